import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractOfTables, QuerySession } from '@backstage-data-mesh/engines';
import { DuckDBEngine } from '@backstage-data-mesh/engines/duckdb';
import { planProfile, runProfile } from '@backstage-data-mesh/quality';
import { DuckDBInstance } from '@duckdb/node-api';
import { Row } from '../report';
import { eventsOf } from './data';

/** Each way once per round, in turn; the best round counts. */
const ROUNDS = 2;
const TIMEOUT = 600_000;

/**
 * The profile of a table of ten million rows and thirty columns through the engine that the portal uses: its figures in one
 * scan, and with all that follows, beside `SUMMARIZE` of DuckDB over the same session. `--scale 0.1` takes a tenth of the rows;
 * `--data FILE` keeps the table in a file, and takes it from there when it is there.
 */
export async function profile(args: readonly string[]): Promise<Row[]> {
  const scale = Number(valueOf(args, '--scale') ?? 1);
  const kept = valueOf(args, '--data');
  const folder = await mkdtemp(join(tmpdir(), 'data-mesh-profile-'));
  const file = kept ?? join(folder, 'bench.duckdb');
  try {
    if (!existsSync(file)) await make(file, 10_000_000 * scale);
    return args.includes('--make') ? [] : await compare(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function make(file: string, rows: number) {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE events AS ${eventsOf(rows)}`);
  connection.closeSync();
  instance.closeSync();
}

async function compare(path: string): Promise<Row[]> {
  const engine = new DuckDBEngine({ path, memory: '1GB' });
  const { signal } = new AbortController();
  const limits = { timeout: TIMEOUT, maxRows: 10_000 };
  const browser = await engine.browse({ limits, signal });
  const described = await browser.describe('main', 'events');
  if (!described) throw new Error('The table was not made');
  const named = contractOfTables(browser.serverOf(described), ['events']);
  const session = await engine.open({ ...named, limits, signal });
  const table = {
    dialect: 'duckdb' as const,
    parts: ['main', 'events'],
    columns: described.columns,
    ...(described.rows !== undefined && { estimatedRows: described.rows }),
  };
  const { scans } = planProfile(table);
  const ways = {
    summarize: () =>
      session.execute('SELECT * FROM (SUMMARIZE main.events)', signal),
    scan: () => allOf(session, scans, signal),
    profile: () =>
      runProfile(
        { schema: 'main', name: 'events', table },
        (statement, inner) => session.execute(statement, inner),
        signal,
      ),
  };
  const best = { summarize: Infinity, scan: Infinity, profile: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of ['summarize', 'scan', 'profile'] as const) {
      const begin = performance.now();
      await ways[way]();
      best[way] = Math.min(best[way], performance.now() - begin);
    }
  }
  await session.close();
  await browser.close();
  const rows = described.rows ?? 0;
  const what = `DuckDB, ${rows / 1e6} M rows, ${
    described.columns.length
  } columns`;
  const row = (metric: string, value: number, unit: string): Row => ({
    case: what,
    metric,
    value,
    unit,
  });
  return [
    row('SUMMARIZE', best.summarize, 'ms'),
    row('statements of the figures', scans.length, ''),
    row('figures in one scan', best.scan, 'ms'),
    row('whole profile: keys, values and loads, too', best.profile, 'ms'),
    {
      ...row('figures beside SUMMARIZE', best.scan / best.summarize, '×'),
      target: '<= 2',
    },
    {
      ...row(
        'whole profile beside SUMMARIZE',
        best.profile / best.summarize,
        '×',
      ),
      target: '<= 2',
    },
  ];
}

async function allOf(
  session: QuerySession,
  scans: readonly { readonly statement: string }[],
  signal: AbortSignal,
) {
  for (const { statement } of scans) await session.execute(statement, signal);
}

function valueOf(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}
