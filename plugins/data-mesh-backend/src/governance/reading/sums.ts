import { RuleCounts } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { rounded } from '../scoring/rounded';
import { CountColumns, toCounts } from '../scoring/statuses';
import { ScoreScope, whereScored } from './scoreScope';

/** Of those that had a score a month ago: how many, and the points that they won or lost together, rules aside. */
export interface Movement {
  readonly movedPairs: number;
  readonly movedBy: number;
}

/** Scores of products taken together. */
export interface Sum extends Movement {
  readonly pairs: number;
  /** Of those with a score. */
  readonly scored: number;
  readonly score: number;
  readonly coverage: number;
  readonly compliant: number;
  readonly counts: RuleCounts;
  readonly evaluatedAt: number;
}

export interface SumRow extends Sum {
  readonly ruleSetId: number;
  readonly key: string;
  readonly level?: string;
  readonly band?: string;
}

/** What sums are taken over. */
export type SumKey = 'none' | 'domain' | 'owner';

const KEYS = {
  // PostgreSQL groups by no constant.
  none: "coalesce('', '')",
  domain: "coalesce(p.domain_ref, '')",
  owner: "coalesce(p.owner_ref, '')",
} as const satisfies Record<SumKey, string>;

/** Sums of current scores by scorecard or policy, key, level and band, made by the database: few rows whatever there is. */
export async function readSums(
  knex: Knex,
  scope: ScoreScope,
  key: SumKey,
  ruleSetIds?: readonly number[],
): Promise<SumRow[]> {
  const query = knex('scores as s')
    .join('products as p', 'p.id', 's.product_id')
    .select('s.rule_set_id', 's.level', 's.band')
    .select(knex.raw(`${KEYS[key]} as sum_key`))
    .select(
      knex.raw(
        `count(*) as pairs, count(s.score) as scored, sum(s.score) as score, sum(s.coverage) as coverage,
         sum(s.passed) as passed, sum(s.failed) as failed, sum(s.not_measured) as not_measured,
         sum(s.errors) as errors, sum(s.waived) as waived, sum(s.not_applicable) as not_applicable,
         sum(case when s.broken = 0 then 1 else 0 end) as compliant, max(s.evaluated_at) as evaluated_at,
         count(s.score - s.month_score) as moved_pairs, sum(s.score - s.month_score - s.month_rules) as moved_by`,
      ),
    )
    .groupByRaw(`s.rule_set_id, s.level, s.band, ${KEYS[key]}`);
  if (ruleSetIds) {
    query.whereRaw(dialectOf(knex).inIds('s.rule_set_id', ruleSetIds));
  }
  whereScored(knex, query, scope);
  const rows: (CountColumns & {
    rule_set_id: number;
    sum_key: string;
    level: string | null;
    band: string | null;
    pairs: number | string;
    scored: number | string;
    score: number | null;
    coverage: number | null;
    compliant: number | string;
    evaluated_at: number | string;
    moved_pairs: number | string;
    moved_by: number | null;
  })[] = await query;
  return rows.map(row => ({
    ruleSetId: row.rule_set_id,
    key: row.sum_key,
    level: row.level ?? undefined,
    band: row.band ?? undefined,
    pairs: Number(row.pairs),
    scored: Number(row.scored),
    score: Number(row.score ?? 0),
    coverage: Number(row.coverage ?? 0),
    compliant: Number(row.compliant),
    counts: toCounts(row),
    evaluatedAt: Number(row.evaluated_at),
    movedPairs: Number(row.moved_pairs),
    movedBy: Number(row.moved_by ?? 0),
  }));
}

const NOTHING: Sum = {
  pairs: 0,
  scored: 0,
  score: 0,
  coverage: 0,
  compliant: 0,
  counts: {
    pass: 0,
    fail: 0,
    notMeasured: 0,
    error: 0,
    waived: 0,
    notApplicable: 0,
  },
  evaluatedAt: 0,
  movedPairs: 0,
  movedBy: 0,
};

export function addUp(rows: Iterable<Sum>): Sum {
  let total = NOTHING;
  for (const row of rows) {
    const { counts } = total;
    total = {
      pairs: total.pairs + row.pairs,
      scored: total.scored + row.scored,
      score: total.score + row.score,
      coverage: total.coverage + row.coverage,
      compliant: total.compliant + row.compliant,
      counts: {
        pass: counts.pass + row.counts.pass,
        fail: counts.fail + row.counts.fail,
        notMeasured: counts.notMeasured + row.counts.notMeasured,
        error: counts.error + row.counts.error,
        waived: counts.waived + row.counts.waived,
        notApplicable: counts.notApplicable + row.counts.notApplicable,
      },
      evaluatedAt: Math.max(total.evaluatedAt, row.evaluatedAt),
      movedPairs: total.movedPairs + row.movedPairs,
      movedBy: total.movedBy + row.movedBy,
    };
  }
  return total;
}

