import { SchemaObject } from '@backstage-data-mesh/contract';
import { DIALECTS, Row, StatementError } from '@backstage-data-mesh/quality';
import { codeOf } from '../limits/codeOf';
import { withDeadline } from '../limits/deadline';
import { Turns } from '../limits/turns';
import { QueryLimits, QuerySession, ServerUnavailable } from '../model/engine';
import { tableIn } from './named';
import { refuseOtherThanQueries } from './onlyReads';
import { MySqlLine } from './MySqlLine';

/** Milliseconds until a cancellation is repeated, and how often before the connection is cut. */
const AGAIN = 1000;
const CANCELLATIONS = 3;
const GRACE = 250;

/** @internal */
export interface MySqlSessionOptions {
  readonly line: MySqlLine;
  readonly limits: QueryLimits;
  /** Ends what a connection is doing, over a connection of its own. */
  readonly cancel: (threadId: number) => Promise<void>;
  readonly onClose: () => void;
}

/** Each statement in a transaction of its own that only reads. */
export class MySqlSession implements QuerySession {
  private readonly ended = new AbortController();
  private readonly turns = new Turns(1);
  private closing?: Promise<void>;

  private constructor(private readonly options: MySqlSessionOptions) {}

  static async begin(options: MySqlSessionOptions): Promise<MySqlSession> {
    const { line, limits } = options;
    const timeout = Math.max(1, Math.round(limits.timeout));
    try {
      const [row] = await line.query('SELECT version() AS version', 1);
      const setting = /mariadb/i.test(String(row?.version))
        ? `max_statement_time = ${timeout / 1000}`
        : `max_execution_time = ${timeout}`;
      await line.query('SET SESSION TRANSACTION READ ONLY', 0);
      await line.query(
        `SET SESSION time_zone = '+00:00', lock_wait_timeout = ${Math.ceil(
          Math.min(timeout, 10_000) / 1000,
        )}, ${setting}`,
        0,
      );
    } catch {
      throw new ServerUnavailable('MySQL does not answer as expected.');
    }
    return new MySqlSession(options);
  }

  tableOf(object: SchemaObject): readonly string[] {
    return tableIn(undefined, object);
  }

  execute(statement: string, signal: AbortSignal): Promise<readonly Row[]> {
    const either = AbortSignal.any([signal, this.ended.signal]);
    return this.turns.take(either, async () => {
      refuseOtherThanQueries(statement);
      refuseFiles(statement);
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

  private run(statement: string, signal: AbortSignal): Promise<Row[]> {
    const { line, limits } = this.options;
    let times = 0;
    let cancelling: Promise<void> | undefined;
    const interrupt = () => {
      times++;
      if (times > CANCELLATIONS) {
        line.cut();
      } else {
        cancelling = this.options.cancel(line.threadId).catch(() => undefined);
      }
    };
    return withDeadline(
      { timeout: limits.timeout + GRACE, signal, interrupt, again: AGAIN },
      async () => {
        try {
          await line.query('START TRANSACTION READ ONLY', 0);
          return await line
            .query(statement, limits.maxRows, interrupt)
            .finally(async () => {
              // A cancellation that comes late must not meet the next statement.
              await cancelling;
              await line.query('ROLLBACK', 0);
            });
        } catch (error) {
          throw meaningOf(error);
        }
      },
    );
  }
}

/** A transaction that only reads may still write files, with a user who may. */
function refuseFiles(statement: string) {
  if (/\b(?:outfile|dumpfile|load_file)\b/i.test(codeOf(statement))) {
    throw new StatementError('permission');
  }
}

function meaningOf(error: unknown): unknown {
  if (error instanceof StatementError || error instanceof ServerUnavailable) {
    return error;
  }
  const message = error instanceof Error ? error.message : '';
  const code =
    error instanceof Error && 'code' in error && error.code
      ? String(error.code)
      : numberOf(error);
  const fault = DIALECTS.mysql.faultOf({
    message,
    ...(code !== undefined && { code }),
  });
  return fault === 'connection'
    ? new ServerUnavailable('MySQL ended the connection.')
    : new StatementError(fault, { detail: message });
}

/** Of errors that the driver does not know by name. */
function numberOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'errno' in error
    ? String(error.errno)
    : undefined;
}
