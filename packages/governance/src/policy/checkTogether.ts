import { nearest } from '@backstage-data-mesh/contract';
import { Constraint } from '../expression/constraint';
import { RuleProblem } from '../rule/problem';
import { Rule } from '../rule/rule';
import { Policy, RuleSet, Scorecard } from '../ruleset/ruleSet';
import {
  appliesTo,
  domainName,
  mayOverlap,
  ScopeSubject,
} from '../ruleset/scope';
import { contradict, isLooser } from './allowed';
import { strictnessOf } from './effectivePolicies';

/** Something that is wrong with a scorecard or policy only beside others. @public */
export interface SetProblem extends RuleProblem {
  /** The name of the scorecard or policy. */
  readonly set: string;
  /** The scorecard or policy itself: names may be those of two. */
  readonly of: RuleSet;
  readonly kind: RuleSet['kind'];
  /** Id of the rule. */
  readonly rule?: string;
  /** With what it does not go together. */
  readonly other?: { readonly set: string; readonly rule?: string };
}

/**
 * Looks at scorecards and policies side by side: two of one name, rules that cannot both be kept, domain rules that want to
 * loosen a global one, rules and levels that are named and do not exist.
 *
 * @param parents - the domain above each domain
 * @public
 */
export function checkTogether(
  sets: readonly RuleSet[],
  parents: ReadonlyMap<string, string> = new Map(),
): readonly SetProblem[] {
  const policies = sets.filter((set): set is Policy => set.kind === 'policy');
  const scorecards = sets.filter(
    (set): set is Scorecard => set.kind === 'scorecard',
  );
  return [
    ...sameNames(sets),
    ...contradictions(policies, kinship(parents)),
    ...policies.flatMap(policy => loosened(policy, policies)),
    ...policies.flatMap(policy => unknownCaps(policy, scorecards)),
  ];
}

/**
 * Scorecards and policies that apply to nothing there is: most often a domain, type or tag is misspelt.
 * @public
 */
export function checkScopes(
  sets: readonly RuleSet[],
  of: {
    readonly products: readonly ScopeSubject[];
    readonly domains?: readonly ScopeSubject[];
  },
): readonly SetProblem[] {
  return sets.flatMap(set => {
    const subjects = set.about === 'domain' ? of.domains : of.products;
    if (
      !subjects ||
      subjects.some(subject => appliesTo(set, subject).applies)
    ) {
      return [];
    }
    const wanted = [...set.scope.domains, ...(set.domain ? [set.domain] : [])];
    const there = [...new Set(subjects.flatMap(({ domains }) => domains))];
    const names = there.map(domainName);
    const unknown = wanted.find(name => !names.includes(domainName(name)));
    const near = unknown && nearest(domainName(unknown), names);
    return [
      problemOf(set, undefined, {
        code: 'scope-matches-nothing',
        severity: 'warning',
        message: `It applies to no ${set.about} there is.`,
        fix: near
          ? `There is no domain "${unknown}". Did you mean "${near}"?`
          : 'Look for a misspelt domain, type, lifecycle or tag in `scope`.',
        path: ['scope'],
      }),
    ];
  });
}

function sameNames(sets: readonly RuleSet[]): SetProblem[] {
  const seen = new Map<string, RuleSet>();
  return sets.flatMap(set => {
    const key = `${set.kind}:${set.name.toLowerCase()}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, set);
      return [];
    }
    return [
      problemOf(set, undefined, {
        code: 'duplicate-name',
        severity: 'error',
        message: `There are two ${
          set.kind === 'policy' ? 'policies' : 'scorecards'
        } "${set.name}": waivers and history cannot tell them apart.`,
        fix: 'Give one of them another name.',
        path: [],
        other: { set: first.name },
      }),
    ];
  });
}

interface Placed {
  readonly policy: Policy;
  readonly rule: Rule;
  readonly constraint: Constraint;
}

function contradictions(
  policies: readonly Policy[],
  areKin: (one: string, other: string) => boolean,
): SetProblem[] {
  const byFact = new Map<string, Placed[]>();
  for (const policy of policies) {
    for (const rule of policy.rules) {
      for (const constraint of constraintsOf(rule)) {
        const others = byFact.get(constraint.on);
        const placed = { policy, rule, constraint };
        if (others) others.push(placed);
        else byFact.set(constraint.on, [placed]);
      }
    }
  }
  const problems = new Map<string, SetProblem>();
  for (const [on, all] of byFact) {
    all.forEach((later, index) => {
      const earlier = all
        .slice(0, index)
        .find(
          other =>
            contradict(other.constraint, later.constraint) &&
            whenOf(other.rule) === whenOf(later.rule) &&
            mayOverlap(other.policy, later.policy, areKin),
        );
      if (earlier) {
        const key = `${later.policy.name}/${later.rule.id}`;
        problems.set(key, contradiction(on, earlier, later));
      }
    });
  }
  return [...problems.values()];
}

function contradiction(on: string, earlier: Placed, later: Placed): SetProblem {
  return problemOf(later.policy, later.rule, {
    code: 'contradicts',
    severity: 'error',
    message: `No product can keep it and \`${earlier.policy.name}/${earlier.rule.id}\`: of \`${on}\`, one asks "${earlier.rule.expects}", the other "${later.rule.expects}".`,
    fix: 'Agree with its owner on one of them, or give both a scope in which they do not meet.',
    path: [...later.rule.path, 'check'],
    other: { set: earlier.policy.name, rule: earlier.rule.id },
  });
}