/** Means of a sum, as pages show them. */
export function meansOf(
  sum: Pick<Sum, 'pairs' | 'scored' | 'score' | 'coverage'>,
): {
  score?: number;
  coverage?: number;
} {
  return {
    score: sum.scored > 0 ? rounded(sum.score / sum.scored) : undefined,
    coverage:
      sum.pairs > 0
        ? Math.round((sum.coverage / sum.pairs) * 1000) / 1000
        : undefined,
  };
}

/** By how much the mean score is another than a month ago, less what came with the rules themselves. */
export function changeOf({
  movedPairs,
  movedBy,
}: Movement): number | undefined {
  return movedPairs > 0
    ? Math.round((movedBy / movedPairs) * 10) / 10
    : undefined;
}

/** A sum of how things were at a moment. */
export interface Moment {
  readonly at: number;
  readonly pairs: number;
  readonly scored: number;
  readonly score: number;
  readonly coverage: number;
  readonly compliant: number;
}

/**
 * How products stood at some moments, as they are owned now; in one statement.
 *
 * @param domainRefs - these domains instead
 */
export async function readMoments(
  knex: Knex,
  scope: ScoreScope,
  ruleSetRefs: readonly string[],
  moments: readonly number[],
  domainRefs?: readonly string[],
): Promise<Moment[]> {
  if (moments.length === 0 || ruleSetRefs.length === 0) return [];
  const query = knex
    .from(
      rowsOf(
        knex,
        { at: 'bigint' },
        moments.map(at => [at]),
      ),
    )
    .joinRaw(
      'join score_history h on h.from_at <= r.at and (h.to_at is null or h.to_at > r.at)',
    )
    .whereRaw(dialectOf(knex).inTexts('h.rule_set_ref', ruleSetRefs))
    .select('r.at')
    .select(
      knex.raw(
        `count(*) as pairs, count(h.score) as scored, sum(h.score) as score, sum(h.coverage) as coverage,
         sum(case when h.broken = 0 then 1 else 0 end) as compliant`,
      ),
    )
    .groupBy('r.at');
  if (domainRefs) {
    query.whereRaw(dialectOf(knex).inTexts('h.product_ref', domainRefs));
  } else {
    query.joinRaw('join products p on p.ref = h.product_ref');
    whereScored(knex, query, scope);
  }
  const rows: {
    at: number | string;
    pairs: number | string;
    scored: number | string;
    score: number | null;
    coverage: number | null;
    compliant: number | string;
  }[] = await query;
  const found = new Map(
    rows.map(row => [
      Number(row.at),
      {
        at: Number(row.at),
        pairs: Number(row.pairs),
        scored: Number(row.scored),
        score: Number(row.score ?? 0),
        coverage: Number(row.coverage ?? 0),
        compliant: Number(row.compliant),
      },
    ]),
  );
  return moments.map(
    at =>
      found.get(at) ?? {
        at,
        pairs: 0,
        scored: 0,
        score: 0,
        coverage: 0,
        compliant: 0,
      },
  );
}

/** The points that were won or lost, of several sums. */
export function addUpMoved(parts: readonly (Movement | undefined)[]): Movement {
  return {
    movedPairs: parts.reduce((sum, one) => sum + (one?.movedPairs ?? 0), 0),
    movedBy: parts.reduce((sum, one) => sum + (one?.movedBy ?? 0), 0),
  };
}

/** Of products that had a score at another moment than a month ago: from history. By scorecard or policy. */
export async function readMovement(
  knex: Knex,
  scope: ScoreScope,
  since: number,
): Promise<(ruleSetRef: string) => Movement | undefined> {
  const query = knex('scores as s')
    .join('products as p', 'p.id', 's.product_id')
    .join('rule_sets as t', 't.id', 's.rule_set_id')
    .join('score_history as h', function then() {
      this.on('h.product_ref', 'p.ref').andOn('h.rule_set_ref', 't.ref');
    })
    .where('h.from_at', '<=', since)
    .where(open => open.whereNull('h.to_at').orWhere('h.to_at', '>', since))
    .whereNotNull('s.score')
    .whereNotNull('h.score')
    .select('t.ref')
    .select(
      knex.raw(
        `count(*) as pairs, sum(s.score - h.score - coalesce((
           select sum(b.rule_points) from score_history b
           where b.product_ref = h.product_ref and b.rule_set_ref = h.rule_set_ref and b.from_at > ?
         ), 0)) as moved_by`,
        [since],
      ),
    )
    .groupBy('t.ref');
  whereScored(knex, query, scope);
  const rows: { ref: string; pairs: number | string; moved_by: number }[] =
    await query;
  const found = new Map(
    rows.map(row => [
      row.ref,
      { movedPairs: Number(row.pairs), movedBy: Number(row.moved_by) },
    ]),
  );
  return ref => found.get(ref);
}

/** The last so many weeks with now, oldest first. */
export function weeksBefore(now: number, weeks: number): number[] {
  return Array.from(
    { length: weeks },
    (_, index) => now - (weeks - 1 - index) * 7 * 86_400_000,
  );
}
