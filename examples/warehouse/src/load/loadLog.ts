import { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { existsSync } from 'node:fs';
import { Day, sqlTime } from '../days';
import { DatasetPlan } from '../plan/dataset';
import { loadTime } from '../schedule';
import { paths, Settings } from '../warehouse';
import { Done } from './due';

export const CREATE_LOG = `CREATE TABLE IF NOT EXISTS load_log (
  dataset VARCHAR, table_name VARCHAR, day DATE, planned_at TIMESTAMP, loaded_at TIMESTAMP, rows BIGINT)`;

/** Enters the loads of `out_<table>` into the log; gives the number of its rows. */
export async function logLoads(
  connection: DuckDBConnection,
  dataset: DatasetPlan,
  table: string,
  days: readonly Day[],
  settings: Settings,
): Promise<number> {
  const planned = days.map(day => {
    const { plannedAt, loadedAt } = loadTime(dataset, day, settings.seed);
    return `(DATE '${day}', TIMESTAMP '${sqlTime(
      plannedAt,
    )}', TIMESTAMP '${sqlTime(loadedAt)}')`;
  });
  // a snapshot has as many rows today as it had on each day that it replaced
  const match = dataset.mode === 'snapshot' ? 'true' : 'o.load_day = p.day';
  await connection.run(
    `INSERT INTO load_log
     SELECT '${
       dataset.name
     }', '${table}', p.day, p.planned_at, p.loaded_at, count(o.load_day)
     FROM (VALUES ${planned.join(
       ', ',
     )}) p(day, planned_at, loaded_at) LEFT JOIN out_${table} o ON ${match}
     GROUP BY ALL ORDER BY p.day`,
  );
  const counted = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER FROM out_${table}`,
  );
  return Number(counted.getRows()[0][0]);
}

/** Reads which loads are in the database; nothing when there is no database yet. */
export async function readLog(out: string): Promise<Done> {
  if (!existsSync(paths.database(out))) return new Map();
  const instance = await DuckDBInstance.create(paths.database(out), {
    access_mode: 'READ_ONLY',
  });
  const connection = await instance.connect();
  try {
    const read = await connection.runAndReadAll(
      'SELECT DISTINCT dataset, day::VARCHAR FROM load_log',
    );
    const done = new Map<string, Set<Day>>();
    for (const [dataset, day] of read.getRows()) {
      const days = done.get(String(dataset)) ?? new Set();
      done.set(String(dataset), days.add(String(day)));
    }
    return done;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
