import { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { DueProduct } from './productInput';

interface Row {
  readonly id: number;
  readonly ref: string;
  readonly times: number;
  readonly title: string;
  readonly type: string;
  readonly lifecycle: string;
  readonly tags: string;
  readonly owner_ref: string | null;
  readonly domain_ref: string | null;
  readonly owner: string | null;
  readonly domain: string | null;
  readonly changed_at: number | string;
  readonly description: string | null;
  readonly model: string | null;
  readonly details: string | null;
}

/**
 * Makes products due for which time alone may have changed something.
 *
 * @returns how many there were
 */
export async function takeTimes(
  knex: Knex,
  now: number,
  limit: number,
): Promise<number> {
  return knex.transaction(async tx => {
    const lock = isPostgres(tx) ? 'for update skip locked' : '';
    const rows: { rule_set_id: number; product_id: number }[] = await tx(
      'scores',
    )
      .select('rule_set_id', 'product_id')
      .where('next_at', '<=', now)
      .orderBy(['next_at', 'product_id'])
      .limit(limit)
      .modify(query => {
        if (lock) query.forUpdate().skipLocked();
      });
    if (rows.length === 0) return 0;
    const due = rowsOf(
      tx,
      { rule_set_id: 'integer', product_id: 'integer' },
      rows.map(row => [row.rule_set_id, row.product_id]),
    );
    await tx.raw(
      `insert into score_due (product_id, times)
       select distinct product_id, 1 from ? where true order by product_id
       on conflict (product_id) do update set times = score_due.times + 1`,
      [due],
    );
    // The view says when next; what is evaluated again writes it anew.
    await tx.raw(
      `update scores set next_at = null, view_hash = '' from ?
       where scores.rule_set_id = r.rule_set_id and scores.product_id = r.product_id`,
      [due],
    );
    return rows.length;
  });
}

/** Products that are due, for this one alone: a second evaluator takes others. */
export async function readDueProducts(
  tx: Knex,
  limit: number,
): Promise<DueProduct[]> {
  const query = tx('score_due')
    .select('product_id', 'times')
    .orderBy('product_id')
    .limit(limit);
  if (isPostgres(tx)) query.forUpdate().skipLocked();
  const due: { product_id: number; times: number }[] = await query;
  return readProducts(
    tx,
    due.map(row => [row.product_id, row.times]),
  );
}

/** In one statement; `times` is what the mark said. */
export async function readProducts(
  knex: Knex,
  ids: readonly (readonly [id: number, times: number])[],
): Promise<DueProduct[]> {
  if (ids.length === 0) return [];
  const rows: Row[] = await knex
    .select(
      'p.id',
      'p.ref',
      'r.times',
      'p.title',
      'p.type',
      'p.lifecycle',
      'p.tags',
      'p.owner_ref',
      'p.domain_ref',
      'o.ref as owner',
      'dm.ref as domain',
      'p.changed_at',
      'p.description',
      'm.model',
      'd.details',
    )
    .from(rowsOf(knex, { id: 'integer', times: 'integer' }, ids))
    .joinRaw('join products p on p.id = r.id')
    .joinRaw('left join product_models m on m.product_id = p.id')
    // What the catalog has of a product that is written for it, and in no standard.
    .joinRaw(
      'left join product_details d on d.product_id = p.id and m.product_id is null',
    )
    .joinRaw('left join owners o on o.ref = p.owner_ref')
    .joinRaw('left join domains dm on dm.ref = p.domain_ref')
    .orderBy('p.id');
  return rows.map(row => ({
    id: row.id,
    ref: row.ref,
    times: Number(row.times),
    title: row.title,
    type: row.type,
    lifecycle: row.lifecycle,
    tags: JSON.parse(row.tags),
    ownerRef: row.owner_ref ?? undefined,
    domainRef: row.domain_ref ?? undefined,
    ownerFound: row.owner !== null,
    domainFound: row.domain !== null,
    changedAt: Number(row.changed_at),
    description: row.description ?? undefined,
    model: row.model === null ? undefined : JSON.parse(row.model),
    words: row.details === null ? undefined : JSON.parse(row.details),
  }));
}
