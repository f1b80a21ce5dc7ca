import { Indicator, Objective } from '@backstage-data-mesh/service-level';

/** A series of results of a check of a contract; of a check only those that count most. */
export interface MeasuringSeries {
  readonly seriesId: number;
  readonly kind: string;
  readonly origin: string;
  readonly object?: string;
  readonly property?: string;
  readonly dimension?: string;
  readonly ruleId?: string;
}

/** How a result becomes a measurement. */
export type Reading =
  /** The measure itself. */
  | 'measure'
  /** The age of the newest data: when it was updated. */
  | 'update'
  | 'rows'
  /** Percent of rows that are not at fault. */
  | 'complete'
  /** 100 for a check that does not hold, else 0. */
  | 'failing';

/** What measures an objective. */
export type Source =
  | {
      readonly type: 'results';
      readonly reading: Reading;
      readonly series: readonly number[];
    }
  | { readonly type: 'probes' }
  | { readonly type: 'incidents'; readonly time: IncidentTime }
  | { readonly type: 'none' };

export type IncidentTime = 'detect' | 'notify' | 'repair';

/** What measures an objective, of all that a contract has results for. */
export function sourceOf(
  { indicator, elements, id }: Pick<Objective, 'indicator' | 'elements' | 'id'>,
  series: readonly MeasuringSeries[],
): Source {
  switch (indicator) {
    case 'freshness':
    case 'latency':
      return results('measure', about(agesOf(series), elements, id));
    case 'timeOfAvailability':
    case 'frequency':
      return results('update', about(agesOf(series), elements));
    case 'retention':
      return results(
        'measure',
        about(ofKind(series, 'retention'), elements, id),
      );
    case 'rowCount':
    case 'throughput':
      return results('rows', about(ofKind(series, 'rowCount'), elements));
    case 'completeness':
      return results(
        'complete',
        about(
          series.filter(({ dimension }) => dimension === 'completeness'),
          elements,
        ),
      );
    case 'errorRate':
      return results('failing', about(series, elements));
    case 'availability':
      return { type: 'probes' };
    case 'timeToDetect':
      return { type: 'incidents', time: 'detect' };
    case 'timeToNotify':
      return { type: 'incidents', time: 'notify' };
    case 'timeToRepair':
      return { type: 'incidents', time: 'repair' };
    default:
      return { type: 'none' };
  }
}

/** Whether an update counts by when it came, which may be long before anyone looked. */
export function isOfUpdates({ indicator }: Objective): boolean {
  return indicator === 'timeOfAvailability' || indicator === 'frequency';
}

/** Whether it is about incidents themselves. */
export function isOfIncidents({
  indicator,
}: Pick<Objective, 'indicator'>): boolean {
  return (
    indicator === 'timeToDetect' ||
    indicator === 'timeToNotify' ||
    indicator === 'timeToRepair'
  );
}

/** Indicators that look at checks of whatever kind. */
export const LOOKING_AT_ALL = [
  'errorRate',
  'completeness',
] as const satisfies readonly Indicator[];

/** Kinds of checks that all others look at. */
export const KINDS = ['freshness', 'retention', 'rowCount'] as const;

function results(reading: Reading, series: readonly MeasuringSeries[]): Source {
  return series.length === 0
    ? { type: 'none' }
    : { type: 'results', reading, series: series.map(each => each.seriesId) };
}

function ofKind(series: readonly MeasuringSeries[], kind: string) {
  return series.filter(each => each.kind === kind);
}

function agesOf(series: readonly MeasuringSeries[]) {
  return ofKind(series, 'freshness');
}

/**
 * Those of the promise itself, else of its columns, else of their tables as a whole; without elements all. Never those of
 * other columns: that its own have no results yet must not make another one of what is measured meanwhile.
 */
function about(
  series: readonly MeasuringSeries[],
  elements: readonly string[],
  ruleId?: string,
): readonly MeasuringSeries[] {
  const own = series.filter(each => each.ruleId && each.ruleId === ruleId);
  if (own.length > 0) return own;
  if (elements.length === 0) return series;
  const matching = (
    is: (element: string, table: string, column: string | undefined) => boolean,
  ) =>
    series.filter(({ object = '', property }) =>
      elements.some(element =>
        is(
          element.toLowerCase(),
          object.toLowerCase(),
          property?.toLowerCase(),
        ),
      ),
    );
  const columns = matching(
    (element, table, column) => element === `${table}.${column}`,
  );
  if (columns.length > 0) return columns;
  const tables = matching(
    (element, table, column) =>
      element === table ||
      (column === undefined && element.startsWith(`${table}.`)),
  );
  if (tables.length > 0) return tables;
  // A physical name, or one that stands for the whole.
  return matching(
    (element, _, column) =>
      !element.includes('.') || element.endsWith(`.${column}`),
  );
}
