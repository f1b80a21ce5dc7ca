import { Badge } from '@backstage/ui';
import type { ReactElement, ReactNode } from 'react';
import styles from './ToneBadge.module.css';

/**
 * What a badge's colour says beside its words and icon.
 * @public
 */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** @public */
export type ToneBadgeProps = Readonly<{
  tone?: Tone;
  icon?: ReactElement;
  /** Shown on hover, when the words alone are short. */
  title?: string;
  children: ReactNode;
}>;

/**
 * A small label. Its meaning stands in its words; icon and colour only repeat it.
 * @public
 */
export function ToneBadge(props: ToneBadgeProps) {
  const { tone = 'neutral', icon, title, children } = props;
  return (
    <Badge
      size="small"
      icon={icon}
      className={styles.badge}
      data-tone={tone}
      title={title}
    >
      <span className={styles.text}>{children}</span>
    </Badge>
  );
}
