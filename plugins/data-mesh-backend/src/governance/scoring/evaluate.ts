import {
  appliesTo,
  DomainView,
  judgeDomainPolicies,
  judgePolicies,
  JudgeOptions,
  Policy,
  PolicyJudgement,
  ProductView,
  Score,
  Scorecard,
  scorecardOf,
  scoreOf,
  ScopeSubject,
  subjectOf,
  Violation,
  Waiver,
} from '@backstage-data-mesh/governance';
import { LoadedRuleSet } from '../registry/RuleSets';
import { lettersOf } from './statuses';

/** What one scorecard or policy says of one product or domain. */
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

/** Approved waivers by the ref of the scorecard or policy. */
type WaiversOf = (ruleSetRef: string) => readonly Waiver[];

/**
 * All scorecards and policies that apply to a product. Policies come first: one that is broken may keep a score from a level.
 *
 * @param waiversOf - those of this product
 */
export function evaluateProduct(
  view: ProductView,
  ruleSets: readonly LoadedRuleSet[],
  waiversOf: WaiversOf,
  now: number,
  tellFacts = true,
): Evaluation[] {
  return evaluate(
    ruleSets.filter(({ set }) => set.about === 'product'),
    {
      subject: subjectOf(view),
      viewOf: () => view,
      judge: (policies, options) => judgePolicies(policies, view, options),
    },
    waiversOf,
    { now, tellFacts },
  );
}

/**
 * The same of a domain, by those about domains.
 *
 * @param waiversOf - those of this domain
 * @param surveyOf - what the domain said of itself, by the ref of the scorecard that asks
 */
export function evaluateDomain(
  view: DomainView,
  ruleSets: readonly LoadedRuleSet[],
  waiversOf: WaiversOf,
  surveyOf: (scorecard: Scorecard, ref: string) => DomainView['survey'],
  now: number,
): Evaluation[] {
  const { domains, tags } = view.domain;
  return evaluate(
    ruleSets.filter(({ set }) => set.about === 'domain'),
    {
      subject: { domains, tags },
      viewOf: (scorecard, ref) => ({
        ...view,
        survey: surveyOf(scorecard, ref),
      }),
      judge: (policies, options) =>
        judgeDomainPolicies(policies, view, options),
    },
    waiversOf,
    { now, tellFacts: true },
  );
}

interface Subject {
  readonly subject: ScopeSubject;
  readonly viewOf: (
    scorecard: Scorecard,
    ref: string,
  ) => ProductView | DomainView;
  readonly judge: (
    policies: readonly Policy[],
    options: JudgeOptions,
  ) => PolicyJudgement;
}

function evaluate(
  ruleSets: readonly LoadedRuleSet[],
  { subject, viewOf, judge }: Subject,
  waiversOf: WaiversOf,
  base: JudgeOptions,
): Evaluation[] {
  const owners = new Map<Policy, LoadedRuleSet>();
  for (const ruleSet of ruleSets) {
    if (ruleSet.set.kind === 'policy') owners.set(ruleSet.set, ruleSet);
  }
  const { policies, violations, caps } = judge([...owners.keys()], {
    ...base,
    waivers: [...owners.values()].flatMap(({ ref }) => waiversOf(ref)),
  });
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
  const ofScorecards = ruleSets.flatMap(ruleSet => {
    const { set, ref } = ruleSet;
    if (set.kind !== 'scorecard') return [];
    const { applies, why } = appliesTo(set, subject);
    if (!applies) return [];
    const waivers = waiversOf(ref);
    const score = scorecardOf(set, viewOf(set, ref), {
      ...base,
      waivers,
      caps,
    });
    return [evaluationOf(ruleSet, why, score, waivers, [])];
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
