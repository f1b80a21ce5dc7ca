import { ObjectiveQuery } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf, isPostgres } from '../../database/dialect';
import { invalidCursor } from '../../service/problems';
import { wordsOf } from '../../text/fold';
import { LevelScope, whereInLevels } from './levelScope';
import { StoredObjective } from './objectiveRows';

export type ObjectiveFilter = Pick<
  ObjectiveQuery,
  'q' | 'standing' | 'indicator' | 'feasible'
>;

/** Sort columns of a row; they end with its id, so that the order is total. */
export type ObjectivePosition = readonly (string | number)[];

/** What belongs to no product comes last. */
const TITLE = "coalesce(p.sort_title, '2')";

const ORDERS = {
  risk: { columns: ['o.risk', 'o.id'], direction: 'desc' },
  product: { columns: [TITLE, 'o.id'], direction: 'asc' },
  '-changed': { columns: ['o.changed_at', 'o.id'], direction: 'desc' },
} as const;

export type ObjectiveOrder = keyof typeof ORDERS;

/** A row with what it is sorted by when products are. */
export type ListedObjective = StoredObjective & { readonly sort_key: string };

/** Where a page goes on after this row. */
export function positionAfter(
  row: ListedObjective,
  order: ObjectiveOrder,
): ObjectivePosition {
  switch (order) {
    case 'product':
      return [row.sort_key, row.id];
    case '-changed':
      return [Number(row.changed_at), row.id];
    default:
      return [row.risk, row.id];
  }
}

/** @throws InputError for what is no position of this order */
export function objectivePositionOf(
  value: unknown,
  order: ObjectiveOrder,
): ObjectivePosition {
  if (!Array.isArray(value) || value.length !== 2) throw invalidCursor();
  const [key, id] = value;
  const isKey =
    order === 'product' ? typeof key === 'string' : Number.isFinite(key);
  if (!isKey || !Number.isSafeInteger(id)) throw invalidCursor();
  return [key, id];
}

/** One page of what is promised. */
export async function listObjectives(
  knex: Knex,
  scope: LevelScope,
  filter: ObjectiveFilter,
  order: ObjectiveOrder,
  limit: number,
  after?: ObjectivePosition,
): Promise<ListedObjective[]> {
  const query = objectivesIn(knex, scope)
    .select('o.*')
    .select(knex.raw(`${TITLE} as sort_key`));
  whereMatches(knex, query, filter);
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

export async function countObjectives(
  knex: Knex,
  scope: LevelScope,
  filter: ObjectiveFilter,
): Promise<number> {
  const query = objectivesIn(knex, scope).count({ count: '*' });
  whereMatches(knex, query, filter);
  const [{ count }] = await query;
  return Number(count);
}

/** What is promised, `objectives as o`, beside `products as p`. */
export function objectivesIn(knex: Knex, scope: LevelScope) {
  const query = knex('objectives as o')
    .leftJoin('products as p', 'p.ref', 'o.product_ref')
    .where('o.promised', true);
  return whereInLevels(knex, query, 'o', scope);
}

function whereMatches(
  knex: Knex,
  query: Knex.QueryBuilder,
  { q, standing, indicator, feasible }: ObjectiveFilter,
): void {
  const { contains } = dialectOf(knex);
  if (standing?.length) query.whereIn('o.standing', standing);
  if (indicator?.length) query.whereIn('o.indicator', indicator);
  if (feasible !== undefined) query.where('o.feasible', feasible);
  for (const word of wordsOf(q)) {
    query.where(inner =>
      inner
        .whereRaw(contains('p.sort_title', word))
        .orWhereRaw(
          `${isPostgres(knex) ? 'strpos' : 'instr'}(${promiseText(
            knex,
          )}, ?) > 0`,
          [word],
        ),
    );
  }
}

/** What a person reads of a promise; the rest of its details is for programs. */
function promiseText(knex: Knex): string {
  const details = isPostgres(knex) ? 'o.details::json' : 'o.details';
  const parts = [
    'o.indicator',
    ...['property', 'text', 'description', 'elements'].map(
      name => `${details} ->> '${name}'`,
    ),
  ];
  return `lower(${parts
    .map(part => `coalesce(${part}, '')`)
    .join(" || ' ' || ")})`;
}
