import { CheckStatus } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  MessageText,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import styles from '../Quality.module.css';
import { StatusBadge } from '../StatusBadge';
import { useQualityTranslation } from '../useQualityTranslation';
import { factsBeside, Measured, useResultWords } from '../useResultWords';

/** How a check came out: in a word, measure against promise, and why. */
export function LastResult({
  status,
  observedAt,
  reason,
  why,
  stale,
  ...measured
}: Measured & {
  readonly status: CheckStatus;
  readonly observedAt?: string;
  readonly reason?: string;
  /** Why it is not measured. */
  readonly why?: string;
  /** Nothing has come since: what it says does not count now. */
  readonly stale?: boolean;
}) {
  const t = useQualityTranslation();
  const words = useResultWords();
  const { dateTime } = useFormats();
  const facts = factsBeside(reason, measured)
    .map(fact => words[fact](measured))
    .filter(Boolean);
  const because = reason ?? (status === 'not-measured' ? why : undefined);
  return (
    <div className={styles.tight}>
      <span className={styles.row}>
        <StatusBadge status={status} />
        {observedAt && (
          <time className={styles.quiet} dateTime={observedAt}>
            {stale
              ? t('quality.stale.since', { when: dateTime(observedAt) })
              : dateTime(observedAt)}
          </time>
        )}
      </span>
      {facts.length > 0 && <p className={styles.words}>{facts.join(' · ')}</p>}
      {because && (
        <p className={styles.quiet}>
          <MessageText text={because} />
        </p>
      )}
    </div>
  );
}
