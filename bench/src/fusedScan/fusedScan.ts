import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Contract } from '@backstage-data-mesh/contract';
import {
  checksOf,
  Dialect,
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

type Ask = (sql: string) => Promise<unknown>;

/**
 * Twenty row-level rules on a wide table: in one statement, as they are planned, against a statement per rule and against
 * a bare count of the same columns. Patterns, distinct counts and references, which cost what they cost, apart.
 * `--scale 0.1` takes a tenth of the rows.
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
  const instance = await DuckDBInstance.create(join(folder, 'bench.duckdb'));
  const connection = await instance.connect();
  const ask: Ask = sql => connection.runAndReadAll(sql);
  const { duckdb } = DIALECTS;
  try {
    await ask(STORES('range'));
    await ask(CUSTOMERS('range'));
    await ask(
      `CREATE TABLE orders AS ${ordersOf(10_000_000 * scale, 'range')}`,
    );
    await ask('CHECKPOINT');
    const rows = [
      ...(await compare(
        `DuckDB, table of ${million(10 * scale)} M rows`,
        duckdb,
        ask,
        '>= 1.85',
      )),
      ...(await apart(
        `DuckDB, table of ${million(10 * scale)} M rows`,
        duckdb,
        ask,
      )),
    ];
    await ask('DROP TABLE orders');
    for (const [format, target] of [
      ['csv', '>= 10.5'],
      ['parquet', '>= 1.4'],
    ] as const) {
      const file = join(folder, `orders.${format}`);
      await ask(
        `COPY (${ordersOf(
          3_000_000 * scale,
          'range',
        )}) TO '${file}' (FORMAT ${format})`,
      );
      await ask(
        `CREATE OR REPLACE VIEW orders AS FROM read_${format}('${file}')`,
      );
      rows.push(
        ...(await compare(
          `DuckDB, ${format} of ${million(3 * scale)} M rows`,
          duckdb,
          ask,
          target,
        )),
      );
    }
    return rows;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function inPostgres(scale: number): Promise<Row[]> {
  return withPostgres(async connection => {
    const client = new Client({ ...connection, database: 'postgres' });
    await client.connect();
    const ask: Ask = sql => client.query(sql);
    const { postgres } = DIALECTS;
    try {
      await ask(STORES('generate_series'));
      await ask(CUSTOMERS('generate_series'));
      await ask(
        `CREATE TABLE orders AS ${ordersOf(
          2_000_000 * scale,
          'generate_series',
        )}`,
      );
      await ask('VACUUM ANALYZE');
      const name = `PostgreSQL, ${million(2 * scale)} M rows`;
      const rows = await compare(name, postgres, ask, '>= 5.3');
      await ask('SET jit = off');
      return [
        ...rows,
        ...(await compare(`${name}, jit off`, postgres, ask)),
        ...(await apart(name, postgres, ask)),
      ];
    } finally {
      await client.end();
    }
  });
}

async function compare(
  name: string,
  dialect: Dialect,
  ask: Ask,
  target?: Target,
): Promise<Row[]> {
  const checks = checksOn(CONTRACTS.rows, 'rows');
  if (checks.length !== 20) {
    throw new Error(`There are ${checks.length} rules instead of twenty`);
  }
  const fused = statementsOf(CONTRACTS.rows, dialect, checks);
  if (fused.length !== 1) {
    throw new Error(`The rules take ${fused.length} statements`);
  }
  const single = checks.flatMap(check =>
    statementsOf(CONTRACTS.rows, dialect, [check]),
  );
  const columns = [...new Set(checks.map(({ property }) => property ?? ''))];
  const bare = `SELECT ${columns
    .map(column => `count(${dialect.name(column)})`)
    .join(', ')} FROM orders`;
  const [oneStatement, perRule, bareCount] = await bestTimesOf(ask, [
    fused,
    single,
    [bare],
  ]);
  return [
    {
      case: name,
      metric: '20 rules in one statement',
      value: oneStatement,
      unit: 'ms',
    },
    {
      case: name,
      metric: 'a statement per rule',
      value: perRule,
      unit: 'ms',
    },
    {
      case: name,
      metric: 'bare count of the columns',
      value: bareCount,
      unit: 'ms',
    },
    {
      case: name,
      metric: 'one statement is faster',
      value: perRule / oneStatement,
      unit: 'times',
      ...(target && { target }),
    },
  ];
}

async function apart(name: string, dialect: Dialect, ask: Ask): Promise<Row[]> {
  const patterns = checksOn(CONTRACTS.patterns, 'rows');
  const rows: Row[] = [
    {
      case: name,
      metric: '3 patterns in one statement',
      value: await timeOf(
        ask,
        statementsOf(CONTRACTS.patterns, dialect, patterns),
      ),
      unit: 'ms',
    },
  ];
  for (const kind of ['keys', 'references'] as const) {
    for (const check of checksOn(CONTRACTS[kind], kind)) {
      rows.push({
        case: name,
        metric: check.name,
        value: await timeOf(
          ask,
          statementsOf(CONTRACTS[kind], dialect, [check]),
        ),
        unit: 'ms',
      });
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
  dialect: Dialect,
  checks: readonly ExecutableCheck[],
): string[] {
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
