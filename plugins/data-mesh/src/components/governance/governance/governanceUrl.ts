import { type UrlChange, useUrlState } from '../../../hooks/useUrlState';
import { one } from '../shared/readUrl';

/** The views of the page in the order in which they are offered. */
export const views = ['rules', 'problems'] as const;

/** What of the page is shown, as its address says it. */
export interface GovernanceState {
  readonly view: (typeof views)[number];
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
  return {
    state: {
      view: views.find(view => view === one(url, 'view')) ?? 'rules',
      cursor: one(url, 'cursor'),
    },
    change: changed => change({ cursor: [], ...changed }),
  };
}
