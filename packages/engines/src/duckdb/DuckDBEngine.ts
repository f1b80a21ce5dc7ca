import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { SchemaObject, Server } from '@backstage-data-mesh/contract';
import {
  DIALECTS,
  StatementError,
  tableNameOf,
} from '@backstage-data-mesh/quality';
import { duckdbCatalog } from '../browse/catalogs';
import { contractOfTables } from '../browse/contractOfTables';
import { FileBrowser } from '../browse/FileBrowser';
import { SqlBrowser } from '../browse/SqlBrowser';
import { FoundColumn, ServerBrowser } from '../model/browse';
import { withDeadline } from '../limits/deadline';
import {
  OpenRequest,
  QueryEngine,
  QueryLimits,
  QuerySession,
  ServerUnavailable,
} from '../model/engine';
import { DuckDBSession, Table } from './DuckDBSession';
import { Ask, filesOf, FileServer, fileServerOf } from './files';
import { DuckDBOptions } from './options';
import { isFile, placeBelow } from './place';
import { relationOf } from './relation';
import { Sandbox } from './sandbox';
import { runStatement } from './statement';

const { name } = DIALECTS.duckdb;

/** Of what the engine asks itself when a session is opened. */
const OWN_ROWS = 100_000;

/**
 * DuckDB within this process, over one DuckDB file or over files below a folder. Each session has a DuckDB of its own that
 * reaches the files of its contract and nothing else, and sees them as they are when it is opened.
 * @public
 */
export class DuckDBEngine implements QueryEngine {
  readonly dialect = 'duckdb';
  private readonly sessions = new Set<DuckDBSession>();

  constructor(private readonly options: DuckDBOptions) {}

  async open(request: OpenRequest): Promise<QuerySession> {
    const { server, signal } = request;
    signal.throwIfAborted();
    const files = isDatabase(server) ? undefined : fileServerOf(server);
    const database = files ? undefined : await this.databaseOf(server);
    const sandbox = await Sandbox.create(this.options, database);
    try {
      const tables = files
        ? await this.openFiles(sandbox, files, request)
        : await openDatabase(sandbox, server);
      const session = new DuckDBSession(sandbox, request.limits, tables, () =>
        this.sessions.delete(session),
      );
      this.sessions.add(session);
      return session;
    } catch (error) {
      await sandbox.close();
      throw error;
    }
  }

  /** The tables of the configured database, or else the files below the configured folder. */
  async browse(
    request: Pick<OpenRequest, 'limits' | 'signal'>,
  ): Promise<ServerBrowser> {
    const { path: file, root } = this.options;
    if (file === undefined) {
      return new FileBrowser({
        root: root ?? '',
        columnsOf: (server, table) =>
          this.columnsOfFiles(server, table, request),
      });
    }
    const database = path.basename(file);
    const session = await this.open({
      ...request,
      ...contractOfTables({ type: 'duckdb', properties: { database } }, []),
    });
    return new SqlBrowser({
      session,
      signal: request.signal,
      dialect: DIALECTS.duckdb,
      catalog: duckdbCatalog,
      serverOf: ({ schema }) => ({
        type: 'duckdb',
        properties: { database, schema },
      }),
    });
  }

  private async columnsOfFiles(
    server: Pick<Server, 'type' | 'properties'>,
    table: string,
    { limits, signal }: Pick<OpenRequest, 'limits' | 'signal'>,
  ): Promise<readonly FoundColumn[]> {
    const named = contractOfTables(server, [table]);
    const session = await this.open({ ...named, limits, signal });
    try {
      const parts = session.tableOf(named.contract.schema[0]) ?? [table];
      const rows = await session.execute(
        DIALECTS.duckdb.columns([parts]),
        signal,
      );
      return rows.map(row => ({
        name: String(row.column_name),
        type: String(row.data_type),
        mandatory: false,
      }));
    } finally {
      await session.close();
    }
  }

  async ping(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const { path: file, root } = this.options;
    if (root !== undefined) {
      await placeBelow(root, '.');
    }
    if (file !== undefined) {
      await refuseMissing(file);
    }
    const sandbox = await Sandbox.create(this.options, file);
    await sandbox.close();
  }

