import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Contract, Server } from '@backstage-data-mesh/contract';
import { QueryEngine } from '@backstage-data-mesh/engines';
import { DuckDBEngine } from '@backstage-data-mesh/engines/duckdb';
import { PostgresEngine } from '@backstage-data-mesh/engines/sql';
import {
  checksOf,
  DIALECTS,
  ExecutableCheck,
  planChecks,
} from '@backstage-data-mesh/quality';
import { DuckDBInstance } from '@duckdb/node-api';
import { Client } from 'pg';
import { withPostgres } from '../postgres';
import { Row, Target } from '../report';
import { CONTRACTS } from './contract';
import { CUSTOMERS, ordersOf, STORES } from './data';

/** Each way once per round, in turn, so that what else the machine does is the same for all; the best round counts. */
const ROUNDS = 5;

type Ask = (statement: string) => Promise<unknown>;

/** A place with the tables of the benchmark, and how a contract says where they lie. */
interface Place {
  readonly name: string;
  readonly engine: QueryEngine;
  readonly server: Server;
}

/**
 * Twenty row-level rules on a wide table: in one statement, as they are planned, against a statement per rule and against
 * a bare count of the same columns, through the engines that the portal uses. Patterns, distinct counts and references,
 * which cost what they cost, apart. `--scale 0.1` takes a tenth of the rows.
 */
