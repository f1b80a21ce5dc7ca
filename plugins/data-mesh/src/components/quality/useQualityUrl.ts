import {
  CheckOrigin,
  CheckSort,
  CheckStatus,
  QualityRunState,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { UrlChange, UrlValues, useUrlState } from '../../hooks/useUrlState';

export const statuses = [
  'error',
  'fail',
  'warn',
  'not-measured',
  'unknown',
  'skip',
  'pass',
] as const satisfies readonly CheckStatus[];

export const origins = [
  'rule',
  'schema',
  'service-level',
  'reported',
] as const satisfies readonly CheckOrigin[];

export const sorts = [
  'status',
  'name',
  '-changed',
  'changed',
  '-observed',
  'observed',
] as const satisfies readonly CheckSort[];

export const runStates = [
  'running',
  'queued',
  'finished',
  'failed',
  'cancelled',
] as const satisfies readonly QualityRunState[];

/** Days that a history may span. */
export const ranges = [7, 30, 90, 365] as const;

/** What of the Quality tab is shown, as the page's address says it. */
export interface QualityState {
  readonly q: string;
  readonly status: readonly CheckStatus[];
  readonly dimension: readonly string[];
  readonly origin: readonly CheckOrigin[];
  readonly tool: readonly string[];
  readonly table: readonly string[];
  /** Entity ref of the one contract that is meant. */
  readonly contract?: string;
  readonly sort: CheckSort;
  readonly cursor?: string;
  readonly view: 'checks' | 'runs';
  /** Id of the check that is open. */
  readonly check?: string;
  readonly series?: string;
  readonly range: (typeof ranges)[number];
  /** Id of the run that is open. */
  readonly run?: string;
  readonly state: readonly QualityRunState[];
  readonly runsCursor?: string;
}

/** Reads an address that anybody may have written: what makes no sense in it is left out. */
export function readQualityState(url: UrlValues): QualityState {
  const one = (name: string) => url[name]?.[0] || undefined;
  const known = <T extends string>(all: readonly T[], name: string) =>
    all.filter(each => url[name]?.includes(each));
  const texts = (name: string, most: number) =>
    [...new Set((url[name] ?? []).filter(Boolean))].slice(0, most);
  const check = one('check');
  return {
    q: (one('q') ?? '').slice(0, 200),
    status: known(statuses, 'status'),
    dimension: texts('dimension', 20),
    origin: known(origins, 'origin'),
    tool: texts('tool', 20),
    table: texts('table', 50),
    contract: one('contract'),
    sort: sorts.find(sort => sort === one('sort')) ?? 'status',
    cursor: one('cursor'),
    view: one('view') === 'runs' ? 'runs' : 'checks',
    check: check && /^[0-9]{1,18}$/.test(check) ? check : undefined,
    series: one('series'),
    range: ranges.find(range => String(range) === one('range')) ?? 90,
    run: one('run'),
    state: known(runStates, 'state'),
    runsCursor: one('runsCursor'),
  };
}

/** The state of the tab, and what changes it. A filter that changes leads back to the first page. */
export interface QualityUrl {
  readonly state: QualityState;
  readonly change: (
    change: UrlChange,
    options?: { readonly replace?: boolean },
  ) => void;
  /** The address after a change, for links. */
  readonly hrefOf: (change: UrlChange) => string;
}

export function useQualityUrl(): QualityUrl {
  const [url, change] = useUrlState();
  return {
    state: readQualityState(url),
    change,
    hrefOf: changed => {
      const query = new URLSearchParams();
      for (const [name, values] of Object.entries({ ...url, ...changed })) {
        values.forEach(value => query.append(name, value));
      }
      return `?${query}`;
    },
  };
}

const filters = [
  'q',
  'status',
  'dimension',
  'origin',
  'tool',
  'table',
] as const;

/** Takes every filter of checks away. */
export const noFilters: UrlChange = Object.fromEntries(
  [...filters, 'cursor'].map(name => [name, []]),
);

export function isFiltered(state: QualityState): boolean {
  return filters.some(name => state[name].length > 0);
}
