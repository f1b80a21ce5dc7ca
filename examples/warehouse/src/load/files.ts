import { DuckDBConnection } from '@duckdb/node-api';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Day } from '../days';
import { isPlanted } from '../faults';
import { DatasetPlan, TablePlan } from '../plan/dataset';
import { paths, Settings } from '../warehouse';

const OPTIONS = {
  parquet: 'FORMAT parquet, COMPRESSION zstd',
  csv: 'FORMAT csv, HEADER',
};

/**
 * Writes `out_<table>` as files, one folder `day=YYYY-MM-DD` per business day (a snapshot: one file). Everything is
 * written aside first and moved into place folder by folder, so a reader sees a day as it was or as it is.
 */
export async function writeFiles(
  connection: DuckDBConnection,
  out: string,
  dataset: DatasetPlan,
  table: TablePlan,
  days: readonly Day[],
  settings: Settings,
): Promise<void> {
  const format = fileFormat(dataset);
  const target = paths.table(out, format, table.name);
  const aside = path.join(paths.scratch(out), `${format}-${table.name}`);
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  await mkdir(target, { recursive: true });
  const names = table.columns.map(([name]) => name);

  if (dataset.mode === 'snapshot') {
    const file = `${table.name}.${format}`;
    await connection.run(
      `COPY (SELECT ${names.join(', ')} FROM out_${
        table.name
      } ORDER BY ${table.key.join(', ')})
       TO '${sqlPath(path.join(aside, file))}' (${OPTIONS[format]})`,
    );
    await rename(path.join(aside, file), path.join(target, file));
    return;
  }
  for (const { columns, on } of shapes(dataset, table, names, days, settings)) {
    if (on.length === 0) continue;
    const list = on.map(day => `DATE '${day}'`).join(', ');
    await connection.run(
      `COPY (SELECT ${columns.join(', ')} FROM out_${
        table.name
      } WHERE load_day IN (${list}) ORDER BY day, ${table.key.join(', ')})
       TO '${sqlPath(aside)}' (${
        OPTIONS[format]
      }, PARTITION_BY (day), WRITE_PARTITION_COLUMNS, OVERWRITE_OR_IGNORE)`,
    );
  }
  for (const folder of await readdir(aside)) {
    await swapFolder(out, path.join(aside, folder), path.join(target, folder));
  }
}

/** Writes one batch of a stream's running day: the rows loaded after `from` and up to `until` (SQL timestamps). */
export async function writeBatch(
  connection: DuckDBConnection,
  out: string,
  table: TablePlan,
  day: Day,
  from: string,
  until: string,
): Promise<number> {
  const name = `batch-${from.slice(11).replaceAll(':', '')}.parquet`;
  const half = path.join(paths.scratch(out), `${table.name}-${day}-${name}`);
  const folder = path.join(
    paths.table(out, 'parquet', table.name),
    `day=${day}`,
  );
  await mkdir(path.dirname(half), { recursive: true });
  const rows = `SELECT * EXCLUDE (load_day) FROM out_${table.name}
    WHERE load_day = DATE '${day}' AND loaded_at > TIMESTAMP '${from}' AND loaded_at <= TIMESTAMP '${until}'`;
  const count = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER FROM (${rows})`,
  );
  const written = Number(count.getRows()[0][0]);
  if (written === 0) return 0;
  await connection.run(
    `COPY (${rows} ORDER BY ${table.key.join(', ')}) TO '${sqlPath(half)}' (${
      OPTIONS.parquet
    })`,
  );
  await mkdir(folder, { recursive: true });
  await rename(half, path.join(folder, name));
  return written;
}

export function fileFormat(dataset: DatasetPlan): 'parquet' | 'csv' {
  return dataset.format === 'csv' ? 'csv' : 'parquet';
}

/** The columns to write, and on which days: usually all days alike, but a drifting schema has days of its own. */
function shapes(
  dataset: DatasetPlan,
  table: TablePlan,
  names: readonly string[],
  days: readonly Day[],
  settings: Settings,
) {
  let usual = days;
  const drifted = dataset.faults.flatMap(fault => {
    if (fault.kind !== 'schema-drift' || fault.table !== table.name) return [];
    const on = usual.filter(day =>
      isPlanted(dataset, fault, day, settings.seed),
    );
    usual = usual.filter(day => !on.includes(day));
    const { rename: renamed, add } = fault;
    const columns = names.map(name =>
      name === renamed?.column ? `${name} AS ${renamed.to}` : name,
    );
    return [
      {
        columns: add ? [...columns, `${add.value} AS ${add.column}`] : columns,
        on,
      },
    ];
  });
  return [{ columns: names, on: usual }, ...drifted];
}

/** Replaces a folder as a whole. Between the two renames it is missing for an instant, never half full. */
async function swapFolder(out: string, from: string, to: string) {
  const old = path.join(paths.scratch(out), `old-${process.pid}`);
  await rm(old, { recursive: true, force: true });
  await rename(to, old).catch(error => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(from, to);
  await rm(old, { recursive: true, force: true });
}

function sqlPath(file: string): string {
  return file.replaceAll('\\', '/').replaceAll("'", "''");
}
