import { DuckDBConnection } from '@duckdb/node-api';
import { existsSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Day } from '../days';
import { PLAN } from '../plan';
import { DatasetPlan } from '../plan/dataset';
import { paths, Settings } from '../warehouse';
import { arrive } from './arrive';
import { withDuckDB } from './duckdb';
import { writeFiles } from './files';
import { CREATE_LOG, logLoads } from './loadLog';
import { stage, Work } from './stage';

/** Writes to a copy of the database and puts it in place at the end, so that readers are never locked out. */
export async function runLoads(out: string, due: Work, settings: Settings) {
  const aside = path.join(paths.scratch(out), 'retail.duckdb');
  await rm(aside, { force: true });
  await rm(`${aside}.wal`, { force: true });
  if (existsSync(paths.database(out))) {
    await copyFile(paths.database(out), aside);
  }
  const rows = await withDuckDB(aside, out, async connection => {
    await stage(connection, latestOfSnapshots(due), settings);
    await connection.run('BEGIN');
    await connection.run(CREATE_LOG);
    let total = 0;
    for (const dataset of PLAN) {
      const days = due.get(dataset.name);
      if (days)
        total += await runLoad(connection, out, dataset, days, settings);
    }
    await connection.run('COMMIT');
    await connection.run('CHECKPOINT');
    return total;
  });
  await rename(aside, paths.database(out));
  return rows;
}

async function runLoad(
  connection: DuckDBConnection,
  out: string,
  dataset: DatasetPlan,
  days: readonly Day[],
  settings: Settings,
): Promise<number> {
  const kept = dataset.mode === 'snapshot' ? days.slice(-1) : days;
  let total = 0;
  for (const table of dataset.tables) {
    await arrive(connection, dataset, table, kept, settings);
    if (dataset.format === 'duckdb') {
      const columns = table.columns.map(([name, type]) => `${name} ${type}`);
      await connection.run(
        `CREATE TABLE IF NOT EXISTS ${table.name} (${columns.join(', ')})`,
      );
      await connection.run(
        dataset.mode === 'snapshot'
          ? `DELETE FROM ${table.name}`
          : `DELETE FROM ${table.name} WHERE day IN (SELECT load_day FROM loads)`,
      );
      await connection.run(
        `INSERT INTO ${table.name} SELECT * EXCLUDE (load_day) FROM out_${
          table.name
        } ORDER BY ${
          dataset.mode === 'snapshot' ? '' : 'day, '
        }${table.key.join(', ')}`,
      );
    } else {
      await writeFiles(connection, out, dataset, table, kept, settings);
    }
    total += await logLoads(connection, dataset, table.name, days, settings);
    await connection.run(`DROP TABLE out_${table.name}`);
  }
  return total;
}

/** Only the newest picture of a snapshot has to be made. */
function latestOfSnapshots(due: Work): Work {
  return new Map(
    PLAN.flatMap(dataset => {
      const days = due.get(dataset.name);
      if (!days) return [];
      return [
        [dataset.name, dataset.mode === 'snapshot' ? days.slice(-1) : days],
      ];
    }),
  );
}
