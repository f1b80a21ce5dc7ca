import {
  ContractChangeCounts,
  ContractChangeHistory,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { verdicts } from '../verdict/verdicts';
import styles from './history.module.css';
import { useMonths } from './useMonths';

/** A bar per month, worst at the bottom. For the eye only: the same stands in the table. */
export function HistoryBars({
  history: { buckets },
}: {
  readonly history: ContractChangeHistory;
}) {
  const months = useMonths();
  const highest = Math.max(1, ...buckets.map(({ versions }) => versions));
  return (
    <div className={styles.bars} aria-hidden>
      {buckets.map(bucket => (
        <div key={bucket.start} className={styles.month}>
          <div className={styles.bar}>
            {verdicts.map(verdict => (
              <div
                key={verdict}
                data-verdict={verdict}
                style={{ blockSize: `${(100 * bucket[verdict]) / highest}%` }}
              />
            ))}
            <div
              data-verdict="none"
              style={{ blockSize: `${(100 * unjudged(bucket)) / highest}%` }}
            />
          </div>
          <span className={styles.name}>{months.short(bucket.start)}</span>
        </div>
      ))}
    </div>
  );
}

/** First versions, and those in which nothing changed in meaning. */
function unjudged(counts: ContractChangeCounts): number {
  return verdicts.reduce(
    (rest, verdict) => rest - counts[verdict],
    counts.versions,
  );
}
