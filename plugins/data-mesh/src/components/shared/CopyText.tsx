import { Button } from '@backstage/ui';
import { RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import { useMessages } from '../../useMessages';
import styles from './CopyText.module.css';

/** A few lines to take along. */
export function CopyText(props: {
  text: string;
  /** What the lines are. */
  label: string;
  /** What they are about, to tell one button from another. */
  of: string;
}) {
  const { text, label, of } = props;
  const t = useMessages();
  const [copied, setCopied] = useState<'yes' | 'failed'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      // No permission, or a page that is not served safely.
      setCopied('failed');
    }
  };
  return (
    <figure className={styles.copy}>
      <figcaption className={styles.copyHead}>
        <span>{label}</span>
        <span className={styles.copyAction}>
          <span role="status">
            {copied === 'yes' && t('copy.done')}
            {copied === 'failed' && t('copy.failed')}
          </span>
          <Button
            size="small"
            variant="tertiary"
            iconStart={<RiFileCopyLine aria-hidden />}
            onPress={copy}
            aria-label={t('copy.of', { of })}
          >
            {t('copy.do')}
          </Button>
        </span>
      </figcaption>
      {/* It can scroll, so it must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.code} dir="ltr" tabIndex={0} aria-label={label}>
        <code>{text}</code>
      </pre>
    </figure>
  );
}
