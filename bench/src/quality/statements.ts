import { Client } from 'pg';

const SHOWN = 25;

/** From here on the database counts its statements; it must have loaded `pg_stat_statements`. */
export async function watchStatements(tables: Client): Promise<void> {
  await tables.query('create extension if not exists pg_stat_statements');
  await tables.query('select pg_stat_statements_reset()');
}

/** Prints those that took longest together. */
export async function printStatements(tables: Client): Promise<void> {
  const { rows } = await tables.query(
    `select total_exec_time as ms, calls, shared_blks_dirtied as dirtied, wal_bytes, left(regexp_replace(query, '\\s+', ' ', 'g'), 150) as query
     from pg_stat_statements order by total_exec_time desc limit ${SHOWN}`,
  );
  for (const { ms, calls, dirtied, wal_bytes: wal, query } of rows) {
    process.stdout.write(
      `${Math.round(
        ms,
      )} ms, ${calls} calls, ${dirtied} pages dirtied, ${Math.round(
        wal / 1e6,
      )} MB WAL: ${query}\n`,
    );
  }
}
