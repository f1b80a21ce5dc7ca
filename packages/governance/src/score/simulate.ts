import { OutcomeStatus } from '../rule/outcome';
import { RuleSet, Scorecard } from '../ruleset/ruleSet';
import { appliesTo, ScopeSubject, subjectOf } from '../ruleset/scope';
import { DomainView } from '../view/domain';
import { ProductView } from '../view/product';
import { Waiver } from '../waiver/waiver';
import { Cap } from './score';
import { Judgement, judgeRules, scoreOf } from './scorecardOf';

/** One product (or domain) over which a draft is tried. @public */
export interface Tried {
  readonly id: string;
  readonly view: ProductView | DomainView;
  readonly waivers?: readonly Waiver[];
  readonly caps?: readonly Cap[];
}

/** How one came out before and would come out. A side is missing where the set does not apply. @public */
export interface SimulatedChange {
  readonly id: string;
  readonly before?: SimulatedResult;
  readonly after?: SimulatedResult;
  /** Rules with another outcome; those that come and go included. */
  readonly rules: readonly {
    readonly id: string;
    readonly from?: OutcomeStatus;
    readonly to?: OutcomeStatus;
  }[];
}

/** @public */
export interface SimulatedResult {
  /** Of a scorecard. */
  readonly score?: number;
  readonly level?: string;
  readonly band?: string;
  /** Rules that do not hold, waived ones left out. */
  readonly broken: number;
}

/** What a draft would change, before it is merged. @public */
export interface Simulation {
  /** To how many the draft, or what counts now, applies. */
  readonly judged: number;
  /** How many would be judged otherwise. */
  readonly changed: number;
  readonly better: number;
  readonly worse: number;
  /** How many the draft applies to and what counts now does not, and the other way round. */
  readonly entering: number;
  readonly leaving: number;
  /** Of a scorecard: mean scores of those that have one. */
  readonly mean: { readonly before?: number; readonly after?: number };
  /** Of a scorecard: how many have each level, `''` for none. */
  readonly levels: {
    readonly before: Readonly<Record<string, number>>;
    readonly after: Readonly<Record<string, number>>;
  };
  /** The worst first, at most as many as asked for. */
  readonly changes: readonly SimulatedChange[];
}

/** @public */
export interface SimulateOptions {
  readonly now: number;
  /** How many changes are told; 100 when left out. */
  readonly most?: number;
}

class Side {
  readonly levels: Record<string, number> = {};
  private sum = 0;
  private scored = 0;

  add(result: SimulatedResult | undefined): void {
    if (result) {
      const level = result.level ?? '';
      this.levels[level] = (this.levels[level] ?? 0) + 1;
    }
    if (result?.score !== undefined) {
      this.sum += result.score;
      this.scored += 1;
    }
  }

  mean(): number | undefined {
    return this.scored > 0
      ? Math.round((this.sum / this.scored) * 10) / 10
      : undefined;
  }
}

/** Counts over all, so that no result has to be kept that is not told. */
class Tally {
  private counts = {
    judged: 0,
    changed: 0,
    better: 0,
    worse: 0,
    entering: 0,
    leaving: 0,
  };
  private readonly before = new Side();
  private readonly after = new Side();

  /** How much better it gets, negative for worse; nothing where nothing changes. */
  add(
    before: SimulatedResult | undefined,
    after: SimulatedResult | undefined,
    rulesDiffer: boolean,
  ): number | undefined {
    this.counts.judged += 1;
    this.before.add(before);
    this.after.add(after);
    if (!before || !after) {
      this.counts.changed += 1;
      this.counts[before ? 'leaving' : 'entering'] += 1;
      return 0;
    }
    const points = (after.score ?? 0) - (before.score ?? 0);
    const step = points === 0 ? before.broken - after.broken : points;
    const isOther = step !== 0 || rulesDiffer || before.level !== after.level;
    if (!isOther) {
      return undefined;
    }
    this.counts.changed += 1;
    if (step !== 0) {
      this.counts[step > 0 ? 'better' : 'worse'] += 1;
    }
    return step;
  }

  result(): Omit<Simulation, 'changes'> {
    return {
      ...this.counts,
      mean: { before: this.before.mean(), after: this.after.mean() },
      levels: { before: this.before.levels, after: this.after.levels },
    };
  }
}

/**
 * Tries a draft of a scorecard or policy over all products, beside what counts now (nothing for a new one).
 * @public
 */
export function simulate(
  draft: RuleSet,
  current: RuleSet | undefined,
  all: Iterable<Tried>,
  { now, most = 100 }: SimulateOptions,
): Simulation {
  const tally = new Tally();
  const changes: {
    readonly change: SimulatedChange;
    readonly weight: number;
  }[] = [];
  for (const tried of all) {
    const before = current && resultOf(current, tried, now);
    const after = resultOf(draft, tried, now);
    if (!before && !after) {
      continue;
    }
    const rules = differencesOf(before, after);
    const weight = tally.add(before?.result, after?.result, rules.length > 0);
    if (weight !== undefined) {
      const change: SimulatedChange = {
        id: tried.id,
        before: before?.result,
        after: after?.result,
        rules,
      };
      changes.push({ change, weight });
    }
  }
  changes.sort((a, b) => a.weight - b.weight);
  return {
    ...tally.result(),
    changes: changes.slice(0, most).map(({ change }) => change),
  };
}

interface Judged {
  readonly result: SimulatedResult;
  readonly statuses: ReadonlyMap<string, OutcomeStatus>;
}

function resultOf(
  set: RuleSet,
  { view, waivers, caps }: Tried,
  now: number,
): Judged | undefined {
  if (!appliesTo(set, subjectIn(view)).applies) {
    return undefined;
  }
  const judgement = judgeRules(set, view, { now, waivers, tellFacts: false });
  return {
    result: {
      broken: judgement.counts.fail,
      ...(set.kind === 'scorecard' && scored(set, judgement, caps)),
    },
    statuses: new Map(
      judgement.outcomes.map(({ rule, status }) => [rule, status]),
    ),
  };
}

function scored(
  set: Scorecard,
  judgement: Judgement,
  caps: readonly Cap[] | undefined,
) {
  const { score, level, band } = scoreOf(set, judgement, caps);
  return { score, level, band };
}

function subjectIn(view: ProductView | DomainView): ScopeSubject {
  return 'domain' in view ? view.domain : subjectOf(view);
}

function differencesOf(before: Judged | undefined, after: Judged | undefined) {
  if (!before || !after) {
    return [];
  }
  const ids = new Set([...before.statuses.keys(), ...after.statuses.keys()]);
  return [...ids].flatMap(id => {
    const from = before.statuses.get(id);
    const to = after.statuses.get(id);
    return from === to ? [] : [{ id, from, to }];
  });
}
