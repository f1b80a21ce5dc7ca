import { DuckDBInstance } from '@duckdb/node-api';
import { cp, mkdtemp, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { make, MakeOptions } from '../make';
import { PlantedFault } from '../plan/dataset';
import { PLAN } from '../plan';
import { paths } from '../warehouse';

/** Noon: every load of the day before has arrived, unless it is late. */
export const NOON = Date.parse('2026-09-30T12:00:00Z');

/** A folder for one test; the system's own temporary folder is cleaned by whoever runs the tests. */
export async function folder(): Promise<string> {
  return path.join(await mkdtemp(path.join(os.tmpdir(), 'warehouse-')), 'w');
}

/** Makes a small warehouse: a thousandth would lose its shape, two hundredths keeps it. */
export function small(
  out: string,
  options: Partial<Omit<MakeOptions, 'out'>> = {},
) {
  return make({ out, seed: 7, scale: 0.02, days: 40, now: NOON, ...options });
}

const made = new Map<string, Promise<string>>();

/** A small warehouse that is only looked at: the same one for all tests of a suite that ask for it. */
export function sharedSmall(
  options: Partial<Omit<MakeOptions, 'out'>> = {},
): Promise<string> {
  const key = JSON.stringify(options);
  const known = made.get(key);
  if (known) return known;
  const making = folder().then(async out => {
    await small(out, options);
    return out;
  });
  made.set(key, making);
  return making;
}

/** The same as one's own, to go on with. */
export async function copiedSmall(
  options: Partial<Omit<MakeOptions, 'out'>> = {},
): Promise<string> {
  const [from, out] = [await sharedSmall(options), await folder()];
  await cp(from, out, { recursive: true });
  return out;
}

export type Row = readonly (string | number | null)[];

/** Opens a warehouse for reading; `FROM <table>` works for every table, wherever it is kept. */
export async function reader(out: string) {
  const instance = await DuckDBInstance.create(paths.database(out), {
    access_mode: 'READ_ONLY',
  });
  const connection = await instance.connect();
  for (const dataset of PLAN.filter(({ format }) => format !== 'duckdb')) {
    for (const { name } of dataset.tables) {
      const format = dataset.format === 'csv' ? 'csv' : 'parquet';
      const glob = path.join(
        paths.table(out, format, name),
        dataset.mode === 'snapshot' ? `*.${format}` : `*/*.${format}`,
      );
      await connection.run(
        `CREATE TEMP VIEW ${name} AS FROM read_${format}('${glob}', union_by_name = true)`,
      );
    }
  }
  return {
    async rows(sql: string): Promise<readonly Row[]> {
      const read = await connection.runAndReadAll(sql);
      // only numbers, texts and nulls are asked for in tests
      return read.getRowsJson() as Row[];
    },
    async value(sql: string): Promise<number> {
      return Number((await this.rows(sql))[0][0]);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A number that changes when any value of any row of any table changes; load order does not matter. */
export async function fingerprint(
  out: string,
  where: (table: string) => string = () => '',
): Promise<Record<string, string>> {
  const db = await reader(out);
  const prints: Record<string, string> = {};
  for (const { name } of PLAN.flatMap(dataset => dataset.tables)) {
    const rows = await db.rows(
      `SELECT count(*) || ':' || coalesce(bit_xor(hash(t::VARCHAR)), 0) FROM ${name} t ${where(
        name,
      )}`,
    );
    prints[name] = String(rows[0][0]);
  }
  db.close();
  return prints;
}

export async function ledger(out: string): Promise<readonly PlantedFault[]> {
  const text = await readFile(paths.ledger(out), 'utf8');
  return JSON.parse(text).faults;
}
