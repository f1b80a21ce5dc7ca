import { RuleCounts } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { CountColumns, toCounts } from '../scoring/statuses';
import { ScoreScope, whereScored } from './scoreScope';

/** Scores of products taken together. */
export interface Sum {
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
         sum(case when s.broken = 0 then 1 else 0 end) as compliant, max(s.evaluated_at) as evaluated_at`,
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

/** With one decimal, never up: who reads 90 has 90. */
export function rounded(score: number): number {
  return Math.floor(score * 10 + 1e-9) / 10;
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

/** How products stood at some moments, as they are owned now; in one statement. */
export async function readMoments(
  knex: Knex,
  scope: ScoreScope,
  ruleSetRefs: readonly string[],
  moments: readonly number[],
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
    .joinRaw('join products p on p.ref = h.product_ref')
    .whereRaw(dialectOf(knex).inTexts('h.rule_set_ref', ruleSetRefs))
    .select('r.at')
    .select(
      knex.raw(
        `count(*) as pairs, count(h.score) as scored, sum(h.score) as score, sum(h.coverage) as coverage,
         sum(case when h.broken = 0 then 1 else 0 end) as compliant`,
      ),
    )
    .groupBy('r.at');
  whereScored(knex, query, scope);
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

/**
 * By how much the mean score is another than at a moment, by scorecard or policy and key: of products that were scored then,
 * less what came with the rules themselves.
 */
export async function readMovement(
  knex: Knex,
  scope: ScoreScope,
  key: SumKey,
  since: number,
): Promise<(ruleSetRef: string, key: string) => Movement | undefined> {
  const moved = knex('scores as s')
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
    .select(knex.raw(`${KEYS[key]} as sum_key`))
    .select(
      knex.raw(
        'count(*) as pairs, sum(s.score) as now_score, sum(h.score) as then_score',
      ),
    )
    .groupByRaw(`t.ref, ${KEYS[key]}`);
  whereScored(knex, moved, scope);
  const byRules = knex('score_history as h')
    .join('products as p', 'p.ref', 'h.product_ref')
    .join('score_history as b', function before() {
      this.on('b.product_ref', 'h.product_ref')
        .andOn('b.rule_set_ref', 'h.rule_set_ref')
        .andOn('b.to_at', 'h.from_at');
    })
    .where('h.cause', 'rule')
    .where('h.from_at', '>', since)
    .whereNotNull('h.score')
    .whereNotNull('b.score')
    .whereExists(
      knex('score_history as f')
        .select(knex.raw('1'))
        .whereRaw(
          'f.product_ref = h.product_ref and f.rule_set_ref = h.rule_set_ref and f.from_at <= ? and (f.to_at is null or f.to_at > ?)',
          [since, since],
        ),
    )
    .select('h.rule_set_ref as ref')
    .select(knex.raw(`${KEYS[key]} as sum_key`))
    .select(knex.raw('sum(h.score - b.score) as by_rules'))
    .groupByRaw(`h.rule_set_ref, ${KEYS[key]}`);
  whereScored(knex, byRules, scope);
  const rows: {
    ref: string;
    sum_key: string;
    pairs: number | string;
    now_score: number;
    then_score: number;
  }[] = await moved;
  const rules: { ref: string; sum_key: string; by_rules: number }[] =
    await byRules;
  const ofRules = new Map(
    rules.map(row => [`${row.ref} ${row.sum_key}`, Number(row.by_rules)]),
  );
  const found = new Map(
    rows.map(row => {
      const id = `${row.ref} ${row.sum_key}`;
      return [
        id,
        {
          pairs: Number(row.pairs),
          by:
            Number(row.now_score) -
            Number(row.then_score) -
            (ofRules.get(id) ?? 0),
        },
      ];
    }),
  );
  return (ref, of) => found.get(`${ref} ${of}`);
}

/** Points that products won or lost together. */
export interface Movement {
  readonly pairs: number;
  readonly by: number;
}

export function meanMovement(
  movements: Iterable<Movement | undefined>,
): number | undefined {
  let pairs = 0;
  let by = 0;
  for (const movement of movements) {
    pairs += movement?.pairs ?? 0;
    by += movement?.by ?? 0;
  }
  return pairs > 0 ? Math.round((by / pairs) * 10) / 10 : undefined;
}

/** The last so many weeks with now, oldest first. */
export function weeksBefore(now: number, weeks: number): number[] {
  return Array.from(
    { length: weeks },
    (_, index) => now - (weeks - 1 - index) * 7 * 86_400_000,
  );
}
