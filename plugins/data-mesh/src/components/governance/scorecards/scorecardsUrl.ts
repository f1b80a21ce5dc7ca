import type {
  RuleStatus,
  ScoredProductQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import type { ScopeState } from '../../../hooks/useScope';
import { type UrlChange, useUrlState } from '../../../hooks/useUrlState';
import { isRuleSetRef, statuses } from '../shared';
import { known, one, texts } from '../shared/readUrl';

export const productSorts = [
  'score',
  '-score',
  'name',
  '-changed',
] as const satisfies readonly NonNullable<ScoredProductQuery['sort']>[];

/** What of scorecards and policies is shown, as the address says it. */
export interface ScorecardsState extends ScopeState {
  /** Entity ref of the scorecard or policy that is open. */
  readonly of?: string;
  readonly q: string;
  readonly level: readonly string[];
  readonly band: readonly string[];
  /** The rule of which {@link ScorecardsState.status} says how it came out. */
  readonly rule?: string;
  readonly status: readonly RuleStatus[];
  readonly sort: (typeof productSorts)[number];
  readonly cursor?: string;
  /** Id of the campaign whose details are open. */
  readonly campaign?: string;
}

/** The state of the page, and what changes it. */
export interface ScorecardsUrl {
  readonly state: ScorecardsState;
  /** Names that are left out stay; whatever changes leads back to the first page of a list unless it names a cursor. */
  readonly change: (
    change: UrlChange,
    options?: { readonly replace?: boolean },
  ) => void;
}

/** An address with nothing but the view of a page, as the list of scorecards. */
export const noDetails: UrlChange = {
  of: [],
  level: [],
  band: [],
  rule: [],
  status: [],
  sort: [],
  campaign: [],
};

export function useScorecardsUrl(): ScorecardsUrl {
  const [url, change] = useUrlState();
  const of = one(url, 'of');
  const rule = one(url, 'rule');
  const campaign = one(url, 'campaign');
  return {
    state: {
      of: isRuleSetRef(of) ? of : undefined,
      domain: texts(url, 'domain'),
      owner: texts(url, 'owner'),
      q: (one(url, 'q') ?? '').slice(0, 200),
      level: texts(url, 'level', { most: 20, longest: 63 }),
      band: texts(url, 'band', { most: 20, longest: 63 }),
      rule: rule && rule.length <= 63 ? rule : undefined,
      status: known(url, 'status', statuses),
      sort: productSorts.find(sort => sort === one(url, 'sort')) ?? 'score',
      cursor: one(url, 'cursor'),
      campaign: campaign && campaign.length <= 63 ? campaign : undefined,
    },
    change: (changed, options) => change({ cursor: [], ...changed }, options),
  };
}
