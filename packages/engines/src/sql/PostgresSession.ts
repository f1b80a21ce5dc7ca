import { SchemaObject } from '@backstage-data-mesh/contract';
import { DIALECTS, Row, StatementError } from '@backstage-data-mesh/quality';
import { withDeadline } from '../limits/deadline';
import { Turns } from '../limits/turns';
import { QueryLimits, QuerySession, ServerUnavailable } from '../model/engine';
import { tableIn } from './named';
import { refuseOtherThanQueries } from './onlyReads';
import { answerOf } from './postgresAnswer';
import { PostgresLine } from './PostgresLine';

const { name } = DIALECTS.postgres;

/** Milliseconds until a cancellation is repeated, and how often before the connection is cut. */
const AGAIN = 1000;
const CANCELLATIONS = 3;

/** What the server is given beyond the time of a statement, so that it is the server who ends it. */
const GRACE = 250;

/** @internal */
export interface PostgresSessionOptions {
  readonly line: PostgresLine;
  readonly schema?: string;
  readonly limits: QueryLimits;
  /** Ends what a backend process is doing, over a connection of its own. */
  readonly cancel: (pid: number) => Promise<void>;
  readonly onClose: () => void;
}

/** Each statement in a transaction of its own that only reads. */
export class PostgresSession implements QuerySession {
  private readonly ended = new AbortController();
  private readonly turns = new Turns(1);
  private closing?: Promise<void>;

  constructor(private readonly options: PostgresSessionOptions) {}

  tableOf(object: SchemaObject): readonly string[] {
    return tableIn(this.options.schema, object);
  }

  execute(statement: string, signal: AbortSignal): Promise<readonly Row[]> {
    const either = AbortSignal.any([signal, this.ended.signal]);
    return this.turns.take(either, async () => {
      refuseOtherThanQueries(statement);
      return this.run(statement, either);
    });
  }

  close(): Promise<void> {
    this.closing ??= (async () => {
      this.ended.abort(new Error('The session is closed'));
      // Whoever has the turn is being cancelled.
      await this.turns.enter(new AbortController().signal);
      await this.options.line.close();
      this.options.onClose();
    })();
    return this.closing;
  }

  private async run(statement: string, signal: AbortSignal): Promise<Row[]> {
    const { line, limits } = this.options;
    const { client } = line;
    let pid: number | undefined;
    let times = 0;
    let cancelling: Promise<void> | undefined;
    const interrupt = () => {
      times++;
      if (pid === undefined || times > CANCELLATIONS) {
        line.cut();
      } else {
        cancelling = this.options.cancel(pid).catch(() => undefined);
      }
    };
    return withDeadline(
      { timeout: limits.timeout + GRACE, signal, interrupt, again: AGAIN },
      async () => {
        try {
          pid = await this.begin();
          return await answerOf(
            client,
            statement,
            limits.maxRows,
            interrupt,
          ).finally(async () => {
            // A cancellation that comes late must not meet the next statement.
            await cancelling;
            await client.query('ROLLBACK');
          });
        } catch (error) {
          throw meaningOf(error);
        }
      },
    );
  }

  /** Everything holds for one transaction only, so nothing that a statement does to the session lasts. */
  private async begin(): Promise<number> {
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

function meaningOf(error: unknown): unknown {
  if (error instanceof StatementError || error instanceof ServerUnavailable) {
    return error;
  }
  const message = error instanceof Error ? error.message : '';
  const code =
    error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const fault = DIALECTS.postgres.faultOf({
    message,
    ...(code !== undefined && { code }),
  });
  return fault === 'connection'
    ? new ServerUnavailable('PostgreSQL ended the connection.')
    : new StatementError(fault, { detail: message });
}
