import { SchemaObject } from '@backstage-data-mesh/contract';
import { DIALECTS, Row, StatementError } from '@backstage-data-mesh/quality';
import { withDeadline } from '../limits/deadline';
import { Turns } from '../limits/turns';
import { QueryLimits, QuerySession, ServerUnavailable } from '../model/engine';
import { refuseOtherThanQueries } from './onlyReads';

/** Milliseconds until a cancellation is repeated, and how often before the connection is cut. */
const AGAIN = 1000;
const CANCELLATIONS = 3;

/** What the server is given beyond the time of a statement, so that it is the server who ends it. */
const GRACE = 250;

const SERVERS = {
  mysql: { label: 'MySQL', faultOf: DIALECTS.mysql.faultOf },
  postgres: { label: 'PostgreSQL', faultOf: DIALECTS.postgres.faultOf },
};

/** A connection that can be cut, whatever state it is in. */
interface Line {
  cut(): void;
  close(): Promise<void>;
}

/** @internal */
export interface SqlSessionOptions<L extends Line> {
  readonly line: L;
  readonly limits: QueryLimits;
  /** Ends what a process of the server is doing, over a connection of its own. */
  readonly cancel: (process: number) => Promise<void>;
  readonly onClose: () => void;
}

/** Each statement in a transaction of its own that only reads, one after the other; what differs is the server's. */
export abstract class SqlSession<
  L extends Line,
  Options extends SqlSessionOptions<L> = SqlSessionOptions<L>,
> implements QuerySession
{
  private readonly ended = new AbortController();
  private readonly turns = new Turns(1);
  private closing?: Promise<void>;

  constructor(
    private readonly server: 'mysql' | 'postgres',
    protected readonly options: Options,
  ) {}

  abstract tableOf(object: SchemaObject): readonly string[];

  /** The process of the server that serves the connection, where that is known before it is asked. */
  protected abstract readonly process: number | undefined;

  /** Begins the transaction. Gives the process that serves it. */
  protected abstract startTransaction(): Promise<number>;

  /** At most as many rows as the limits say; `tooMany` is called when there are more. */
  protected abstract rowsOf(
    statement: string,
    tooMany: () => void,
  ): Promise<Row[]>;

  protected abstract rollBack(): Promise<void>;

  /** @throws StatementError for what the transaction would not keep from being done */
  protected refuse(statement: string): void {
    refuseOtherThanQueries(statement);
  }

  execute(statement: string, signal: AbortSignal): Promise<readonly Row[]> {
    const either = AbortSignal.any([signal, this.ended.signal]);
    return this.turns.take(either, async () => {
      this.refuse(statement);
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
    const { line, limits, cancel } = this.options;
    let { process } = this;
    let times = 0;
    let cancelling: Promise<void> | undefined;
    const interrupt = () => {
      times++;
      if (process === undefined || times > CANCELLATIONS) {
        line.cut();
      } else {
        cancelling = cancel(process).catch(() => undefined);
      }
    };
    return withDeadline(
      { timeout: limits.timeout + GRACE, signal, interrupt, again: AGAIN },
      async () => {
        try {
          process = await this.startTransaction();
          return await this.rowsOf(statement, interrupt).finally(async () => {
            // A cancellation that comes late must not meet the next statement.
            await cancelling;
            await this.rollBack();
          });
        } catch (error) {
          throw this.meaningOf(error);
        }
      },
    );
  }

  private meaningOf(error: unknown): unknown {
    if (error instanceof StatementError || error instanceof ServerUnavailable) {
      return error;
    }
    const { label, faultOf } = SERVERS[this.server];
    const message = error instanceof Error ? error.message : '';
    const code = codeOfError(error);
    const fault = faultOf({ message, ...(code !== undefined && { code }) });
    return fault === 'connection'
      ? new ServerUnavailable(`${label} ended the connection.`)
      : new StatementError(fault, { detail: message });
  }
}

/** Drivers give a number to errors that they do not know by name. */
function codeOfError(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && error.code) return String(error.code);
  return 'errno' in error ? String(error.errno) : undefined;
}