/** A domain may tighten what counts for all, not loosen it. */
function loosened(policy: Policy, policies: readonly Policy[]): SetProblem[] {
  return policy.rules.flatMap(rule => {
    const target = targetOf(policy, rule, policies);
    if (target === 'unknown') {
      return [
        problemOf(policy, rule, {
          code: 'unknown-rule',
          severity: 'error',
          message: `There is no rule \`${rule.tightens}\` that could be tightened.`,
          fix: 'Write the name of a global policy and the id of its rule: `policy/rule`.',
          path: [...rule.path, 'tightens'],
        }),
      ];
    }
    const why = target && loosening(rule, target.rule);
    return why && target
      ? [
          problemOf(policy, rule, {
            code: 'loosens',
            severity: 'error',
            message: `It says less than \`${target.policy.name}/${target.rule.id}\`, which counts for all: ${why}. The global rule goes on to count.`,
            fix: 'A domain may be stricter than the rules for all; who needs an exception asks for a waiver.',
            path: rule.path,
            other: { set: target.policy.name, rule: target.rule.id },
          }),
        ]
      : [];
  });
}

/** The global rule that a domain's rule speaks of: the one it names, else one of its id. */
function targetOf(
  policy: Policy,
  rule: Rule,
  policies: readonly Policy[],
): { policy: Policy; rule: Rule } | 'unknown' | undefined {
  const isAbove = (other: Policy) =>
    other !== policy &&
    other.domain === undefined &&
    other.about === policy.about;
  const above = policies.filter(isAbove);
  if (rule.tightens !== undefined) {
    const found = above
      .flatMap(other => other.rules.map(one => ({ policy: other, rule: one })))
      .find(one => `${one.policy.name}/${one.rule.id}` === rule.tightens);
    return found ?? 'unknown';
  }
  if (policy.domain === undefined) {
    return undefined;
  }
  return above
    .flatMap(other => other.rules.map(one => ({ policy: other, rule: one })))
    .find(one => one.rule.id === rule.id);
}

function loosening(own: Rule, global: Rule): string | undefined {
  if (strictnessOf(own.enforcement) < strictnessOf(global.enforcement)) {
    return `\`${own.enforcement}\` instead of \`${global.enforcement}\``;
  }
  const others = constraintsOf(global);
  const isWeaker = constraintsOf(own).some(one =>
    others.some(other => other.on === one.on && isLooser(one, other)),
  );
  return isWeaker
    ? `"${own.expects}" instead of "${global.expects}"`
    : undefined;
}

function unknownCaps(
  policy: Policy,
  scorecards: readonly Scorecard[],
): SetProblem[] {
  if (scorecards.length === 0) {
    return [];
  }
  return policy.rules.flatMap(rule => {
    const { cap } = rule;
    const isKnown =
      !cap ||
      scorecards.some(
        ({ name, levels }) =>
          (cap.scorecard === undefined || cap.scorecard === name) &&
          (cap.level === 'none' ||
            levels.some(level => level.name === cap.level)),
      );
    return isKnown
      ? []
      : [
          problemOf(policy, rule, {
            code: 'unknown-level',
            severity: 'error',
            message: `There is no ${
              cap.scorecard
                ? `scorecard "${cap.scorecard}" with a`
                : 'scorecard with a'
            } level "${cap.level}": it caps nothing.`,
            path: [...rule.path, 'cap'],
          }),
        ];
  });
}

function constraintsOf({ compiled }: Rule): readonly Constraint[] {
  return compiled?.condition.node.constraints ?? [];
}

function whenOf({ when }: Rule): string {
  return when === undefined ? '' : JSON.stringify(when);
}

function problemOf(
  set: RuleSet,
  rule: Rule | undefined,
  problem: RuleProblem & Pick<SetProblem, 'other'>,
): SetProblem {
  return { set: set.name, of: set, kind: set.kind, rule: rule?.id, ...problem };
}

/** Whether one domain is the other, above it or below it. */
function kinship(parents: ReadonlyMap<string, string>) {
  const above = new Map(
    [...parents].map(([child, parent]) => [
      domainName(child),
      domainName(parent),
    ]),
  );
  const isWithin = (child: string, wanted: string) => {
    const seen = new Set<string>();
    for (
      let at: string | undefined = child;
      at !== undefined && !seen.has(at);
      at = above.get(at)
    ) {
      if (at === wanted) {
        return true;
      }
      seen.add(at);
    }
    return false;
  };
  return (one: string, other: string) => {
    const [a, b] = [domainName(one), domainName(other)];
    return isWithin(a, b) || isWithin(b, a);
  };
}
