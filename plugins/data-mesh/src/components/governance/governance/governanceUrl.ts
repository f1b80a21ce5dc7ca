import type {
  Enforcement,
  RuleSeverity,
  ViolationQuery,
  ViolationState,
  WaiverState,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import type { ScopeState } from '../../../hooks/useScope';
import { type UrlChange, useUrlState } from '../../../hooks/useUrlState';
import { isRuleSetRef } from '../shared';
import { known, one, texts } from '../shared/readUrl';

/** The views of the page in the order in which they are offered. */
export const views = [
  'compliance',
  'violations',
  'waivers',
  'rules',
  'simulation',
  'problems',
] as const;

export const enforcements = [
  'block',
  'warn',
  'advise',
] as const satisfies readonly Enforcement[];

export const severities = [
  'critical',
  'high',
  'medium',
  'low',
] as const satisfies readonly RuleSeverity[];

export const waiverStates = [
  'requested',
  'active',
  'expired',
  'revoked',
  'rejected',
  'withdrawn',
] as const satisfies readonly WaiverState[];

export const violationSorts = [
  'severity',
  'since',
  '-since',
] as const satisfies readonly NonNullable<ViolationQuery['sort']>[];

/** Which violations one may want to see. */
export const violationChoices: Readonly<
  Record<'open' | 'waived' | 'all', readonly ViolationState[]>
> = { open: ['open'], waived: ['waived'], all: ['open', 'waived'] };
export type ViolationChoice = keyof typeof violationChoices;

/** What of the page is shown, as its address says it. */
export interface GovernanceState extends ScopeState {
  readonly view: (typeof views)[number];
  /** Entity refs of scorecards or policies. */
  readonly policy: readonly string[];
  readonly enforcement: readonly Enforcement[];
  readonly severity: readonly RuleSeverity[];
  /** Of violations. */
  readonly state: ViolationChoice;
  /** Of waivers; none for all. */
  readonly waiver: readonly WaiverState[];
  readonly sort: (typeof violationSorts)[number];
  readonly cursor?: string;
}

/** The state of the page, and what changes it. */
export interface GovernanceUrl {
  readonly state: GovernanceState;
  /** Names that are left out stay; whatever changes leads back to the first page of a list unless it names a cursor. */
  readonly change: (change: UrlChange) => void;
}

export function useGovernanceUrl(): GovernanceUrl {
  const [url, change] = useUrlState();
  const state = one(url, 'state');
  return {
    state: {
      view: views.find(view => view === one(url, 'view')) ?? 'compliance',
      domain: texts(url, 'domain'),
      owner: texts(url, 'owner'),
      policy: texts(url, 'policy').filter(isRuleSetRef),
      enforcement: known(url, 'enforcement', enforcements),
      severity: known(url, 'severity', severities),
      state: state === 'waived' || state === 'all' ? state : 'open',
      waiver: known(url, 'waiver', waiverStates),
      sort:
        violationSorts.find(sort => sort === one(url, 'sort')) ?? 'severity',
      cursor: one(url, 'cursor'),
    },
    change: changed => change({ cursor: [], ...changed }),
  };
}
