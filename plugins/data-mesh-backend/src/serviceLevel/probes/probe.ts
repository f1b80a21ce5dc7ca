import { Contract, SchemaObject, Server } from '@backstage-data-mesh/contract';
import { DIALECTS } from '@backstage-data-mesh/quality';
import { openBounded } from '../../quality/runs/boundedSession';
import { whyOf } from '../../quality/runs/RunExecutor';
import { ServerConfig } from '../../quality/runs/serverConfig';
import { ServerRegistry } from '../../quality/runs/ServerRegistry';

/** Whether a port could be asked. */
export interface Probe {
  readonly answered: boolean;
  /** Why not, for a person. */
  readonly problem?: string;
}

/** Tables that are asked for in one try. */
const TABLES = 20;
const LONGEST_MS = 30_000;

/**
 * Asks the server of a contract for one row of each of its tables, as who uses the port would. That a table has no row is
 * no fault: it answered.
 *
 * @param elements - of the promise; all tables where it names none
 */
export async function probe(
  registry: ServerRegistry,
  config: ServerConfig,
  of: {
    readonly contract: Contract;
    readonly server: Server;
    readonly elements: readonly string[];
  },
  signal: AbortSignal,
): Promise<Probe> {
  const { contract, server, elements } = of;
  const timeout = Math.min(config.timeout, LONGEST_MS);
  try {
    const engine = await registry.engineOf(config.name);
    const dialect = DIALECTS[engine.dialect];
    const session = await openBounded(engine, {
      contract,
      server,
      limits: { timeout, maxRows: 1 },
      signal,
    });
    try {
      for (const object of tablesOf(contract, elements)) {
        const name = session.tableOf(object);
        if (!name) return missing(object);
        await session.execute(
          `select 1 as answered from ${name
            .map(part => dialect.name(part))
            .join('.')} limit 1`,
          signal,
        );
      }
    } finally {
      // It has answered, or not: that is known.
      await session.close().catch(() => {});
    }
    return { answered: true };
  } catch (error) {
    signal.throwIfAborted();
    const isOfStatement =
      error instanceof Error && error.name === 'StatementError';
    return {
      answered: false,
      problem: isOfStatement ? error.message : whyOf(error),
    };
  }
}

function missing({ name }: SchemaObject): Probe {
  return { answered: false, problem: `The table ${name} is not there.` };
}

function tablesOf(
  { schema }: Contract,
  elements: readonly string[],
): readonly SchemaObject[] {
  const names = new Set(
    elements.map(element => element.split('.')[0].toLowerCase()),
  );
  const named = schema.filter(
    ({ name, physicalName = name }) =>
      names.has(name.toLowerCase()) || names.has(physicalName.toLowerCase()),
  );
  return (named.length > 0 ? named : schema).slice(0, TABLES);
}
