import {
  DraftServer,
  draftOf,
  TableDraft,
  wordsApart,
} from '@backstage-data-mesh/contract';
import {
  contractOfTables,
  DescribedTable,
  QueryEngine,
  QueryLimits,
  ServerBrowser,
  ServerUnavailable,
} from '@backstage-data-mesh/engines';
import {
  ReferableTable,
  runProfile,
  StatementError,
} from '@backstage-data-mesh/quality';
import { openBounded } from '../quality/runs/boundedSession';
import { ServerConfig } from '../quality/runs/serverConfig';
import { TableName } from './ProfileStore';

export interface ProfilingRequest extends TableName {
  /** All tables of the look: what columns may refer to. */
  readonly together: readonly TableName[];
}

/** A table cannot be looked at, for a reason that a person can read. */
export class TableGone extends Error {
  override readonly name = 'TableGone';
}

/** Looks at one table and drafts its contract. Writes nothing. */
export class TableProfiler {
  constructor(
    private readonly server: ServerConfig,
    private readonly engine: QueryEngine,
  ) {}

  /**
   * @throws ServerUnavailable, StatementError, the reason of the signal; an Error for a person when the table is not there
   */
  async profile(
    { schema, table, together }: ProfilingRequest,
    signal: AbortSignal,
  ): Promise<TableDraft> {
    const browser = await browse(this.server, this.engine, signal);
    try {
      const described = await browser.describe(schema, table);
      if (!described) {
        throw new TableGone(
          `There is no table ${table} in ${
            schema || 'the server'
          } any more, or the portal may not read it.`,
        );
      }
      if (described.columns.length === 0) {
        throw new TableGone(
          `The table ${table} has no columns that may be read.`,
        );
      }
      return await this.look(browser, described, together, signal);
    } finally {
      await browser.close().catch(() => undefined);
    }
  }

  private async look(
    browser: ServerBrowser,
    described: DescribedTable,
    together: readonly TableName[],
    signal: AbortSignal,
  ): Promise<TableDraft> {
    const { schema, table, kind } = described;
    const named = contractOfTables(browser.serverOf(described), [table]);
    const session = await openBounded(this.engine, {
      ...named,
      limits: limitsOf(this.server),
      signal,
    });
    try {
      const parts =
        kind === 'files'
          ? session.tableOf(named.contract.schema[0])
          : [schema, table];
      if (!parts) throw new TableGone(`There are no files of ${table}.`);
      const profile = await runProfile(
        {
          schema,
          name: table,
          ...(described.comment && { comment: described.comment }),
          table: {
            dialect: this.engine.dialect,
            parts,
            columns: described.columns,
            ...(described.rows !== undefined && {
              estimatedRows: described.rows,
            }),
          },
          keys: described.keys,
          references: described.references,
          others:
            kind === 'files'
              ? []
              : await this.others(browser, described, together),
        },
        (statement, inner) => session.execute(statement, inner),
        signal,
      );
      return draftOf(profile, {
        server: this.draftServer(browser.serverOf(described)),
      });
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  private async others(
    browser: ServerBrowser,
    { schema, table }: TableName,
    together: readonly TableName[],
  ): Promise<(ReferableTable & { parts: readonly string[] })[]> {
    const others: (ReferableTable & { parts: readonly string[] })[] = [];
    for (const other of together) {
      if (other.schema !== schema || other.table !== table) {
        const found = await browser.describe(other.schema, other.table);
        if (found) {
          others.push({
            schema: other.schema,
            table: other.table,
            keys: keysOf(found),
            parts: [other.schema, other.table],
          });
        }
      }
    }
    return others;
  }

  /** As a contract names it, so that the portal knows it again: all that the configuration matches by is in it. */
  private draftServer({
    type,
    properties,
  }: ReturnType<ServerBrowser['serverOf']>): DraftServer {
    const {
      server = this.server.name,
      type: matched,
      ...rest
    } = this.server.match;
    return {
      server,
      type: matched ?? type,
      properties: Object.fromEntries(
        Object.entries({ ...properties, ...rest }).map(([key, value]) => [
          key,
          key === 'port' ? Number(value) : value,
        ]),
      ),
    };
  }
}

/** @throws ServerUnavailable also when it cannot be browsed at all */
export async function browse(
  server: ServerConfig,
  engine: QueryEngine,
  signal: AbortSignal,
): Promise<ServerBrowser> {
  if (!engine.browse) {
    throw new ServerUnavailable(
      `The engine ${server.engine} cannot list what a server has.`,
    );
  }
  return engine.browse({ limits: limitsOf(server), signal });
}

/** What a person is told; what engines say beyond that may quote data. */
export function whyFailed(error: unknown): string {
  return error instanceof ServerUnavailable ||
    error instanceof StatementError ||
    error instanceof TableGone
    ? error.message
    : 'It could not be looked at; the log of the backend says why.';
}

function limitsOf({ timeout, maxRows }: ServerConfig): QueryLimits {
  // A table may have more columns than checks have rows.
  return { timeout, maxRows: Math.max(maxRows, 10_000) };
}

/** The keys that the server keeps; else columns whose names say so, which are compared before anybody believes them. */
function keysOf({ keys, columns, table }: DescribedTable): string[][] {
  const declared = keys
    .filter(key => key.columns.length === 1)
    .map(key => [...key.columns]);
  if (declared.length > 0) return declared;
  const words = wordsApart(table);
  return columns
    .filter(({ name }) => {
      const own = wordsApart(name);
      const [stem] = own.split(/ (?:id|key|code|no|number)$/);
      return own === 'id' || (stem !== own && words.includes(stem));
    })
    .map(({ name }) => [name]);
}
