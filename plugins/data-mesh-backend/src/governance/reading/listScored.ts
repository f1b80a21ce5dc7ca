import {
  RuleStatus,
  ScoredProduct,
  ScoredProductQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { isoTime, LabelOf } from '../../service/labels';
import { invalidCursor } from '../../service/problems';
import { CountColumns, letterOf, toCounts } from '../scoring/statuses';
import { StoredRuleSet } from './ruleSetRows';
import { ScoreScope, whereScored } from './scoreScope';

export type ScoredOrder = NonNullable<ScoredProductQuery['sort']>;
export type ScoredPosition = readonly [string | number, number];

export interface ScoredFilter {
  readonly ruleSetId: number;
  readonly level?: readonly string[];
  readonly band?: readonly string[];
  /** Of a rule, with `status`. */
  readonly position?: number;
  readonly status?: readonly RuleStatus[];
}

/** A product with how it stands. */
export type ScoredRow = CountColumns & {
  readonly product_id: number;
  readonly ref: string;
  readonly title: string;
  readonly sort_title: string;
  readonly owner_ref: string | null;
  readonly domain_ref: string | null;
  readonly lifecycle: string;
  readonly score: number | null;
  readonly band: string | null;
  readonly level: string | null;
  readonly coverage: number;
  readonly since: number | string;
};

export const SCORED_COLUMNS = [
  's.product_id',
  'p.ref',
  'p.title',
  'p.sort_title',
  'p.owner_ref',
  'p.domain_ref',
  'p.lifecycle',
  's.score',
  's.band',
  's.level',
  's.coverage',
  's.since',
  's.passed',
  's.failed',
  's.not_measured',
  's.errors',
  's.waived',
  's.not_applicable',
] as const;

/** What is not scored comes before 0. */
const SCORE = 'coalesce(s.score, -1)';

const ORDERS = {
  score: { columns: [SCORE, 's.product_id'], direction: 'asc' },
  '-score': { columns: [SCORE, 's.product_id'], direction: 'desc' },
  name: { columns: ['p.sort_title', 's.product_id'], direction: 'asc' },
  '-changed': { columns: ['s.since', 's.product_id'], direction: 'desc' },
} as const satisfies Record<ScoredOrder, unknown>;

export function positionAfterScored(
  row: ScoredRow,
  order: ScoredOrder,
): ScoredPosition {
  switch (order) {
    case 'name':
      return [row.sort_title, row.product_id];
    case '-changed':
      return [Number(row.since), row.product_id];
    default:
      return [row.score ?? -1, row.product_id];
  }
}

/** @throws InputError for what is no position of this order */
export function scoredPositionOf(
  value: unknown,
  order: ScoredOrder,
): ScoredPosition {
  if (!Array.isArray(value) || value.length !== 2) throw invalidCursor();
  const [key, id] = value;
  const isKey =
    order === 'name' ? typeof key === 'string' : Number.isFinite(key);
  if (!isKey || !Number.isSafeInteger(id)) throw invalidCursor();
  return [key, id];
}

export async function listScored(
  knex: Knex,
  scope: ScoreScope,
  filter: ScoredFilter,
  order: ScoredOrder,
  limit: number,
  after?: ScoredPosition,
): Promise<ScoredRow[]> {
  const query = scoredIn(knex, scope, filter).select(SCORED_COLUMNS);
  const { columns, direction } = ORDERS[order];
  if (after) {
    query.whereRaw(
      `(${columns.join(', ')}) ${direction === 'desc' ? '<' : '>'} (?, ?)`,
      [...after],
    );
  }
  return query
    .orderByRaw(columns.map(column => `${column} ${direction}`).join(', '))
    .limit(limit);
}

export async function countScored(
  knex: Knex,
  scope: ScoreScope,
  filter: ScoredFilter,
): Promise<number> {
  const [{ count }] = await scoredIn(knex, scope, filter).count({ count: '*' });
  return Number(count);
}

/** How many products have the same outcomes of all rules, of those that were evaluated by the rules of now. */
export async function countLettersOf(
  knex: Knex,
  scope: ScoreScope,
  { id, rules_hash }: Pick<StoredRuleSet, 'id' | 'rules_hash'>,
): Promise<{ statuses: string; count: number }[]> {
  const rows: { statuses: string; count: number | string }[] = await scoredIn(
    knex,
    scope,
    { ruleSetId: id },
  )
    .where('s.rules_hash', rules_hash)
    .select('s.statuses')
    .count({ count: '*' })
    .groupBy('s.statuses');
  return rows.map(({ statuses, count }) => ({
    statuses,
    count: Number(count),
  }));
}

function scoredIn(
  knex: Knex,
  scope: ScoreScope,
  { ruleSetId, level, band, position, status }: ScoredFilter,
) {
  const query = knex('scores as s')
    .join('products as p', 'p.id', 's.product_id')
    .where('s.rule_set_id', ruleSetId);
  if (level?.length) {
    query.where(any => {
      any.whereIn('s.level', level);
      if (level.includes('none')) any.orWhereNull('s.level');
    });
  }
  if (band?.length) query.whereIn('s.band', band);
  if (position !== undefined && status?.length) {
    query.whereRaw(
      `substr(s.statuses, ?, 1) in (${status.map(() => '?').join(', ')})`,
      [position + 1, ...status.map(letterOf)],
    );
  }
  return whereScored(knex, query, scope);
}

export function toScoredProduct(
  row: ScoredRow,
  labelOf: LabelOf,
): ScoredProduct {
  return {
    product: { ref: row.ref, title: row.title, exists: true },
    owner: row.owner_ref ? labelOf(row.owner_ref) : undefined,
    domain: row.domain_ref ? labelOf(row.domain_ref) : undefined,
    lifecycle: row.lifecycle,
    score: row.score ?? undefined,
    band: row.band ?? undefined,
    level: row.level ?? undefined,
    coverage: row.coverage,
    counts: toCounts(row),
    since: isoTime(Number(row.since)),
  };
}
