import { DuckDBInstance } from '@duckdb/node-api';
import { Client } from 'pg';
import { DIALECTS } from '../dialect/dialects';
import { Execute } from '../run/runPlan';
import { StatementError } from '../run/statementError';

export interface Engine {
  /** Statements that make tables. */
  run(sql: string): Promise<void>;
  execute: Execute;
  close(): Promise<void>;
}

/** An empty DuckDB in memory. */
export async function duckdbEngine(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    async run(sql) {
      await connection.run(sql);
    },
    async execute(statement) {
      try {
        const reader = await connection.runAndReadAll(statement);
        return reader.getRowObjectsJS() as Record<string, unknown>[]; // rows of values, whatever their type
      } catch (error) {
        throw refusal('duckdb', error);
      }
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export const POSTGRES =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

if (!POSTGRES) {
  process.stdout.write(
    'Checks are not run on PostgreSQL: BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING is not set.\n',
  );
}

/** A schema of its own in the PostgreSQL of the tests. */
export async function postgresEngine(): Promise<Engine> {
  const client = new Client({ connectionString: POSTGRES });
  await client.connect();
  const schema = `quality_${process.pid}_${Date.now()}_${Math.floor(
    Math.random() * 1e6,
  )}`;
  await client.query(`CREATE SCHEMA ${schema}; SET search_path TO ${schema}`);
  return {
    async run(sql) {
      await client.query(sql);
    },
    async execute(statement) {
      try {
        const { rows } = await client.query(statement);
        return rows;
      } catch (error) {
        throw refusal('postgres', error);
      }
    },
    async close() {
      await client.query(`DROP SCHEMA ${schema} CASCADE`);
      await client.end();
    },
  };
}

function refusal(id: 'duckdb' | 'postgres', error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const fault = DIALECTS[id].faultOf({
    message: error.message,
    ...('code' in error &&
      typeof error.code === 'string' && { code: error.code }),
  });
  return fault === 'connection'
    ? error
    : new StatementError(fault, { cause: error, detail: error.message });
}
