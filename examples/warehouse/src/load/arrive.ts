import { DuckDBConnection } from '@duckdb/node-api';
import { Day, sqlTime } from '../days';
import { isPlanted } from '../faults';
import { DatasetPlan, TablePlan } from '../plan/dataset';
import { BATCH_MINUTES, loadTime, outage } from '../schedule';
import { Settings } from '../warehouse';

/**
 * Turns staged rows into what really arrives: with their load time, with the planted faults, in the columns and types
 * of the contract. The result is the temporary table `out_<table>`; it keeps the business day in `load_day`.
 */
export async function arrive(
  connection: DuckDBConnection,
  dataset: DatasetPlan,
  table: TablePlan,
  days: readonly Day[],
  settings: Settings,
): Promise<void> {
  const { seed } = settings;
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE loads (load_day DATE, load_time TIMESTAMP, outage_from TIMESTAMP, outage_until TIMESTAMP)`,
  );
  const loads = days.map(day => {
    const gap = outage(dataset, day, seed);
    const times = [
      loadTime(dataset, day, seed).loadedAt,
      gap?.from,
      gap?.until,
    ];
    return `(DATE '${day}', ${times
      .map(time =>
        time === undefined ? 'NULL' : `TIMESTAMP '${sqlTime(time)}'`,
      )
      .join(', ')})`;
  });
  await connection.run(`INSERT INTO loads VALUES ${loads.join(', ')}`);

  const join =
    dataset.mode === 'snapshot'
      ? 'CROSS JOIN loads'
      : 'JOIN loads ON load_day = r.day';
  const arrived = `SELECT r.*, load_day, ${loadedAt(
    dataset,
  )} AS loaded_at FROM rows_${table.name} r ${join}`;
  const columns = table.columns
    .map(
      ([name, type]) =>
        `CAST(${faulty(
          dataset,
          table,
          name,
          days,
          seed,
        )} AS ${type}) AS ${name}`,
    )
    .join(', ');
  const once = `SELECT ${columns}, load_day FROM arrived r`;
  const twice = faultDays(dataset, table, 'duplicates', days, seed).map(
    ({ share, list }) =>
      `${once} WHERE load_day IN (${list}) AND ${victim(
        'duplicates',
        table,
        share,
      )}`,
  );
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE out_${table.name} AS
     WITH arrived AS (${arrived}) ${[once, ...twice].join(' UNION ALL ')}`,
  );
}

function loadedAt(dataset: DatasetPlan): string {
  if (dataset.mode !== 'stream') return 'load_time';
  const batch = `(time_bucket(INTERVAL ${BATCH_MINUTES} MINUTE, arrives_at) + INTERVAL ${BATCH_MINUTES} MINUTE)`;
  return `CASE WHEN ${batch} > outage_from AND ${batch} < outage_until THEN outage_until ELSE ${batch} END`;
}

/** The column as it arrives: replaced by NULL or by a dangling value in the rows that a fault chose. */
function faulty(
  dataset: DatasetPlan,
  table: TablePlan,
  column: string,
  days: readonly Day[],
  seed: number,
): string {
  const cases = dataset.faults.flatMap(fault => {
    if (fault.kind !== 'nulls' && fault.kind !== 'broken-reference') return [];
    if (fault.table !== table.name || fault.column !== column) return [];
    const hit = days.filter(day => isPlanted(dataset, fault, day, seed));
    if (hit.length === 0) return [];
    const value = fault.kind === 'nulls' ? 'NULL' : fault.value;
    return [
      `WHEN load_day IN (${dates(
        hit,
      )}) AND r.${column} IS NOT NULL AND ${victim(
        fault.kind,
        table,
        fault.share,
      )} THEN ${value}`,
    ];
  });
  return cases.length
    ? `CASE ${cases.join(' ')} ELSE r.${column} END`
    : `r.${column}`;
}

function faultDays(
  dataset: DatasetPlan,
  table: TablePlan,
  kind: 'duplicates',
  days: readonly Day[],
  seed: number,
): readonly { readonly share: number; readonly list: string }[] {
  return dataset.faults.flatMap(fault => {
    if (fault.kind !== kind || fault.table !== table.name) return [];
    const hit = days.filter(day => isPlanted(dataset, fault, day, seed));
    return hit.length ? [{ share: fault.share, list: dates(hit) }] : [];
  });
}

/** SQL that is true for a share of the rows, chosen by their key so that it is the same rows every time. */
function victim(kind: string, table: TablePlan, share: number): string {
  const key = table.key.map(column => `r.${column}`).join(', ');
  return `u('fault ${kind} ${table.name}', hash(${key}), 0) < ${share}`;
}

function dates(days: readonly Day[]): string {
  return days.map(day => `DATE '${day}'`).join(', ');
}
