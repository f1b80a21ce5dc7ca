import { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { addDays, Day, dayOf, dayRange, sqlTime, startOf } from '../days';
import { plantedFaults } from '../faults';
import { PLAN, PLAN_VERSION } from '../plan';
import { DatasetPlan } from '../plan/dataset';
import { BATCH_MINUTES, loadTime } from '../schedule';
import { paths, readStamp, Settings, Stamp, writeJson } from '../warehouse';
import { arrive } from './arrive';
import { Done, dueLoads, streams } from './due';
import { writeBatch, writeFiles } from './files';
import { stage, Work } from './stage';

/** What one pass has brought. */
export interface Loaded {
  /** Loads of business days, over all datasets. */
  readonly loads: number;
  /** Batches of the running day, over all streams. */
  readonly batches: number;
  readonly rows: number;
}

/**
 * Brings a folder up to `now`: every load that is due and missing, then the batches of the running day. Safe to repeat
 * and to interrupt: a load counts only once it stands in the load log, and writing it again replaces it.
 */
export async function loadDue(
  out: string,
  firstDay: Day,
  now: number,
  settings: Settings,
): Promise<Loaded> {
  await mkdir(paths.scratch(out), { recursive: true });
  const done = await readLog(out);
  const due = dueLoads(firstDay, now, done, settings.seed);
  const rows = due.size ? await runLoads(out, due, settings) : 0;
  const batches = await runBatches(out, now, settings);

  const loads = [...due.values()].reduce((sum, days) => sum + days.length, 0);
  const stamp: Stamp = {
    plan: PLAN_VERSION,
    ...settings,
    firstDay,
    lastDay: addDays(dayOf(now), -1),
    updatedAt: new Date(now).toISOString(),
    streams: batches.until,
  };
  if (loads > 0 || !existsSync(paths.ledger(out))) {
    await writeLedger(out, stamp, done, due);
  }
  await rm(paths.scratch(out), { recursive: true, force: true });
  await writeJson(paths.stamp(out), stamp);
  return { loads, batches: batches.count, rows: rows + batches.rows };
}

/** Writes to a copy of the database and puts it in place at the end, so that readers are never locked out. */
async function runLoads(out: string, due: Work, settings: Settings) {
  const aside = path.join(paths.scratch(out), 'retail.duckdb');
  await rm(aside, { force: true });
  await rm(`${aside}.wal`, { force: true });
  if (existsSync(paths.database(out))) {
    await copyFile(paths.database(out), aside);
  }
  const rows = await withDuckDB(aside, out, async connection => {
    await stage(connection, latestOfSnapshots(due), settings);
    await connection.run('BEGIN');
    await connection.run(`CREATE TABLE IF NOT EXISTS load_log (
      dataset VARCHAR, table_name VARCHAR, day DATE, planned_at TIMESTAMP, loaded_at TIMESTAMP, rows BIGINT)`);
    let total = 0;
    for (const dataset of PLAN) {
      const days = due.get(dataset.name);
      if (days) total += await runLoad(connection, out, dataset, days, settings);
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
      await connection.run(`CREATE TABLE IF NOT EXISTS ${table.name} (${columns.join(', ')})`);
      await connection.run(
        dataset.mode === 'snapshot'
          ? `DELETE FROM ${table.name}`
          : `DELETE FROM ${table.name} WHERE day IN (SELECT load_day FROM loads)`,
      );
      await connection.run(
        `INSERT INTO ${table.name} SELECT * EXCLUDE (load_day) FROM out_${table.name} ORDER BY ${
          dataset.mode === 'snapshot' ? '' : 'day, '
        }${table.key.join(', ')}`,
      );
    } else {
      await writeFiles(connection, out, dataset, table, kept, settings);
    }
    total += await log(connection, dataset, table.name, days, settings);
    await connection.run(`DROP TABLE out_${table.name}`);
  }
  return total;
}

async function log(
  connection: DuckDBConnection,
  dataset: DatasetPlan,
  table: string,
  days: readonly Day[],
  settings: Settings,
): Promise<number> {
  const planned = days.map(day => {
    const { plannedAt, loadedAt } = loadTime(dataset, day, settings.seed);
    return `(DATE '${day}', TIMESTAMP '${sqlTime(plannedAt)}', TIMESTAMP '${sqlTime(loadedAt)}')`;
  });
  // a snapshot has as many rows today as it had on each day that it replaced
  const match =
    dataset.mode === 'snapshot' ? 'true' : 'o.load_day = p.day';
  await connection.run(
    `INSERT INTO load_log
     SELECT '${dataset.name}', '${table}', p.day, p.planned_at, p.loaded_at, count(o.load_day)
     FROM (VALUES ${planned.join(', ')}) p(day, planned_at, loaded_at) LEFT JOIN out_${table} o ON ${match}
     GROUP BY ALL ORDER BY p.day`,
  );
  const counted = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER FROM out_${table}`,
  );
  return Number(counted.getRows()[0][0]);
}

/** Writes what the streams have brought since the last pass, for days that are not closed yet. */
async function runBatches(out: string, now: number, settings: Settings) {
  const until = Math.floor(now / (BATCH_MINUTES * 60_000)) * BATCH_MINUTES * 60_000;
  const last = (await readStamp(out))?.streams ?? {};
  const open = streams().flatMap(dataset =>
    [addDays(dayOf(now), -1), dayOf(now)]
      .filter(day => loadTime(dataset, day, settings.seed).loadedAt > now)
      .map(day => {
        const written = Date.parse(last[dataset.name] ?? '');
        const from = Math.max(startOf(day), Number.isNaN(written) ? 0 : written);
        return { dataset, day, from };
      })
      .filter(({ from }) => from < until),
  );
  let rows = 0;
  if (open.length) {
    await withDuckDB(':memory:', out, async connection => {
      const work = new Map<string, Day[]>();
      for (const { dataset, day } of open) {
        work.set(dataset.name, [...(work.get(dataset.name) ?? []), day]);
      }
      await stage(connection, work, settings);
      for (const { dataset, day, from } of open) {
        for (const table of dataset.tables) {
          await arrive(connection, dataset, table, [day], settings);
          rows += await writeBatch(connection, out, table, day, sqlTime(from), sqlTime(until));
        }
      }
    });
  }
  const iso = new Date(until).toISOString();
  return {
    count: open.length,
    rows,
    until: Object.fromEntries(streams().map(({ name }) => [name, iso])),
  };
}

/** Only the newest picture of a snapshot has to be made. */
function latestOfSnapshots(due: Work): Work {
  return new Map(
    PLAN.flatMap(dataset => {
      const days = due.get(dataset.name);
      if (!days) return [];
      return [[dataset.name, dataset.mode === 'snapshot' ? days.slice(-1) : days]];
    }),
  );
}

/** Reads which loads are in the database; nothing when there is no database yet. */
async function readLog(out: string): Promise<Done> {
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

async function writeLedger(out: string, stamp: Stamp, done: Done, due: Work) {
  const until = dayOf(Date.parse(stamp.updatedAt));
  const days = dayRange(stamp.firstDay, until);
  const faults = PLAN.flatMap(dataset => {
    const loaded = new Set([
      ...(done.get(dataset.name) ?? []),
      ...(due.get(dataset.name) ?? []),
    ]);
    // the running day of a stream is not in the log yet, but its batches are there
    if (dataset.mode === 'stream') loaded.add(until);
    return plantedFaults(
      dataset,
      days.filter(day => loaded.has(day)),
      stamp.seed,
    );
  });
  await writeJson(paths.ledger(out), { seed: stamp.seed, faults });
}

async function withDuckDB<T>(
  file: string,
  out: string,
  use: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(file, {
    temp_directory: path.join(paths.scratch(out), 'spill'),
  });
  const connection = await instance.connect();
  try {
    await connection.run("SET TimeZone = 'UTC'");
    return await use(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