  async close(): Promise<void> {
    await Promise.all([...this.sessions].map(session => session.close()));
  }

  /** What the contract names must be what is configured: a check of another database would be worse than none. */
  private async databaseOf({ properties }: Server): Promise<string> {
    const { path: configured, root } = this.options;
    const named = (properties.database ?? properties.path)?.trim();
    if (configured !== undefined) {
      if (named && stemOf(named) !== stemOf(configured)) {
        throw new ServerUnavailable(
          `The contract names the database ${path.basename(
            named,
          )}; another one is configured for this server.`,
        );
      }
      await refuseMissing(configured);
      return configured;
    }
    if (root === undefined || !named) {
      throw new ServerUnavailable(
        'Neither the contract nor the configuration names a database.',
      );
    }
    const file = await placeBelow(root, named);
    await refuseMissing(file);
    return realpath(file);
  }

  /** Files become views, in the order of the contract; one that cannot be read does not keep the others from being read. */
  private async openFiles(
    sandbox: Sandbox,
    server: FileServer,
    { contract, limits, signal }: OpenRequest,
  ): Promise<(object: SchemaObject) => Table | undefined> {
    const { root } = this.options;
    if (root === undefined) {
      throw new ServerUnavailable(
        'The contract names files, but no folder is configured for this server.',
      );
    }
    const own: QueryLimits = { ...limits, maxRows: OWN_ROWS };
    const ask: Ask = statement =>
      runStatement(sandbox.connection, statement, own, signal);
    const tables = new Map<string, Table>();
    const allowed: string[] = [];
    for (const object of contract.schema) {
      const parts = tableNameOf(object).slice(-2);
      const files = await filesOf(ask, root, server, object);
      allowed.push(...files);
      tables.set(object.name, { parts });
      if (files.length > 0) {
        try {
          const query = await relationOf(ask, server, files, object);
          await withDeadline(
            {
              timeout: limits.timeout,
              signal,
              interrupt: () => sandbox.connection.interrupt(),
            },
            () => createView(sandbox, parts, query),
          );
        } catch (error) {
          signal.throwIfAborted();
          tables.set(object.name, { why: whyUnreadable(object, error) });
        }
      }
    }
    await sandbox.lock(allowed);
    return object => tables.get(object.name);
  }
}

/** Without what DuckDB says, which names paths of the machine. */
function whyUnreadable({ name: table }: SchemaObject, error: unknown): string {
  const why =
    error instanceof StatementError
      ? ` ${new StatementError(error.fault).message}.`
      : '';
  return `The files of ${table} cannot be read.${why}`;
}

function isDatabase({ type, properties }: Server): boolean {
  const file = properties.path ?? properties.location ?? '';
  return (
    properties.database !== undefined ||
    /\.(?:duckdb|db|ddb)$/i.test(file) ||
    (type.trim().toLowerCase() === 'duckdb' && file === '')
  );
}

async function openDatabase(
  sandbox: Sandbox,
  { properties }: Server,
): Promise<(object: SchemaObject) => Table | undefined> {
  const schema = properties.schema?.trim();
  if (schema) {
    // Tables of a schema that is not there are not there either, which the checks find.
    await sandbox.connection.run(`USE ${name(schema)}`).catch(() => undefined);
  }
  await sandbox.lock([]);
  return object => {
    const parts = tableNameOf(object);
    return { parts: schema && parts.length === 1 ? [schema, ...parts] : parts };
  };
}

async function createView(
  { connection }: Sandbox,
  parts: readonly string[],
  query: string,
): Promise<void> {
  if (parts.length > 1) {
    await connection.run(`CREATE SCHEMA IF NOT EXISTS ${name(parts[0])}`);
  }
  await connection.run(`CREATE VIEW ${parts.map(name).join('.')} AS\n${query}`);
}

async function refuseMissing(file: string): Promise<void> {
  if (!(await isFile(file))) {
    throw new ServerUnavailable(
      `There is no DuckDB file ${path.basename(file)}.`,
    );
  }
}

function stemOf(file: string): string {
  return path
    .basename(file)
    .replace(/\.(?:duckdb|db|ddb)$/i, '')
    .toLowerCase();
}
