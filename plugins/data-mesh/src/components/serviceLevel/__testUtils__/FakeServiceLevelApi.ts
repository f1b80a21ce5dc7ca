import {
  BoardProduct,
  Incident,
  IncidentDetails,
  Objective,
  ObjectiveDetails,
  ServiceLevelApi,
  ServiceLevelBoard,
  ServiceLevelSummary,
  SlaScorecard,
  SliceList,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** What the fake service holds; what a test does not care about is left out. */
export interface FakeLevels {
  readonly objectives?: readonly Objective[];
  readonly details?: Partial<ObjectiveDetails>;
  readonly slices?: SliceList;
  readonly incidents?: readonly Incident[];
  readonly incident?: Partial<IncidentDetails>;
  readonly products?: readonly BoardProduct[];
  readonly changes?: ServiceLevelBoard['changes'];
  readonly quarters?: ServiceLevelBoard['quarters'];
  readonly summary?: Partial<ServiceLevelSummary>;
  readonly scorecard?: SlaScorecard;
}

type Stub = Partial<ServiceLevelApi> & {
  /** What was asked for, in turn. */
  readonly asked: { readonly method: string; readonly query: unknown }[];
};

const NOW = '2026-11-09T00:00:00Z';

const named = (name: string, message: string) =>
  Object.assign(new Error(message), { name });

/** The error with which the service says that something may not be seen. */
export const notAllowed = () => named('NotAllowedError', 'You may not.');

/** Behaves like the service, over a few rows in memory: it filters and pages for real. */
export function fakeLevels(
  data: FakeLevels = {},
  rest: Partial<ServiceLevelApi> = {},
): Stub {
  const asked: Stub['asked'] = [];
  const { objectives = [], incidents = [], products = [] } = data;
  const standing = (...wanted: Objective['standing'][]) =>
    objectives.filter(objective => wanted.includes(objective.standing)).length;
  const open = incidents.filter(({ state }) => state !== 'resolved');
  const summary = (): ServiceLevelSummary => ({
    broken: standing('broken'),
    atRisk: standing('at-risk'),
    kept: standing('kept'),
    notMeasured: standing('not-measured'),
    notMeasurable: standing('not-measurable'),
    openIncidents: open.filter(({ upstream }) => !upstream).length,
    upstreamIncidents: open.filter(({ upstream }) => upstream).length,
    infeasible: objectives.filter(({ feasible }) => feasible === false).length,
    ...data.summary,
  });
  return {
    asked,
    getServiceLevelSummary: async query => {
      asked.push({ method: 'summary', query });
      return summary();
    },
    listObjectives: async (query = {}) => {
      asked.push({ method: 'objectives', query });
      const fitting = objectives.filter(
        one =>
          (!query.standing || query.standing.includes(one.standing)) &&
          (!query.indicator || query.indicator.includes(one.indicator ?? '')) &&
          (!query.q || one.product?.title.includes(query.q)),
      );
      return { ...pageOf(fitting, query), total: fitting.length };
    },
    getObjective: async objectiveId => {
      const found = objectives.find(({ id }) => id === objectiveId);
      if (!found) throw named('NotFoundError', 'There is no such promise.');
      return { ...found, settings: {}, terms: [], ...data.details };
    },
    listSlices: async () =>
      data.slices ?? { items: [], from: NOW, to: NOW, allowed: 2 },
    listIncidents: async (query = {}) => {
      asked.push({ method: 'incidents', query });
      const fitting = incidents.filter(
        one =>
          (!query.state || query.state.includes(one.state)) &&
          (query.upstream !== false || !one.upstream),
      );
      return { ...pageOf(fitting, query), total: fitting.length };
    },
    getIncident: async incidentId => {
      const found = incidents.find(({ id }) => id === incidentId);
      if (!found) throw named('NotFoundError', 'There is no such incident.');
      return {
        ...found,
        timeline: [],
        objectives: [],
        path: [],
        downstream: [],
        messages: [],
        mayManage: false,
        ...data.incident,
      };
    },
    getServiceLevelBoard: async (query = {}) => {
      asked.push({ method: 'board', query });
      return {
        summary: summary(),
        products: { ...pageOf(products, query), total: products.length },
        incidents: [...open],
        changes: data.changes ?? [],
        quarters: data.quarters ?? [],
      };
    },
    getSlaScorecard: async query => {
      asked.push({ method: 'scorecard', query });
      if (!data.scorecard) throw named('NotFoundError', 'Nothing of it here.');
      return data.scorecard;
    },
    getFollowing: async () => ({ following: false, followers: 2 }),
    getEscalation: async () => ({
      policy: 'default',
      steps: [],
      mayTest: false,
    }),
    listExcuses: async () => [],
    getProductBadge: async () => ({
      schemaVersion: 1,
      label: 'service levels',
      message: '1 of 1 kept',
      color: 'green',
    }),
    ...rest,
  };
}

/** One page of a list whose cursors are positions. */
function pageOf<T>(
  all: readonly T[],
  { cursor, limit = 25 }: { cursor?: string; limit?: number },
) {
  const from = cursor ? Number(cursor) : 0;
  const next = from + limit;
  return {
    items: all.slice(from, next),
    nextCursor: next < all.length ? String(next) : undefined,
  };
}
