import { OutcomeStatus } from '../rule/outcome';
import { Scorecard } from '../ruleset/ruleSet';
import { Cap, Score } from './score';
import { percentOf } from './scorecardOf';

/** Why a score is another one. `data`: the product changed, or time passed. @public */
export type ScoreCause = 'first' | 'rule' | 'waiver' | 'ownership' | 'data';

/** What has to be remembered of a rule to explain the next change. @public */
export interface RuleState {
  readonly id: string;
  readonly hash: string;
  readonly weight: number;
  readonly status: OutcomeStatus;
  /** Whether it reads facts of the owner. */
  readonly readsOwner?: boolean;
}

/** What has to be remembered of a score to explain the next change: plain data. @public */
export interface ScoreState {
  readonly score?: number;
  readonly level?: string;
  /** Who owned the product, and the domains it was in. */
  readonly owner?: string;
  readonly rules: readonly RuleState[];
  readonly caps: readonly Pick<Cap, 'policy' | 'rule'>[];
}

/** A part of a change. @public */
export interface CausePart {
  readonly cause: ScoreCause;
  /** By how many points the score changed because of it; parts add up to the whole change. */
  readonly points: number;
  /** Ids of the rules by which it did. */
  readonly rules: readonly string[];
}

/** @public */
export interface ScoreChange {
  /** The weightiest. */
  readonly cause: ScoreCause;
  /** All of them, the weightiest first. */
  readonly parts: readonly CausePart[];
  /** Rules with another outcome than before, those that came and went included. */
  readonly rules: readonly {
    readonly id: string;
    readonly from?: OutcomeStatus;
    readonly to?: OutcomeStatus;
  }[];
  /** Points; nothing where there is no score before or after. */
  readonly change?: number;
}

/** What is to be remembered of a score. @public */
export function stateOf(
  scorecard: Pick<Scorecard, 'rules'>,
  score: Score,
  owner?: string,
): ScoreState {
  return {
    score: score.score,
    level: score.level,
    owner,
    rules: scorecard.rules.map(({ id, hash, weight, paths }, index) => ({
      id,
      hash,
      weight,
      status: score.outcomes[index].status,
      ...(readsOwner(paths) && { readsOwner: true }),
    })),
    caps: score.caps.map(({ policy, rule }) => ({ policy, rule })),
  };
}

/** Whether a rule that reads these paths reads facts of the owner. @public */
export function readsOwner(paths: readonly string[]): boolean {
  return paths.some(
    path => path === 'ownership' || path.startsWith('ownership.'),
  );
}

/**
 * Why a score is not what it was; nothing when it is. The change is replayed cause by cause: first the rules (those that are
 * new, gone or other), then waivers, then what a new owner brought, then data. So a new rule does not look like a decline.
 * @public
 */
export function whyChanged(
  before: ScoreState | undefined,
  after: ScoreState,
): ScoreChange | undefined {
  if (!before) {
    return { cause: 'first', parts: [], rules: [] };
  }
  const parts = partsOf(before, after);
  const rules = differences(before, after);
  const capsDiffer = keyOf(before.caps) !== keyOf(after.caps);
  if (parts.length === 0 && !capsDiffer && before.level === after.level) {
    return undefined;
  }
  return {
    cause: parts[0]?.cause ?? 'data',
    parts,
    rules,
    change:
      before.score === undefined || after.score === undefined
        ? undefined
        : round(after.score - before.score),
  };
}

/** In this order they are replayed. */
const ORDER = ['rule', 'waiver', 'ownership', 'data'] as const;

function partsOf(before: ScoreState, after: ScoreState): CausePart[] {
  const was = new Map(before.rules.map(rule => [rule.id, rule]));
  const is = new Set(after.rules.map(({ id }) => id));
  const causes = new Map(
    after.rules.map(rule => [
      rule.id,
      causeOf(was.get(rule.id), rule, before, after),
    ]),
  );
  const gone = before.rules.filter(({ id }) => !is.has(id)).map(({ id }) => id);
  let score = exactScore(before.rules);
  const parts = ORDER.flatMap((cause, step): CausePart[] => {
    const done = ORDER.slice(0, step + 1);
    // Rules whose cause is replayed are as they are; the others as they were.
    const replayed = after.rules.map(rule => {
      const why = causes.get(rule.id);
      const old = was.get(rule.id);
      return !old || (why && done.includes(why))
        ? rule
        : { ...rule, status: old.status };
    });
    const next = exactScore(replayed);
    const points = score === undefined || next === undefined ? 0 : next - score;
    score = next;
    const changed = after.rules
      .filter(({ id }) => causes.get(id) === cause)
      .map(({ id }) => id);
    const rules = cause === 'rule' ? [...changed, ...gone] : changed;
    return rules.length > 0 ? [{ cause, points: round(points), rules }] : [];
  });
  return parts.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

function causeOf(
  was: RuleState | undefined,
  is: RuleState,
  before: ScoreState,
  after: ScoreState,
): (typeof ORDER)[number] | undefined {
  if (!was || was.hash !== is.hash) {
    return 'rule';
  }
  if (was.status === is.status) {
    return undefined;
  }
  const both = [was.status, is.status];
  if (both.includes('waived') && both.includes('fail')) {
    return 'waiver';
  }
  return before.owner !== after.owner && is.readsOwner ? 'ownership' : 'data';
}

function differences(before: ScoreState, after: ScoreState) {
  const was = new Map(before.rules.map(({ id, status }) => [id, status]));
  const is = new Map(after.rules.map(({ id, status }) => [id, status]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter(id => was.get(id) !== is.get(id))
    .map(id => ({ id, from: was.get(id), to: is.get(id) }));
}

function exactScore(rules: readonly RuleState[]): number | undefined {
  const applicable = rules.filter(
    ({ status }) => status !== 'not-applicable' && status !== 'waived',
  );
  const sum = (of: readonly RuleState[]) =>
    of.reduce((total, { weight }) => total + weight, 0);
  return percentOf(
    sum(applicable.filter(({ status }) => status === 'pass')),
    sum(applicable),
  );
}

function keyOf(caps: ScoreState['caps']): string {
  return caps
    .map(({ policy, rule }) => `${policy}/${rule}`)
    .sort()
    .join(' ');
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
