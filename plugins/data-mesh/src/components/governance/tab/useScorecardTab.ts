import { useUrlState } from '../../../hooks/useUrlState';
import { isDay, isRuleSetRef } from '../shared';

/** A rule of a scorecard or policy. */
export interface RuleRef {
  /** Entity ref of the scorecard or policy. */
  readonly ruleSet: string;
  readonly rule: string;
}

/** What of the tab is shown, as the page's address says it. */
export interface ScorecardTabUrl {
  /** The day at whose end one looks, in UTC; none for now. */
  readonly at?: string;
  /** The rule whose details are open. */
  readonly rule?: RuleRef;
  /** Of the page of the history. */
  readonly cursor?: string;
  readonly showAt: (day: string | undefined) => void;
  readonly openRule: (rule: RuleRef) => void;
  readonly close: () => void;
  readonly goTo: (cursor: string | undefined) => void;
}

export function useScorecardTab(): ScorecardTabUrl {
  const [url, change] = useUrlState();
  const at = url.at?.[0];
  const ruleSet = url.of?.[0];
  const rule = url.rule?.[0];
  const today = new Date().toISOString().slice(0, 10);
  return {
    // Anybody may have written the address.
    at: isDay(at) && at < today ? at : undefined,
    rule:
      isRuleSetRef(ruleSet) && rule && rule.length <= 63
        ? { ruleSet, rule }
        : undefined,
    cursor: url.cursor?.[0] || undefined,
    showAt: day => change({ at: day ? [day] : [], cursor: [] }),
    openRule: opened => change({ of: [opened.ruleSet], rule: [opened.rule] }),
    close: () => change({ of: [], rule: [] }),
    goTo: cursor => change({ cursor: cursor === undefined ? [] : [cursor] }),
  };
}
