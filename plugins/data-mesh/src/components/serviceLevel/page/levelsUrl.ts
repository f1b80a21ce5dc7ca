import type {
  IncidentState,
  ObjectiveSort,
  ObjectiveStanding,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  type UrlChange,
  type UrlValues,
  useUrlState,
} from '../../../hooks/useUrlState';
import type { ScopeState } from '../../../hooks/useScope';

/** The views of the page in the order in which they are offered. */
export const views = ['board', 'promises', 'incidents', 'scorecard'] as const;
export type View = (typeof views)[number];

/** Worst first. */
export const standings = [
  'broken',
  'at-risk',
  'kept',
  'not-measured',
  'not-measurable',
] as const satisfies readonly ObjectiveStanding[];

export const promiseSorts = [
  'risk',
  'product',
  '-changed',
] as const satisfies readonly ObjectiveSort[];

/** Which incidents one may want to see, and the states that stand for them. */
export const incidentChoices: Readonly<
  Record<
    'current' | 'open' | 'acknowledged' | 'resolved' | 'all',
    readonly IncidentState[]
  >
> = {
  current: ['open', 'acknowledged'],
  open: ['open'],
  acknowledged: ['acknowledged'],
  resolved: ['resolved'],
  all: [],
};
export type IncidentChoice = keyof typeof incidentChoices;

/** How far the board looks back for what changed, in days. */
export const lookBacks = { day: 1, week: 7, month: 30 } as const;
export type LookBack = keyof typeof lookBacks;

/** What of the page is shown, as its address says it. */
export interface LevelsState extends ScopeState {
  readonly view: View;
  readonly standing: readonly ObjectiveStanding[];
  readonly indicator: readonly string[];
  readonly q: string;
  readonly sort: (typeof promiseSorts)[number];
  readonly cursor?: string;
  readonly since: LookBack;
  readonly state: IncidentChoice;
  /** Without incidents that began at another product. */
  readonly onlyOwn: boolean;
  /** Only promises that the inputs of their product do not allow. */
  readonly onlyInfeasible: boolean;
  /** Entity ref of the product, domain or group that the scorecard is of. */
  readonly of?: string;
  /** `2026-11`, `2026-Q4` or `2026`. */
  readonly period?: string;
  /** Id of the incident that is open over the page. */
  readonly incident?: string;
}

function keyIn<T extends string>(
  known: Readonly<Record<T, unknown>>,
  text: string | undefined,
): T | undefined {
  return text !== undefined && Object.hasOwn(known, text)
    ? // It is one of its own keys.
      (text as T)
    : undefined;
}

/** Reads an address that anybody may have written: what makes no sense in it is left out. */
export function readLevelsState(url: UrlValues): LevelsState {
  const one = (name: string) => url[name]?.[0] || undefined;
  const texts = (name: string, most: number) =>
    [...new Set((url[name] ?? []).filter(text => text && text.length <= 200))]
      // What the service takes at most.
      .slice(0, most);
  const of = one('of');
  const period = one('period');
  const incident = one('incident');
  return {
    view: views.find(view => view === one('view')) ?? 'board',
    domain: texts('domain', 50),
    owner: texts('owner', 50),
    standing: standings.filter(each => url.standing?.includes(each)),
    indicator: texts('indicator', 20).filter(text => text.length <= 60),
    q: (one('q') ?? '').slice(0, 200),
    sort: promiseSorts.find(sort => sort === one('sort')) ?? 'risk',
    cursor: one('cursor'),
    since: keyIn(lookBacks, one('since')) ?? 'day',
    state: keyIn(incidentChoices, one('state')) ?? 'current',
    onlyOwn: one('upstream') === 'no',
    onlyInfeasible: one('feasible') === 'no',
    of:
      of && /^[a-z]+:[^:/\s]+\/[^:/\s]+$/i.test(of) && of.length <= 200
        ? of
        : undefined,
    period:
      period && /^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$/.test(period)
        ? period
        : undefined,
    incident: incident && /^[\w-]{1,40}$/.test(incident) ? incident : undefined,
  };
}

/** The state of the page, and what changes it. */
export interface LevelsUrl {
  readonly state: LevelsState;
  /** Names that are left out stay; whatever changes leads back to the first page of a list unless it names a cursor. */
  readonly change: (
    change: UrlChange,
    options?: { readonly replace?: boolean },
  ) => void;
}

export function useLevelsUrl(): LevelsUrl {
  const [url, change] = useUrlState();
  return {
    state: readLevelsState(url),
    change: (changed, options) => change({ cursor: [], ...changed }, options),
  };
}

/** The filters that a view has. */
export const filtersOf: Readonly<
  Record<View, readonly ('q' | 'domain' | 'owner' | 'standing' | 'indicator')[]>
> = {
  board: ['domain', 'owner'],
  promises: ['q', 'domain', 'owner', 'standing', 'indicator'],
  incidents: ['domain', 'owner'],
  scorecard: [],
};

export function isFiltered(state: LevelsState): boolean {
  return (
    filtersOf[state.view].some(name => state[name].length > 0) ||
    (state.view === 'promises' && state.onlyInfeasible)
  );
}

/** Takes every filter away. */
export const noFilters: UrlChange = Object.fromEntries(
  [...filtersOf.promises, 'feasible'].map(name => [name, []]),
);
