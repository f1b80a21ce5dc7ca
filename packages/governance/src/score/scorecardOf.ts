import { Frame } from '../expression/frame';
import { RecordValue } from '../expression/value';
import { evaluateRule } from '../rule/evaluateRule';
import { Outcome, OUTCOME_STATUSES } from '../rule/outcome';
import { Rule } from '../rule/rule';
import { RuleSet, Scorecard } from '../ruleset/ruleSet';
import { DomainView } from '../view/domain';
import { ProductView } from '../view/product';
import { isInForce, nextChange, Waiver } from '../waiver/waiver';
import { levelOf } from './level';
import { Cap, OutcomeCounts, Score } from './score';

/** What rules are judged with. @public */
export interface JudgeOptions {
  /** UTC milliseconds: what rules call `now`. */
  readonly now: number;
  /** Of this product; those of other scorecards and policies are passed over. */
  readonly waivers?: readonly Waiver[];
  /** Whether the facts that were read are told, which is so when left out. */
  readonly tellFacts?: boolean;
}

/** How the rules of a scorecard or policy come out. @public */
export interface Judgement {
  /** In the order of the rules. */
  readonly outcomes: readonly Outcome[];
  readonly counts: OutcomeCounts;
  /** The first moment at which time alone may change an outcome: UTC milliseconds. */
  readonly nextAt?: number;
}

const NO_COUNTS = Object.fromEntries(
  OUTCOME_STATUSES.map(status => [status, 0]),
) as Record<Outcome['status'], number>; // of every status there is

/**
 * Judges all rules of a scorecard or policy over the view of a product or domain. Whether the set applies to it is the
 * caller's question (`appliesTo`). Never throws.
 * @public
 */
export function judgeRules(
  set: Pick<RuleSet, 'name' | 'about' | 'rules'>,
  view: ProductView | DomainView,
  { now, waivers = [], tellFacts = true }: JudgeOptions,
): Judgement {
  // A view is plain data, as values of rules are.
  const frame = new Frame(view as unknown as RecordValue, now);
  const own = waivers.filter(({ ruleSet }) => ruleSet === set.name);
  const counts = { ...NO_COUNTS };
  const outcomes = set.rules.map(rule => {
    const seen = evaluateRule(rule, frame, { view, tellFacts });
    const outcome = own.length > 0 ? waived(seen, rule, own, frame) : seen;
    counts[outcome.status] += 1;
    return outcome;
  });
  return { outcomes, counts, nextAt: frame.nextAt };
}

/** Only what does not hold needs a waiver: what nobody has measured may not be waived into the dark. */
function waived(
  outcome: Outcome,
  { id }: Rule,
  waivers: readonly Waiver[],
  frame: Frame,
): Outcome {
  if (outcome.status !== 'fail') {
    return outcome;
  }
  const own = waivers.filter(({ rule }) => rule === id);
  for (const waiver of own) {
    frame.changesAt(nextChange(waiver, frame.now) ?? -Infinity);
  }
  const waiver = own.find(one => isInForce(one, frame.now));
  return waiver ? { ...outcome, status: 'waived', waiver: waiver.id } : outcome;
}

/**
 * What a scorecard says of a product or domain.
 *
 * @param caps - of the policies that it breaks (`judgePolicies`)
 * @public
 */
export function scorecardOf(
  scorecard: Scorecard,
  view: ProductView | DomainView,
  options: JudgeOptions & { readonly caps?: readonly Cap[] },
): Score {
  return scoreOf(scorecard, judgeRules(scorecard, view, options), options.caps);
}

/** The score that outcomes make: stored outcomes give the same score again. @public */
export function scoreOf(
  scorecard: Pick<Scorecard, 'name' | 'rules' | 'levels' | 'bands'>,
  { outcomes, counts, nextAt }: Judgement,
  caps: readonly Cap[] = [],
): Score {
  const weights = weightsOf(scorecard.rules, outcomes);
  const { fulfilled, applicable, measured } = weights;
  const score = percentOf(fulfilled, applicable);
  const reached = levelOf(scorecard, outcomes);
  const limit = capped(scorecard, reached, caps);
  return {
    scorecard: scorecard.name,
    score,
    scoreAtMost: percentOf(fulfilled + applicable - measured, applicable),
    coverage: applicable > 0 ? measured / applicable : undefined,
    band: bandOf(scorecard, score),
    level: limit.level,
    levelUncapped: reached,
    caps: limit.caps,
    weights,
    counts,
    outcomes,
    nextAt,
  };
}

/** The band of a score; nothing without a score. @public */
export function bandOf(
  { bands }: Pick<Scorecard, 'bands'>,
  score: number | undefined,
): string | undefined {
  return score === undefined
    ? undefined
    : bands.find(({ from }) => score >= from)?.name;
}

export function weightsOf(
  rules: readonly Rule[],
  outcomes: readonly Outcome[],
) {
  let fulfilled = 0;
  let applicable = 0;
  let measured = 0;
  outcomes.forEach(({ status }, index) => {
    const { weight } = rules[index];
    if (status === 'not-applicable' || status === 'waived') {
      return;
    }
    applicable += weight;
    if (status === 'pass') {
      fulfilled += weight;
    }
    if (status === 'pass' || status === 'fail') {
      measured += weight;
    }
  });
  return { fulfilled, applicable, measured };
}

/** Never rounded up: who reads 90 has 90. */
export function percentOf(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.floor((part / whole) * 1000 + 1e-9) / 10 : undefined;
}

function capped(
  { name, levels }: Pick<Scorecard, 'name' | 'levels'>,
  reached: string | undefined,
  caps: readonly Cap[],
): Pick<Score, 'level' | 'caps'> {
  const rank = (level: string | undefined) =>
    levels.findIndex(one => one.name === level);
  const own = caps.filter(
    ({ scorecard, level }) =>
      (scorecard === undefined || scorecard === name) &&
      (level === 'none' || rank(level) >= 0),
  );
  const lowest = Math.min(...own.map(({ level }) => rank(level)), Infinity);
  const at = rank(reached);
  return {
    level: lowest < at ? levels[lowest]?.name : reached,
    caps: own.filter(({ level }) => rank(level) < at),
  };
}
