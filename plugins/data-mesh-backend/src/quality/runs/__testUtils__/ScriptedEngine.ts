import {
  OpenRequest,
  QueryEngine,
  ServerUnavailable,
} from '@backstage-data-mesh/engines';
import { Row } from '@backstage-data-mesh/quality';

/** An engine of which a test says how it behaves. It answers every count with 0, so that all checks pass. */
export class ScriptedEngine implements QueryEngine {
  readonly dialect = 'postgres' as const;
  down: string | undefined;
  /** Statements are only answered when this resolves. */
  gate: Promise<void> | undefined;
  /** Instead of an answer. */
  fails: ((statement: string) => Error | undefined) | undefined;
  readonly asked: string[] = [];
  readonly opened: string[] = [];
  cancelled = 0;
  atOnce = 0;
  mostAtOnce = 0;

  async open({ contract: { id } }: OpenRequest) {
    this.refuseWhenDown();
    this.opened.push(id);
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    let closed = false;
    return {
      tableOf: ({ name }: { name: string }) => [name],
      execute: async (statement: string, signal: AbortSignal) => {
        if (closed) throw new Error('The session is closed');
        return this.answer(statement, signal);
      },
      close: async () => {
        closed = true;
        this.atOnce -= 1;
      },
    };
  }

  async ping() {
    this.refuseWhenDown();
  }

  async close() {}

  private refuseWhenDown() {
    if (this.down !== undefined) throw new ServerUnavailable(this.down);
  }

  private async answer(
    statement: string,
    signal: AbortSignal,
  ): Promise<readonly Row[]> {
    this.asked.push(statement);
    if (this.gate) {
      await Promise.race([
        this.gate,
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            this.cancelled += 1;
            reject(signal.reason);
          });
        }),
      ]);
    }
    const failure = this.fails?.(statement);
    if (failure) throw failure;
    // Every column that a row of the answer can have.
    return [
      new Proxy({}, { get: () => 0, has: () => true }) as Record<
        string,
        number
      >,
    ];
  }
}
