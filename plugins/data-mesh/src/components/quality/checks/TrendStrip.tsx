import {
  CheckRow,
  ResultStatus,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import styles from '../Quality.module.css';
import {
  QualityTranslate,
  useQualityTranslation,
} from '../useQualityTranslation';

const ORDER = ['pass', 'warn', 'fail', 'error', 'skip', 'unknown'] as const;

/** How often each status occurred, in words: `27 passed, 3 failed`. */
export function countsInWords(
  results: readonly { readonly status: ResultStatus }[],
  t: QualityTranslate,
): string {
  return ORDER.map(status => ({
    status,
    number: results.filter(result => result.status === status).length,
  }))
    .filter(({ number }) => number > 0)
    .map(({ status, number }) => t(`quality.count.${status}`, { number }))
    .join(', ');
}

/** The last results as bars, oldest first; the same in words for those who do not see them. */
export function TrendStrip({
  recent,
}: {
  readonly recent: CheckRow['recent'];
}) {
  const t = useQualityTranslation();
  const { dateTime } = useFormats();
  const bad = [...recent].reverse().find(({ status }) => status === 'fail');
  const text = [
    t('quality.trend.text', {
      number: recent.length,
      counts: countsInWords(recent, t),
    }),
    bad && t('quality.trend.lastBad', { when: dateTime(bad.at) }),
  ]
    .filter(Boolean)
    .join('; ');
  return (
    <span className={styles.trend} role="img" aria-label={text} title={text}>
      {recent.map(({ at, status }, i) => (
        // Two results may be of the same moment.
        // eslint-disable-next-line react/no-array-index-key
        <span key={`${at} ${i}`} data-status={status} />
      ))}
    </span>
  );
}
