import {
  OpenRequest,
  QueryEngine,
  QuerySession,
  ServerUnavailable,
} from '../model/engine';
import { DIALECTS } from '@backstage-data-mesh/quality';
import { postgresCatalog } from '../browse/catalogs';
import { contractOfTables } from '../browse/contractOfTables';
import { SqlBrowser } from '../browse/SqlBrowser';
import { ServerBrowser } from '../model/browse';
import { Turns } from '../limits/turns';
import { databaseOf } from './named';
import { SESSIONS, SqlOptions } from './options';
import { PostgresLine } from './PostgresLine';
import { PostgresSession } from './PostgresSession';

const WHAT_ROLE_MAY = `
SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
  OR has_database_privilege(current_database(), 'CREATE')
  OR EXISTS (
    SELECT 1 FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE relkind IN ('r', 'p', 'v', 'm', 'f')
      AND nspname NOT IN ('pg_catalog', 'information_schema')
      AND has_table_privilege(pg_class.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
  ) AS more`;

/**
 * A PostgreSQL server. Each session has a connection of its own, so that nothing that one does to it is left for the next.
 * @public
 */
export class PostgresEngine implements QueryEngine {
  readonly dialect = 'postgres';
  private readonly sessions = new Set<PostgresSession>();
  private readonly turns: Turns;
  private readonly looked = new Set<string>();

  constructor(private readonly options: SqlOptions) {
    this.turns = new Turns(options.sessions ?? SESSIONS);
  }

  async open({ server, limits, signal }: OpenRequest): Promise<QuerySession> {
    const database = databaseOf(this.options.connection.database, server);
    const schema = server.properties.schema?.trim();
    const leave = await this.turns.enter(signal);
    try {
      const line = await PostgresLine.connect(this.options, database, signal);
      await this.lookAtRole(line, database);
      const session = new PostgresSession({
        line,
        ...(schema && { schema }),
        limits,
        cancel: pid => this.cancel(database, pid),
        onClose: () => {
          this.sessions.delete(session);
          leave();
        },
      });
      this.sessions.add(session);
      return session;
    } catch (error) {
      leave();
      throw error;
    }
  }

  async browse({
    limits,
    signal,
  }: Pick<OpenRequest, 'limits' | 'signal'>): Promise<ServerBrowser> {
    const { host, port, database } = this.options.connection;
    const named = contractOfTables({ type: 'postgres', properties: {} }, []);
    const session = await this.open({ ...named, limits, signal });
    return new SqlBrowser({
      session,
      signal,
      dialect: DIALECTS.postgres,
      catalog: postgresCatalog,
      serverOf: ({ schema }) => ({
        type: 'postgres',
        properties: {
          host,
          port: String(port ?? 5432),
          database: databaseOf(database, named.server),
          schema,
        },
      }),
    });
  }

  async ping(signal: AbortSignal): Promise<void> {
    // One database is always there.
    const { database = 'postgres' } = this.options.connection;
    const line = await PostgresLine.connect(this.options, database, signal);
    try {
      await line.client.query('SELECT 1');
    } catch {
      throw new ServerUnavailable('PostgreSQL does not answer.');
    } finally {
      await line.close();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.sessions].map(session => session.close()));
  }

  private async cancel(database: string, pid: number): Promise<void> {
    const line = await PostgresLine.connect(
      this.options,
      database,
      AbortSignal.timeout(5000),
    );
    try {
      await line.client.query('SELECT pg_cancel_backend($1)', [pid]);
    } finally {
      await line.close();
    }
  }

  /** A transaction that only reads keeps the portal from changing data. A role that can only read keeps everybody from it. */
  private async lookAtRole(line: PostgresLine, database: string) {
    const { warn } = this.options;
    if (!warn || this.looked.has(database)) {
      return;
    }
    this.looked.add(database);
    const found = await line.client.query(WHAT_ROLE_MAY).catch(() => undefined);
    const row: unknown = found?.rows[0];
    if (typeof row === 'object' && row !== null && 'more' in row && row.more) {
      warn(
        `The configured role can do more than read in the database ${database}: give the portal a role with SELECT only`,
      );
    }
  }
}
