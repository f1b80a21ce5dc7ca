import { Outcome } from '../rule/outcome';
import { Enforcement, RuleSeverity } from '../rule/rule';
import { Policy } from '../ruleset/ruleSet';
import { ScopeSubject, subjectOf } from '../ruleset/scope';
import { Cap } from '../score/score';
import { Judgement, judgeRules, JudgeOptions } from '../score/scorecardOf';
import { DomainView } from '../view/domain';
import { ProductView } from '../view/product';
import { effectivePolicies, EffectivePolicy } from './effectivePolicies';

/** A rule of a policy that does not hold. @public */
export interface Violation {
  readonly policy: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: RuleSeverity;
  readonly enforcement: Enforcement;
  /** `waived` ones are counted apart and stop nothing. */
  readonly state: 'open' | 'waived';
  readonly message: string;
  readonly outcome: Outcome;
}

/** What policies say of a product. @public */
export interface PolicyJudgement {
  /** Each policy that applies, with its outcomes. */
  readonly policies: readonly (EffectivePolicy & {
    readonly judgement: Judgement;
  })[];
  /** Strictest first, then in the order of the policies. */
  readonly violations: readonly Violation[];
  /** Whether an open violation stops a pull request. */
  readonly blocked: boolean;
  /** What keeps scores from higher levels. */
  readonly caps: readonly Cap[];
  /** Of the rules that are applicable: those that hold, do not, are waived, and of which nobody knows. */
  readonly compliance: {
    readonly kept: number;
    readonly broken: number;
    readonly waived: number;
    readonly unknown: number;
  };
  readonly nextAt?: number;
}

const RANK: Record<Enforcement, number> = { block: 0, warn: 1, advise: 2 };

/**
 * Judges a product by the policies that apply to it. What is not measured, or an error, is no violation and is not kept.
 * @public
 */
export function judgePolicies(
  policies: readonly Policy[],
  view: ProductView,
  options: JudgeOptions,
): PolicyJudgement {
  const about = policies.filter(policy => policy.about === 'product');
  return judged(about, view, subjectOf(view), options);
}

/** The same of a domain, by the policies about domains. @public */
export function judgeDomainPolicies(
  policies: readonly Policy[],
  view: DomainView,
  options: JudgeOptions,
): PolicyJudgement {
  const about = policies.filter(policy => policy.about === 'domain');
  const { domains, tags } = view.domain;
  return judged(about, view, { domains, tags }, options);
}

function judged(
  policies: readonly Policy[],
  view: ProductView | DomainView,
  subject: ScopeSubject,
  options: JudgeOptions,
): PolicyJudgement {
  const all = effectivePolicies(policies, subject).map(effective => ({
    ...effective,
    judgement: judgeRules(effective.policy, view, options),
  }));
  const violations = all
    .flatMap(violationsOf)
    .sort((a, b) => RANK[a.enforcement] - RANK[b.enforcement]);
  const count = (...statuses: Outcome['status'][]) =>
    all.reduce(
      (sum, { judgement }) =>
        sum + statuses.reduce((of, status) => of + judgement.counts[status], 0),
      0,
    );
  const moments = all.flatMap(({ judgement }) => judgement.nextAt ?? []);
  return {
    policies: all,
    violations,
    blocked: violations.some(
      ({ enforcement, state }) => enforcement === 'block' && state === 'open',
    ),
    caps: all.flatMap(capsOf),
    compliance: {
      kept: count('pass'),
      broken: count('fail'),
      waived: count('waived'),
      unknown: count('not-measured', 'error'),
    },
    nextAt: moments.length > 0 ? Math.min(...moments) : undefined,
  };
}

type Judged = PolicyJudgement['policies'][number];

function violationsOf({ policy, rules, judgement }: Judged): Violation[] {
  return rules.flatMap(({ rule, severity, enforcement }, index) => {
    const outcome = judgement.outcomes[index];
    const { status, message } = outcome;
    return status === 'fail' || status === 'waived'
      ? [
          {
            policy: policy.name,
            rule: rule.id,
            title: rule.title,
            severity,
            enforcement,
            state: status === 'fail' ? 'open' : 'waived',
            message,
            outcome,
          },
        ]
      : [];
  });
}

function capsOf({ policy, rules, judgement }: Judged): Cap[] {
  return rules.flatMap(({ rule: { id, cap } }, index) =>
    cap && judgement.outcomes[index].status === 'fail'
      ? [{ policy: policy.name, rule: id, ...cap }]
      : [],
  );
}
