import { CheckQuery } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { invalidCursor } from '../../service/problems';
import { wordsOf } from '../../text/fold';
import { codeOf } from '../status';
import { CHECK_COLUMNS, StoredCheck } from './checkRows';

export type CheckFilter = Pick<
  CheckQuery,
  'q' | 'status' | 'dimension' | 'origin' | 'tool' | 'object'
>;

/** Sort columns of a row; they end with its id, so that the order is total. */
export type CheckPosition = readonly (string | number)[];

/** `since` is null for what was never measured: it counts as earliest. */
const ORDERS = {
  status: ['k.severity_order', 'k.sort_name', 'k.id'],
  name: ['k.sort_name', 'k.id'],
  changed: ['coalesce(k.since, 0)', 'k.id'],
  observed: ['k.observed_at', 'k.id'],
} as const;

interface Order {
  readonly by: keyof typeof ORDERS;
  readonly descending: boolean;
}

export function orderOf(sort: CheckQuery['sort']): Order {
  switch (sort) {
    case 'changed':
    case '-changed':
      return { by: 'changed', descending: sort === '-changed' };
    case 'observed':
    case '-observed':
      return { by: 'observed', descending: sort === '-observed' };
    case 'name':
      return { by: 'name', descending: false };
    default:
      return { by: 'status', descending: false };
  }
}

/** Where a page goes on after this row. */
export function positionAfter(row: StoredCheck, { by }: Order): CheckPosition {
  switch (by) {
    case 'changed':
      return [Number(row.since ?? 0), row.id];
    case 'observed':
      return [Number(row.observed_at), row.id];
    case 'name':
      return [row.sort_name, row.id];
    default:
      return [row.severity_order, row.sort_name, row.id];
  }
}

/** @throws InputError for what is no position of this order */
export function checkPositionOf(value: unknown, { by }: Order): CheckPosition {
  const columns = ORDERS[by];
  if (!Array.isArray(value) || value.length !== columns.length) {
    throw invalidCursor();
  }
  value.forEach((part, index) => {
    const isText = columns[index] === 'k.sort_name';
    if (isText ? typeof part !== 'string' : !Number.isSafeInteger(part)) {
      throw invalidCursor();
    }
  });
  return value;
}

export interface FoundChecks {
  readonly checks: readonly StoredCheck[];
  /** Of all pages. */
  readonly total: number;
}

/** One page of what contracts promise now and what other tools check of them. */
export async function listChecks(
  knex: Knex,
  contractRefs: readonly string[],
  filter: CheckFilter,
  order: Order,
  limit: number,
  after?: CheckPosition,
): Promise<FoundChecks> {
  const matching = () => {
    const query = knex('checks as k');
    whereMatches(knex, query, contractRefs, filter);
    return query;
  };
  const count = () => matching().count({ total: '*' });
  // Counted in the same statement, once: it does not depend on the row.
  const query = matching().select(CHECK_COLUMNS).select({ total: count() });
  const columns = ORDERS[order.by];
  if (after) {
    query.whereRaw(
      `(${columns.join(', ')}) ${order.descending ? '<' : '>'} (${columns
        .map(() => '?')
        .join(', ')})`,
      [...after],
    );
  }
  const direction = order.descending ? ' desc' : '';
  const checks: (StoredCheck & { total: number | string })[] = await query
    .orderByRaw(columns.map(column => `${column}${direction}`).join(', '))
    .limit(limit);
  if (checks.length > 0) return { checks, total: Number(checks[0].total) };
  // Behind the last page nothing says how many there are.
  const [{ total }] = after ? await count() : [{ total: 0 }];
  return { checks, total: Number(total) };
}

function whereMatches(
  knex: Knex,
  query: Knex.QueryBuilder,
  contractRefs: readonly string[],
  filter: CheckFilter,
): void {
  const dialect = dialectOf(knex);
  query
    .whereRaw(dialect.inTexts('k.contract_ref', contractRefs))
    .where('k.promised', true);
  for (const word of wordsOf(filter.q)) {
    query.where(inner =>
      inner
        .whereRaw(dialect.contains('k.sort_name', word))
        .orWhereRaw(dialect.contains('k.search_text', word)),
    );
  }
  if (filter.status?.length) {
    query.whereIn(
      'k.status',
      filter.status.map(status => codeOf(status)),
    );
  }
  for (const column of ['dimension', 'origin', 'object'] as const) {
    const values = filter[column];
    if (values?.length) query.whereIn(`k.${column}`, values);
  }
  if (filter.tool?.length) {
    query.whereExists(
      knex('check_series as s')
        .select(knex.raw('1'))
        .whereRaw('s.check_id = k.id')
        .whereIn('s.tool', filter.tool),
    );
  }
}
