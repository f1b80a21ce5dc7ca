import { SliceList } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useLevelTranslation, wholeSlices } from '../shared';
import styles from './BudgetChart.module.css';

const WIDTH = 600;
const HEIGHT = 120;

/** What was left of the budget after each slice, as steps. For the eye; the same stands in a table. */
export function BudgetChart({ list }: { readonly list: SliceList }) {
  const t = useLevelTranslation();
  const { dateTime } = useFormats();
  const allowed = wholeSlices(list.allowed);
  const items = list.items.map(slice => ({
    ...slice,
    left: wholeSlices(slice.left),
  }));
  const first = items[0];
  const last = items[items.length - 1];
  const start = Date.parse(first.start);
  const end = Math.max(start + 1, Date.parse(last.end));
  const lowest = Math.min(0, ...items.map(({ left }) => left));
  const highest = Math.max(1, allowed, ...items.map(({ left }) => left));
  const x = (moment: number) => ((moment - start) / (end - start)) * WIDTH;
  const y = (left: number) =>
    HEIGHT - ((left - lowest) / (highest - lowest)) * HEIGHT;
  const steps = items.map(
    ({ start: from, end: to, left }) =>
      `L${x(Date.parse(from)).toFixed(1)},${y(left).toFixed(1)} L${x(
        Date.parse(to),
      ).toFixed(1)},${y(left).toFixed(1)}`,
  );
  const line = `M0,${y(first.left).toFixed(1)} ${steps.join(' ')}`;
  return (
    <figure className={styles.root}>
      <svg
        viewBox={`0 -4 ${WIDTH} ${HEIGHT + 8}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('levels.detail.budgetLabel', {
          first: dateTime(first.start),
          last: dateTime(last.end),
          start: first.left,
          end: last.left,
          allowed,
        })}
        className={styles.plot}
      >
        <line className={styles.zero} x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
        <path
          className={styles.area}
          d={`${line} L${WIDTH},${y(0)} L0,${y(0)} Z`}
        />
        <path className={styles.line} d={line} />
      </svg>
      <figcaption className={styles.caption}>
        <span>{dateTime(first.start)}</span>
        <span>{t('levels.detail.leftOf', { left: last.left, allowed })}</span>
        <span>{dateTime(last.end)}</span>
      </figcaption>
    </figure>
  );
}
