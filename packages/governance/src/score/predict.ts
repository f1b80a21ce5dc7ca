import { Outcome } from '../rule/outcome';
import { Rule } from '../rule/rule';
import { Scorecard } from '../ruleset/ruleSet';
import { isKept } from './level';
import { Cap, Score } from './score';
import { bandOf, percentOf } from './scorecardOf';

/** What raises a score: all of `rules` have to hold, and all of `caps` have to go. @public */
export interface Raise {
  /** `level`: the next level is reached; `band`: the next band, with as few rules as possible. */
  readonly kind: 'level' | 'band';
  /** The name of the level or band. */
  readonly to: string;
  /** Ids, those that count most first. */
  readonly rules: readonly string[];
  readonly caps: readonly Cap[];
  /** What the score will be. */
  readonly score?: number;
  readonly band?: string;
}

/** What a rule that does not hold is worth. @public */
export interface Gain {
  readonly rule: string;
  /** Points that the score rises when this rule alone holds. */
  readonly points: number;
}

type Scored = Pick<Scorecard, 'rules' | 'levels' | 'bands'>;

/**
 * What raises a product: to the next level ("these two raise you to silver") and to the next band.
 * @public
 */
export function predict(scorecard: Scored, score: Score): readonly Raise[] {
  return [toNextLevel(scorecard, score), toNextBand(scorecard, score)].flatMap(
    raise => raise ?? [],
  );
}

/** What each rule that does not hold is worth, the most first. @public */
export function gainsOf(scorecard: Scored, score: Score): readonly Gain[] {
  return openRules(scorecard, score.outcomes)
    .filter(({ weight }) => weight > 0)
    .map(rule => ({
      rule: rule.id,
      points: round(after([rule], score) - (score.score ?? 0)),
    }));
}

function toNextLevel(scorecard: Scored, score: Score): Raise | undefined {
  const { levels } = scorecard;
  const rank = (name: string | undefined) =>
    levels.findIndex(level => level.name === name);
  const next = levels[rank(score.level) + 1];
  if (!next) {
    return undefined;
  }
  const rules = openRules(scorecard, score.outcomes).filter(
    ({ level }) => level !== undefined && rank(level) <= rank(next.name),
  );
  const caps = score.caps.filter(({ level }) => rank(level) < rank(next.name));
  // Where no rule is applicable, nothing that one does makes a level.
  return rules.length + caps.length > 0
    ? raiseOf('level', next.name, rules, { scorecard, score, caps })
    : undefined;
}

function toNextBand(scorecard: Scored, score: Score): Raise | undefined {
  const above = [...scorecard.bands]
    .reverse()
    .find(({ from }) => from > (score.score ?? 100));
  if (!above) {
    return undefined;
  }
  // The heaviest first: no smaller set reaches as far.
  const rules: Rule[] = [];
  for (const rule of openRules(scorecard, score.outcomes)) {
    if (after(rules, score) >= above.from) {
      break;
    }
    rules.push(rule);
  }
  return after(rules, score) >= above.from
    ? raiseOf('band', above.name, rules, { scorecard, score, caps: [] })
    : undefined;
}

function raiseOf(
  kind: Raise['kind'],
  to: string,
  rules: readonly Rule[],
  of: {
    readonly scorecard: Scored;
    readonly score: Score;
    readonly caps: readonly Cap[];
  },
): Raise {
  const { scorecard, score, caps } = of;
  const raised = score.score === undefined ? undefined : after(rules, score);
  return {
    kind,
    to,
    rules: rules.map(({ id }) => id),
    caps,
    score: raised,
    band: bandOf(scorecard, raised),
  };
}

/** Rules that are applicable and do not hold, the heaviest first. */
function openRules(
  { rules }: Scored,
  outcomes: readonly Outcome[],
): readonly Rule[] {
  return rules
    .filter((_, index) => !isKept(outcomes[index]))
    .sort((a, b) => b.weight - a.weight);
}

function after(rules: readonly Rule[], { weights }: Score): number {
  const gained = rules.reduce((sum, { weight }) => sum + weight, 0);
  return percentOf(weights.fulfilled + gained, weights.applicable) ?? 0;
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
