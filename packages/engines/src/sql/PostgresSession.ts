import { SchemaObject } from '@backstage-data-mesh/contract';
import { DIALECTS, Row } from '@backstage-data-mesh/quality';
import { ServerUnavailable } from '../model/engine';
import { tableIn } from './named';
import { answerOf } from './postgresAnswer';
import { PostgresLine } from './PostgresLine';
import { SqlSession, SqlSessionOptions } from './SqlSession';

const { name } = DIALECTS.postgres;

/** @internal */
export interface PostgresSessionOptions
  extends SqlSessionOptions<PostgresLine> {
  readonly schema?: string;
}

/** What its statements may do is said anew for each. */
export class PostgresSession extends SqlSession<
  PostgresLine,
  PostgresSessionOptions
> {
  /** It says so itself, when a transaction begins. */
  protected readonly process = undefined;

  constructor(options: PostgresSessionOptions) {
    super('postgres', options);
  }

  tableOf(object: SchemaObject): readonly string[] {
    return tableIn(this.options.schema, object);
  }

  /** Everything holds for one transaction only, so nothing that a statement does to the session lasts. */
  protected async startTransaction(): Promise<number> {
    const { line, limits, schema } = this.options;
    const timeout = Math.max(1, Math.round(limits.timeout));
    const answers: unknown = await line.client.query(
      [
        'BEGIN TRANSACTION READ ONLY',
        `SET LOCAL statement_timeout = ${timeout}`,
        `SET LOCAL lock_timeout = ${Math.min(timeout, 10_000)}`,
        `SET LOCAL idle_in_transaction_session_timeout = ${timeout + 60_000}`,
        "SET LOCAL TimeZone = 'UTC'",
        ...(schema ? [`SET LOCAL search_path = ${name(schema)}, public`] : []),
        // Compiling an aggregate of many columns takes longer than running it.
        "SELECT set_config(name, 'off', true) FROM pg_settings WHERE name = 'jit'",
        'SELECT pg_backend_pid() AS pid',
      ].join(';\n'),
    );
    return pidIn(answers);
  }

  protected rowsOf(statement: string, tooMany: () => void): Promise<Row[]> {
    const { line, limits } = this.options;
    return answerOf(line.client, statement, limits.maxRows, tooMany);
  }

  protected async rollBack(): Promise<void> {
    await this.options.line.client.query('ROLLBACK');
  }
}

/** Of several statements in one text, `pg` gives a list of answers, which its types do not say. */
function pidIn(answers: unknown): number {
  const last: unknown = Array.isArray(answers) ? answers.at(-1) : undefined;
  if (typeof last === 'object' && last !== null && 'rows' in last) {
    const [row]: readonly unknown[] = Array.isArray(last.rows) ? last.rows : [];
    if (typeof row === 'object' && row !== null && 'pid' in row) {
      return Number(row.pid);
    }
  }
  throw new ServerUnavailable('PostgreSQL does not answer as expected.');
}
