import { SchemaObject } from '@backstage-data-mesh/contract';
import { DIALECTS, Row, StatementError } from '@backstage-data-mesh/quality';
import { withDeadline } from '../limits/deadline';
import { QueryLimits, QuerySession, ServerUnavailable } from '../model/engine';
import { distinct, tableIn } from '../sql/named';
import { refuseOtherThanQueries } from '../sql/onlyReads';
import { TrinoClient, TrinoPage } from './TrinoClient';

/** What the cluster is given beyond the time of a statement, so that it is the cluster who ends it. */
const GRACE = 500;

/** The rows of all pages. */
class Collected {
  readonly rows: Row[] = [];
  private names: readonly string[] = [];

  constructor(private readonly most: number) {}

  add({ columns, data = [] }: TrinoPage) {
    if (columns) {
      this.names = distinct(columns.map(({ name }) => name));
    }
    if (this.rows.length + data.length > this.most) {
      throw new StatementError('rows');
    }
    for (const values of data) {
      this.rows.push(
        Object.fromEntries(
          this.names.map((name, index) => [name, plain(values[index])]),
        ),
      );
    }
  }
}

/** Numbers, texts and truth values as they come (decimals as texts); what is nested as a text. */
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? JSON.stringify(value)
    : value ?? null;
}

/** @internal */
export interface TrinoSessionOptions {
  readonly client: TrinoClient;
  readonly catalog: string;
  readonly schema?: string;
  readonly limits: QueryLimits;
  readonly onClose: () => void;
}

/** Trino keeps no session: what one would hold goes along with each statement. */
export class TrinoSession implements QuerySession {
  private readonly ended = new AbortController();
  private readonly under = new Set<Promise<unknown>>();

  constructor(private readonly options: TrinoSessionOptions) {}

  tableOf(object: SchemaObject): readonly string[] {
    return tableIn(this.options.schema, object);
  }

  async execute(
    statement: string,
    signal: AbortSignal,
  ): Promise<readonly Row[]> {
    refuseOtherThanQueries(statement);
    const running = this.run(
      statement,
      AbortSignal.any([signal, this.ended.signal]),
    );
    this.under.add(running);
    try {
      return await running;
    } finally {
      this.under.delete(running);
    }
  }

  async close(): Promise<void> {
    this.ended.abort(new Error('The session is closed'));
    await Promise.allSettled(this.under);
    this.options.onClose();
  }

  private run(statement: string, signal: AbortSignal): Promise<Row[]> {
    const { client, limits } = this.options;
    const stop = new AbortController();
    let at: string | undefined;
    return withDeadline(
      {
        timeout: limits.timeout + GRACE,
        signal,
        interrupt: () => stop.abort(),
      },
      async () => {
        try {
          const collected = new Collected(limits.maxRows);
          let page = await client.start(statement, this.headers(), stop.signal);
          for (;;) {
            at = page.nextUri;
            refuseFailed(page);
            collected.add(page);
            if (at === undefined) return collected.rows;
            page = await client.next(at, stop.signal);
          }
        } catch (error) {
          if (at !== undefined) await client.cancel(at);
          throw error;
        }
      },
    );
  }

  private headers(): Record<string, string> {
    const { catalog, schema, limits } = this.options;
    const time = `${Math.max(1, Math.round(limits.timeout))}ms`;
    return {
      'X-Trino-Catalog': catalog,
      ...(schema && { 'X-Trino-Schema': schema }),
      'X-Trino-Session': `query_max_run_time=${time}`,
    };
  }
}

function refuseFailed({ error }: TrinoPage) {
  if (error) {
    const { message = '', errorName = '' } = error;
    const fault = DIALECTS.trino.faultOf({ message, code: errorName });
    throw fault === 'connection'
      ? new ServerUnavailable('Trino cannot go on.')
      : new StatementError(fault, { detail: message });
  }
}
