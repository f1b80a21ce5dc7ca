import { Path } from '@backstage-data-mesh/contract';
import { Expression } from '../expression/compile';
import { Check } from './check';
import { Message } from './message';
import { RuleProblem } from './problem';
import { FactReader } from './seenFacts';

/** How bad it is when a rule does not hold. @public */
export type RuleSeverity = 'critical' | 'high' | 'medium' | 'low';

/** Worst first. @public */
export const RULE_SEVERITIES: readonly RuleSeverity[] = [
  'critical',
  'high',
  'medium',
  'low',
];

/**
 * What happens when a rule of a policy does not hold. `advise`: it is told. `warn`: it is a violation, which is followed up.
 * `block`: it is a violation, and a pull request that brings it about is stopped.
 * @public
 */
export type Enforcement = 'advise' | 'warn' | 'block';

/** Weakest first. @public */
export const ENFORCEMENTS: readonly Enforcement[] = ['advise', 'warn', 'block'];

/** Where a person reads how to fix what is wrong. @public */
export interface RuleLink {
  readonly url: string;
  readonly title?: string;
}

/** While a rule of a policy does not hold, scores reach no higher level; `none` is no level at all. @public */
export interface LevelCap {
  readonly level: string;
  /** The name of the scorecard; every one with such a level when left out. */
  readonly scorecard?: string;
}

/**
 * One rule of a scorecard or policy, understood. A rule that is `broken` is there, too: its outcome is `error` for every
 * product, so that nobody takes it for one that holds.
 * @public
 */
export interface Rule {
  /** Unique within its scorecard or policy, and stable: waivers and history name it. */
  readonly id: string;
  readonly title: string;
  readonly category?: string;
  /** The level that needs it. */
  readonly level?: string;
  /** How much it counts; 0 counts for levels only. Rules of policies have 1. */
  readonly weight: number;
  readonly severity: RuleSeverity;
  readonly enforcement: Enforcement;
  readonly cap?: LevelCap;
  /** A rule of the global policies that this one tightens: `policy/rule`. */
  readonly tightens?: string;
  /** Why there is such a rule. */
  readonly why?: string;
  /** Where that is from: a book, a standard, a law; a text or an address. */
  readonly source?: string;
  readonly howToFix?: string;
  readonly links: readonly RuleLink[];
  /** As written. */
  readonly check: Check;
  readonly when?: Check;
  /** What is asked, in CEL. */
  readonly condition: string;
  /** What is asked, for a person. */
  readonly expects: string;
  /** The facts it reads. */
  readonly paths: readonly string[];
  /** Whether time alone may change its outcome. */
  readonly readsTime: boolean;
  /** Changes with what is asked, its weight, level, enforcement and cap; not with words. */
  readonly hash: string;
  /** Where it stands in the document. */
  readonly path: Path;
  /** What makes it unusable; empty for a rule that works. */
  readonly broken: readonly RuleProblem[];
  /** How it is evaluated: not for callers. */
  readonly compiled?: CompiledRule;
}

/** @public */
export interface CompiledRule {
  /** @internal */
  readonly condition: Expression;
  /** @internal */
  readonly when?: Expression;
  /** @internal */
  readonly applies?: Expression;
  /** @internal */
  readonly message?: Message;
  /** @internal */
  readonly readers: readonly FactReader[];
}
