import { VisuallyHidden } from '@backstage/ui';
import { useMemo } from 'react';
import { useContractTranslation } from '../../shared/useContractTranslation';
import { changedWords } from './changedWords';
import styles from './diff.module.css';
import { NumberedLine } from './layOutDiff';

const SIGNS = { none: ' ', removed: '−', added: '+' } as const;

/** One line of one of the texts with its number, or the gap where the other text has one more. */
export function DiffCell({
  line,
  otherNumber,
  change,
  partner,
  isPointedAt,
  isUnified = false,
}: {
  readonly line: NumberedLine | undefined;
  /** In one column: its number in the text before, where it stands in both. */
  readonly otherNumber?: number;
  readonly change: 'none' | 'removed' | 'added';
  /** The line that this one came from or became. */
  readonly partner: string | undefined;
  readonly isPointedAt: boolean;
  readonly isUnified?: boolean;
}) {
  const t = useContractTranslation();
  const text = line?.text ?? '';
  const pieces = useMemo(
    () =>
      change === 'none'
        ? [{ text, isOwn: false }]
        : changedWords(text, partner),
    [change, text, partner],
  );
  if (!line) return <div className={styles.cell} data-change="gap" />;
  return (
    <div
      className={styles.cell}
      dir="ltr"
      data-change={change}
      data-pointed={isPointedAt || undefined}
    >
      {isUnified && (
        <span className={styles.number} aria-hidden>
          {change === 'removed' ? line.line : otherNumber}
        </span>
      )}
      <span className={styles.number}>
        {isUnified && change === 'removed' ? '' : line.line}
      </span>
      <span className={styles.sign} aria-hidden>
        {SIGNS[change]}
      </span>
      <code className={styles.text}>
        {change !== 'none' && (
          <VisuallyHidden>{t(`contract.diff.${change}`)} </VisuallyHidden>
        )}
        {pieces.map((piece, i) =>
          piece.isOwn ? (
            // Pieces of one line never change their order.
            // eslint-disable-next-line react/no-array-index-key
            <mark key={i} className={styles.own}>
              {piece.text}
            </mark>
          ) : (
            piece.text
          ),
        )}
      </code>
    </div>
  );
}
