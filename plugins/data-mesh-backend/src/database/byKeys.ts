import { Knex } from 'knex';
import { isPostgres } from './dialect';

/**
 * For the rest of a transaction that finds all it needs by keys, in rows that are given: PostgreSQL goes from these from
 * index to index. Left to itself it reads whole tables where these seem small beside the rows, and what it knows of
 * tables that grow fast is old.
 */
export async function byKeys(tx: Knex.Transaction): Promise<void> {
  if (!isPostgres(tx)) return;
  await tx.raw(
    `select set_config(name, 'off', true)
     from unnest(array['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']) as name`,
  );
}
