import {
  Enforcement,
  ENFORCEMENTS,
  Rule,
  RULE_SEVERITIES,
  RuleSeverity,
} from '../rule/rule';
import { Policy } from '../ruleset/ruleSet';
import { appliesTo, ScopeSubject } from '../ruleset/scope';

/** A rule of a policy as it counts for one product. @public */
export interface EffectiveRule {
  readonly rule: Rule;
  /** The strictest of its own and those of rules that tighten it. */
  readonly enforcement: Enforcement;
  readonly severity: RuleSeverity;
  /** The domain policy by which it is stricter than its own says. */
  readonly tightenedBy?: string;
}

/** A policy that applies to a product. @public */
export interface EffectivePolicy {
  readonly policy: Policy;
  /** One sentence: why it applies. */
  readonly why: string;
  readonly rules: readonly EffectiveRule[];
}

/**
 * The policies that apply to a product, each rule with the enforcement that counts: a domain may make a rule of the global
 * policies stricter (`tightens: policy/rule`), and where it says less than they do, they count.
 * @public
 */
export function effectivePolicies(
  policies: readonly Policy[],
  subject: ScopeSubject,
): readonly EffectivePolicy[] {
  const applying = policies.flatMap(policy => {
    const { applies, why } = appliesTo(policy, subject);
    return applies ? [{ policy, why }] : [];
  });
  const tightening = new Map<string, { rule: Rule; policy: string }[]>();
  for (const { policy } of applying) {
    for (const rule of policy.rules) {
      if (rule.tightens !== undefined) {
        const others = tightening.get(rule.tightens) ?? [];
        others.push({ rule, policy: policy.name });
        tightening.set(rule.tightens, others);
      }
    }
  }
  return applying.map(({ policy, why }) => ({
    policy,
    why,
    rules: policy.rules.map(rule =>
      tightened(rule, tightening.get(`${policy.name}/${rule.id}`) ?? []),
    ),
  }));
}

function tightened(
  rule: Rule,
  by: readonly { readonly rule: Rule; readonly policy: string }[],
): EffectiveRule {
  let { enforcement, severity } = rule;
  let tightenedBy: string | undefined;
  for (const { rule: other, policy } of by) {
    const isStricter =
      strictnessOf(other.enforcement) > strictnessOf(enforcement);
    const isWorse = badnessOf(other.severity) > badnessOf(severity);
    enforcement = isStricter ? other.enforcement : enforcement;
    severity = isWorse ? other.severity : severity;
    tightenedBy = isStricter || isWorse ? policy : tightenedBy;
  }
  return { rule, enforcement, severity, tightenedBy };
}

/** The greater, the stricter. */
export function strictnessOf(enforcement: Enforcement): number {
  return ENFORCEMENTS.indexOf(enforcement);
}

function badnessOf(severity: RuleSeverity): number {
  return -RULE_SEVERITIES.indexOf(severity);
}