export async function fusedScan(args: readonly string[]): Promise<Row[]> {
  const scale = scaleOf(args);
  const folder = await mkdtemp(join(tmpdir(), 'data-mesh-fused-scan-'));
  try {
    return [...(await inDuckDB(folder, scale)), ...(await inPostgres(scale))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inDuckDB(folder: string, scale: number): Promise<Row[]> {
  const path = join(folder, 'bench.duckdb');
  await makeFiles(path, [
    STORES('range'),
    CUSTOMERS('range'),
    `CREATE TABLE orders AS ${ordersOf(10_000_000 * scale, 'range')}`,
    ...['csv', 'parquet'].map(
      format =>
        `COPY (${ordersOf(3_000_000 * scale, 'range')}) TO '${join(
          folder,
          `orders.${format}`,
        )}' (FORMAT ${format})`,
    ),
  ]);
  const table: Place = {
    name: `DuckDB, table of ${million(10 * scale)} M rows`,
    engine: new DuckDBEngine({ path, memory: '1GB' }),
    server: serverOf('duckdb', {}),
  };
  const rows = [
    ...(await compare(table, { perRule: '>= 1.85', bare: '<= 2.9' })),
    ...(await apart(table)),
  ];
  for (const [format, targets] of [
    ['csv', { perRule: '>= 10.5', bare: '<= 1.12' }],
    ['parquet', { perRule: '>= 1.4', bare: '<= 1.96' }],
  ] as const) {
    const files: Place = {
      name: `DuckDB, ${format} of ${million(3 * scale)} M rows`,
      engine: new DuckDBEngine({ root: folder, memory: '1GB' }),
      server: serverOf('local', { path: `{model}.${format}`, format }),
    };
    rows.push(...(await compare(files, targets)));
  }
  return rows;
}

async function makeFiles(path: string, statements: readonly string[]) {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  try {
    for (const statement of statements) {
      await connection.run(statement);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function inPostgres(scale: number): Promise<Row[]> {
  return withPostgres(async connection => {
    const database = 'postgres';
    const client = new Client({ ...connection, database });
    await client.connect();
    try {
      await client.query(STORES('generate_series'));
      await client.query(CUSTOMERS('generate_series'));
      await client.query(
        `CREATE TABLE orders AS ${ordersOf(
          2_000_000 * scale,
          'generate_series',
        )}`,
      );
      await client.query('VACUUM ANALYZE');
    } finally {
      await client.end();
    }
    const place: Place = {
      name: `PostgreSQL, ${million(2 * scale)} M rows`,
      engine: new PostgresEngine({ connection: { ...connection, database } }),
      server: serverOf('postgres', {}),
    };
    return [
      ...(await compare(place, { perRule: '>= 5.3', bare: '<= 3.55' })),
      ...(await apart(place)),
    ];
  });
}

function serverOf(type: string, properties: Server['properties']): Server {
  return {
    server: 'bench',
    type,
    properties,
    roles: [],
    customProperties: [],
  };
}

/** A session for a contract, for as long as `use` takes. */
async function asking<T>(
  { engine, server }: Place,
  contract: Contract,
  use: (ask: Ask) => Promise<T>,
): Promise<T> {
  const { signal } = new AbortController();
  const session = await engine.open({
    contract,
    server,
    limits: { timeout: 600_000, maxRows: 1000 },
    signal,
  });
  try {
    return await use(statement => session.execute(statement, signal));
  } finally {
    await session.close();
  }
}

/** What a first measurement by hand gave, on another machine: ratios are what can be held against it. */
interface Targets {
  /** Time of a statement per rule over that of one statement. */
  readonly perRule: Target;
  /** Time of one statement over that of a bare count of its columns. */
  readonly bare: Target;
}

async function compare(place: Place, targets: Targets): Promise<Row[]> {
  const checks = checksOn(CONTRACTS.rows, 'rows');
  if (checks.length !== 20) {
    throw new Error(`There are ${checks.length} rules instead of twenty`);
  }
  const fused = statementsOf(CONTRACTS.rows, place, checks);
  if (fused.length !== 1) {
    throw new Error(`The rules take ${fused.length} statements`);
  }
  const single = checks.flatMap(check =>
    statementsOf(CONTRACTS.rows, place, [check]),
  );
  const { name } = DIALECTS[place.engine.dialect];
  const columns = [...new Set(checks.map(({ property }) => property ?? ''))];
  const bare = `SELECT ${columns
    .map(column => `count(${name(column)})`)
    .join(', ')} FROM orders`;
  const [oneStatement, perRule, bareCount] = await asking(
    place,
    CONTRACTS.rows,
    ask => bestTimesOf(ask, [fused, single, [bare]]),
  );
  const rowOf = (metric: string, value: number): Row => ({
    case: place.name,
    metric,
    value,
    unit: 'ms',
  });
  return [
    rowOf('20 rules in one statement', oneStatement),
    rowOf('a statement per rule', perRule),
    rowOf('bare count of the columns', bareCount),
    {
      case: place.name,
      metric: 'one statement is faster',
      value: perRule / oneStatement,
      unit: 'times',
      target: targets.perRule,
    },
    {
      case: place.name,
      metric: 'one statement beside the bare count',
      value: oneStatement / bareCount,
      unit: 'times',
      target: targets.bare,
    },
  ];
}

async function apart(place: Place): Promise<Row[]> {
  const timed = async (
    contract: Contract,
    metric: string,
    checks: readonly ExecutableCheck[],
  ): Promise<Row> => ({
    case: place.name,
    metric,
    value: await asking(place, contract, ask =>
      timeOf(ask, statementsOf(contract, place, checks)),
    ),
    unit: 'ms',
  });
  const rows = [
    await timed(
      CONTRACTS.patterns,
      '3 patterns in one statement',
      checksOn(CONTRACTS.patterns, 'rows'),
    ),
  ];
  for (const kind of ['keys', 'references'] as const) {
    for (const check of checksOn(CONTRACTS[kind], kind)) {
      rows.push(await timed(CONTRACTS[kind], check.name, [check]));
    }
  }
  return rows;
}

/** The checks that a kind of statement answers. */
function checksOn(
  contract: Contract,
  kind: 'rows' | 'keys' | 'references',
): ExecutableCheck[] {
  const kindOf = ({ test }: ExecutableCheck) => {
    switch (test.type) {
      case 'duplicates':
        return 'keys';
      case 'reference':
        return 'references';
      case 'column':
      case 'type':
        return 'columns';
      default:
        return 'rows';
    }
  };
  return checksOf(contract).checks.filter(check => kindOf(check) === kind);
}

function statementsOf(
  contract: Contract,
  { engine }: Place,
  checks: readonly ExecutableCheck[],
): string[] {
  const dialect = DIALECTS[engine.dialect];
  const plan = planChecks({ contract, checks, dialect, now: new Date() });
  if (plan.refused.length > 0) {
    throw new Error(plan.refused[0].why);
  }
  return plan.scans.map(({ statement }) => statement);
}

async function timeOf(ask: Ask, statements: readonly string[]) {
  return (await bestTimesOf(ask, [statements]))[0];
}

/** In milliseconds, after a round that warms up. */
async function bestTimesOf(
  ask: Ask,
  ways: readonly (readonly string[])[],
): Promise<number[]> {
  const best = ways.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, statements] of ways.entries()) {
      const start = performance.now();
      for (const statement of statements) {
        await ask(statement);
      }
      const time = performance.now() - start;
      if (round > 0) best[index] = Math.min(best[index], time);
    }
  }
  return best;
}

function scaleOf(args: readonly string[]): number {
  const at = args.indexOf('--scale');
  const scale = at < 0 ? 1 : Number(args[at + 1]);
  if (!(scale > 0 && scale <= 10)) {
    throw new Error('--scale must be a number above 0, at most 10');
  }
  return scale;
}

function million(rows: number): string {
  return String(Number(rows.toPrecision(3)));
}
