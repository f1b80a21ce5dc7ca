import {
  appliesTo,
  judgePolicies,
  Policy,
  ProductView,
  Score,
  scorecardOf,
  scoreOf,
  subjectOf,
  Violation,
  Waiver,
} from '@backstage-data-mesh/governance';
import { LoadedRuleSet } from '../registry/RuleSets';
import { lettersOf } from './statuses';

/** What one scorecard or policy says of one product. */
export interface Evaluation {
  readonly ruleSet: LoadedRuleSet;
  /** Why it applies. */
  readonly why: string;
  readonly score: Score;
  readonly letters: string;
  /** Ids of the waivers in force, with their end. */
  readonly waivers: string;
  /** Of a policy: rules that are broken or waived, those that are only advised left out. */
  readonly violations: readonly Violation[];
}

/**
 * All scorecards and policies that apply to a product. Policies come first: one that is broken may keep a score from a level.
 *
 * @param waiversOf - approved ones of this product, by the ref of the scorecard or policy
 */
export function evaluateProduct(
  view: ProductView,
  ruleSets: readonly LoadedRuleSet[],
  waiversOf: (ruleSetRef: string) => readonly Waiver[],
  now: number,
  tellFacts = true,
): Evaluation[] {
  const owners = new Map<Policy, LoadedRuleSet>();
  for (const ruleSet of ruleSets) {
    if (ruleSet.set.kind === 'policy') owners.set(ruleSet.set, ruleSet);
  }
  const { policies, violations, caps } = judgePolicies(
    [...owners.keys()],
    view,
    {
      now,
      tellFacts,
      waivers: [...owners.values()].flatMap(({ ref }) => waiversOf(ref)),
    },
  );
  const ofPolicies = policies.flatMap(({ policy, why, judgement }) => {
    const ruleSet = owners.get(policy);
    return ruleSet
      ? [
          evaluationOf(
            ruleSet,
            why,
            // The share of its rules that hold: a policy has neither levels nor bands.
            scoreOf({ ...policy, levels: [], bands: [] }, judgement),
            waiversOf(ruleSet.ref),
            violations.filter(
              one => one.policy === policy.name && one.enforcement !== 'advise',
            ),
          ),
        ]
      : [];
  });
  const subject = subjectOf(view);
  const ofScorecards = ruleSets.flatMap(ruleSet => {
    const { set, ref } = ruleSet;
    if (set.kind !== 'scorecard' || set.about !== 'product') return [];
    const { applies, why } = appliesTo(set, subject);
    if (!applies) return [];
    const waivers = waiversOf(ref);
    const options = { now, waivers, caps, tellFacts };
    return [
      evaluationOf(ruleSet, why, scorecardOf(set, view, options), waivers, []),
    ];
  });
  return [...ofPolicies, ...ofScorecards];
}

function evaluationOf(
  ruleSet: LoadedRuleSet,
  why: string,
  score: Score,
  waivers: readonly Waiver[],
  violations: readonly Violation[],
): Evaluation {
  return {
    ruleSet,
    why,
    score,
    letters: lettersOf(score.outcomes.map(({ status }) => status)),
    waivers: waiverKey(waivers),
    violations,
  };
}

/** Which are in force, so that a change of them is seen. */
export function waiverKey(waivers: readonly Waiver[]): string {
  return waivers.map(({ id, until }) => `${id} ${until}`).join(',');
}
