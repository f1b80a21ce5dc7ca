import { ScorePoint } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { FactTable } from '../../shared/FactTable';
import styles from './Governance.module.css';
import { LinePlot } from './LinePlot';
import { useGovernanceTranslation } from './useGovernanceTranslation';

interface Drawn {
  readonly point: ScorePoint;
  readonly value: number;
}

/** How something went over the last weeks: a line for the eye, and a table. Where the rules changed, the line is broken. */
export function ScoreTrend({
  name,
  points,
  valueOf,
  say,
}: {
  /** What is drawn, e.g. the score. */
  readonly name: string;
  readonly points: readonly ScorePoint[];
  /** From 0 to 100; undefined where nothing is known. */
  readonly valueOf: (point: ScorePoint) => number | undefined;
  readonly say: (value: number) => string;
}) {
  const t = useGovernanceTranslation();
  const { period, number } = useFormats();
  const drawn = points.flatMap((point): Drawn[] => {
    const value = valueOf(point);
    return value === undefined ? [] : [{ point, value }];
  });
  if (drawn.length === 0) {
    return <p className={styles.quiet}>{t('governance.trend.none')}</p>;
  }
  const day = (at: string) =>
    period(`${at.slice(0, 10)}T00:00:00Z`, dayAfter(at), 'UTC');
  const first = drawn[0].point.at;
  const last = drawn[drawn.length - 1].point.at;
  const start = Date.parse(first);
  const length = Date.parse(last) - start;
  // A single point is in the middle.
  const x = (at: string) =>
    length > 0 ? (Date.parse(at) - start) / length : 0.5;
  const changes = drawn.filter(({ point }) => point.ruleChange);
  const now = say(drawn[drawn.length - 1].value);
  return (
    <div className={styles.tight}>
      <LinePlot
        label={t('governance.trend.label', {
          name,
          from: day(first),
          to: day(last),
          points: drawn.map(({ value }) => say(value)).join(', '),
        })}
        points={drawn.map(({ point, value }) => ({
          x: x(point.at),
          y: value / 100,
          isStart: point.ruleChange,
        }))}
        dashed={changes.map(({ point }) => [
          { x: x(point.at), y: 0 },
          { x: x(point.at), y: 1 },
        ])}
        caption={
          first === last ? (
            <>
              <span>{day(last)}</span>
              <span>{now}</span>
            </>
          ) : (
            <>
              <span>{day(first)}</span>
              <span>{now}</span>
              <span>{day(last)}</span>
            </>
          )
        }
      />
      {changes.length > 0 && (
        <p className={styles.quiet}>{t('governance.trend.rulesHint')}</p>
      )}
      <details>
        <summary className={styles.summary}>
          {t('governance.trend.table')}
        </summary>
        <FactTable
          label={name}
          rows={[...drawn].reverse()}
          keyOf={({ point }) => point.at}
          columns={[
            {
              id: 'week',
              label: t('governance.trend.week'),
              cell: ({ point }) => day(point.at),
            },
            { id: 'value', label: name, cell: ({ value }) => say(value) },
            {
              id: 'products',
              label: t('governance.score.products'),
              cell: ({ point }) => number(point.products),
            },
            {
              id: 'rules',
              label: t('governance.trend.rules'),
              cell: ({ point }) => point.ruleChange && t('governance.fact.yes'),
            },
          ]}
        />
      </details>
    </div>
  );
}

function dayAfter(at: string): string {
  const day = 86_400_000;
  return new Date(
    Date.parse(`${at.slice(0, 10)}T00:00:00Z`) + day,
  ).toISOString();
}
