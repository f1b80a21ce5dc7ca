import { DuckDBConnection } from '@duckdb/node-api';
import { Day } from '../days';
import { DatasetPlan } from '../plan/dataset';
import { PLAN } from '../plan';
import { macros } from '../plan/macros';
import { rowsOn } from '../rhythm';
import { Settings } from '../warehouse';

/** Days to make per dataset. */
export type Work = ReadonlyMap<string, readonly Day[]>;

/**
 * Makes the rows of the given days, without faults and load times, as temporary tables `rows_<table>`. What a dataset is
 * made from is staged for the same days too, whether or not it is to be loaded itself.
 */
export async function stage(
  connection: DuckDBConnection,
  wanted: Work,
  settings: Settings,
): Promise<void> {
  for (const macro of macros(settings.seed)) await connection.run(macro);
  const work = withSources(wanted);
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE work (dataset VARCHAR, day DATE, n INTEGER)',
  );
  const datasets = PLAN.filter(dataset => work.get(dataset.name)?.length);
  for (const dataset of datasets) {
    const rows = [...(work.get(dataset.name) ?? [])]
      .sort()
      .map(
        day =>
          `('${dataset.name}', DATE '${day}', ${rowsOn(
            dataset,
            day,
            settings.seed,
            settings.scale,
          )})`,
      );
    await connection.run(`INSERT INTO work VALUES ${rows.join(', ')}`);
  }
  for (const dataset of datasets) {
    for (const [name, sql] of Object.entries(dataset.staged ?? {})) {
      await create(connection, dataset, name, sql);
    }
    for (const table of dataset.tables) {
      await create(connection, dataset, `rows_${table.name}`, table.rows);
    }
  }
}

function create(
  connection: DuckDBConnection,
  dataset: DatasetPlan,
  name: string,
  sql: string,
) {
  const work = `(SELECT day, unnest(range(1, n + 1))::INTEGER AS i FROM work WHERE dataset = '${dataset.name}')`;
  return connection.run(
    `CREATE OR REPLACE TEMP TABLE ${name} AS ${sql.replaceAll('$work', work)}`,
  );
}

function withSources(wanted: Work): Work {
  const all = new Map<string, Set<Day>>();
  // sources stand before what is made from them, so going backwards passes every wish on
  for (const dataset of [...PLAN].reverse()) {
    const days = new Set([
      ...(wanted.get(dataset.name) ?? []),
      ...(all.get(dataset.name) ?? []),
    ]);
    all.set(dataset.name, days);
    for (const source of dataset.madeFrom) {
      all.set(source, new Set([...(all.get(source) ?? []), ...days]));
    }
  }
  return new Map([...all].map(([name, days]) => [name, [...days]]));
}
