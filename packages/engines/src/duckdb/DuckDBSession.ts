import { SchemaObject } from '@backstage-data-mesh/contract';
import { NotExpressible, Row } from '@backstage-data-mesh/quality';
import { QueryLimits, QuerySession } from '../model/engine';
import { Sandbox } from './sandbox';
import { runStatement } from './statement';

/** A table of the contract in a session: what it is called, or why it cannot be read. */
export type Table = { readonly parts: readonly string[] } | { why: string };

/** @internal */
export class DuckDBSession implements QuerySession {
  private closing?: Promise<void>;
  private readonly ended = new AbortController();
  private under = new Set<Promise<unknown>>();

  constructor(
    private readonly sandbox: Sandbox,
    private readonly limits: QueryLimits,
    private readonly tables: (object: SchemaObject) => Table | undefined,
    private readonly onClose: () => void,
  ) {}

  tableOf(object: SchemaObject): readonly string[] | undefined {
    const table = this.tables(object);
    if (table && 'why' in table) {
      throw new NotExpressible(table.why);
    }
    return table?.parts;
  }

  async execute(
    statement: string,
    signal: AbortSignal,
  ): Promise<readonly Row[]> {
    const running = runStatement(
      this.sandbox.connection,
      statement,
      this.limits,
      AbortSignal.any([signal, this.ended.signal]),
    );
    this.under.add(running);
    try {
      return await running;
    } finally {
      this.under.delete(running);
    }
  }

  /** Ends what is under way, then lets go of the database. */
  close(): Promise<void> {
    this.closing ??= (async () => {
      this.ended.abort(new Error('The session is closed'));
      await Promise.allSettled(this.under);
      await this.sandbox.close();
      this.onClose();
    })();
    return this.closing;
  }
}
