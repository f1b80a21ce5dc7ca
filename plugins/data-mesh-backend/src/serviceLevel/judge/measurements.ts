import { Measurement } from '@backstage-data-mesh/service-level';
import { codeOf } from '../../quality/status';
import { Reading } from './sources';

/** A stored result, as far as service levels look at it. */
export interface MeasuredResult {
  readonly seriesId: number;
  /** UTC milliseconds. */
  readonly at: number;
  readonly key: number;
  readonly status: number;
  readonly measure?: number;
  readonly rowCount?: number;
  readonly failedRowCount?: number;
}

const JUDGED = new Set([codeOf('pass'), codeOf('warn'), codeOf('fail')]);

/** Whether the data was looked at; else a result says nothing about it. */
export function isJudged(status: number): boolean {
  return JUDGED.has(status);
}

/** What a result says of an objective. One that could not be measured says nothing about the data. */
export function measurementsOf(
  result: MeasuredResult,
  reading: Exclude<Reading, 'update'>,
): readonly Measurement[] {
  const { at } = result;
  const source = String(result.seriesId);
  const id = `${source} ${at} ${result.key}`;
  if (!isJudged(result.status)) return [{ id, source, time: at }];
  switch (reading) {
    case 'rows':
      return [
        { id, source, time: at, value: result.rowCount ?? result.measure },
      ];
    case 'complete': {
      const { rowCount, failedRowCount } = result;
      return rowCount && failedRowCount !== undefined
        ? [
            {
              id,
              source,
              time: at,
              value: 100 * (1 - failedRowCount / rowCount),
            },
          ]
        : [];
    }
    case 'failing':
      return [
        {
          id,
          source,
          time: at,
          value: result.status === codeOf('fail') ? 100 : 0,
        },
      ];
    default:
      return [{ id, source, time: at, value: result.measure }];
  }
}

/** By time, each once. */
export function inOrder(
  measurements: readonly Measurement[],
): readonly Measurement[] {
  // Those of one series mostly are.
  let isSo = true;
  for (let index = 1; isSo && index < measurements.length; index += 1) {
    isSo = measurements[index].time > measurements[index - 1].time;
  }
  if (isSo) return measurements;
  const once = new Map(measurements.map(each => [each.id, each]));
  return [...once.values()].sort(
    (a, b) => a.time - b.time || (a.id < b.id ? -1 : 1),
  );
}
