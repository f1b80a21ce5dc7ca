import { DIALECTS } from '@backstage-data-mesh/quality';
import { mysqlCatalog } from '../browse/catalogs';
import { contractOfTables } from '../browse/contractOfTables';
import { SqlBrowser } from '../browse/SqlBrowser';
import { ServerBrowser } from '../model/browse';
import { Turns } from '../limits/turns';
import {
  OpenRequest,
  QueryEngine,
  QuerySession,
  ServerUnavailable,
} from '../model/engine';
import { databaseOf } from './named';
import { SESSIONS, SqlOptions } from './options';
import { MySqlLine } from './MySqlLine';
import { MySqlSession } from './MySqlSession';

/** Grants that go beyond reading. */
const MORE =
  /\b(?:ALL PRIVILEGES|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|FILE|SUPER|EXECUTE)\b/i;

/**
 * A MySQL server, from 8.0.4. Each session has a connection of its own, so that nothing that one does to it is left for the
 * next.
 * @public
 */
export class MySqlEngine implements QueryEngine {
  readonly dialect = 'mysql';
  private readonly sessions = new Set<MySqlSession>();
  private readonly turns: Turns;
  private looked = false;

  constructor(private readonly options: SqlOptions) {
    this.turns = new Turns(options.sessions ?? SESSIONS);
  }

  async open({ server, limits, signal }: OpenRequest): Promise<QuerySession> {
    const database = databaseOf(this.options.connection.database, server);
    const leave = await this.turns.enter(signal);
    try {
      const line = await MySqlLine.connect(this.options, database, signal);
      await this.lookAtUser(line);
      const session = await MySqlSession.begin({
        line,
        limits,
        cancel: threadId => this.cancel(threadId),
        onClose: () => {
          this.sessions.delete(session);
          leave();
        },
      }).catch(error => {
        line.cut();
        throw error;
      });
      this.sessions.add(session);
      return session;
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** What MySQL calls a database is the schema of a list. */
  async browse({
    limits,
    signal,
  }: Pick<OpenRequest, 'limits' | 'signal'>): Promise<ServerBrowser> {
    const { host, port } = this.options.connection;
    const named = contractOfTables({ type: 'mysql', properties: {} }, []);
    const session = await this.open({ ...named, limits, signal });
    return new SqlBrowser({
      session,
      signal,
      dialect: DIALECTS.mysql,
      catalog: mysqlCatalog,
      serverOf: ({ schema }) => ({
        type: 'mysql',
        properties: { host, port: String(port ?? 3306), database: schema },
      }),
    });
  }

  async ping(signal: AbortSignal): Promise<void> {
    const { database } = this.options.connection;
    const line = await MySqlLine.connect(this.options, database, signal);
    try {
      await line.query('SELECT 1', 1);
    } catch {
      throw new ServerUnavailable('MySQL does not answer.');
    } finally {
      await line.close();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.sessions].map(session => session.close()));
  }

  private async cancel(threadId: number): Promise<void> {
    const line = await MySqlLine.connect(
      this.options,
      undefined,
      AbortSignal.timeout(5000),
    );
    try {
      await line.query(`KILL QUERY ${threadId}`, 0);
    } finally {
      await line.close();
    }
  }

  /** A transaction that only reads keeps the portal from changing data. A user who can only read keeps everybody from it. */
  private async lookAtUser(line: MySqlLine) {
    const { warn } = this.options;
    if (!warn || this.looked) {
      return;
    }
    this.looked = true;
    const grants = await line.query('SHOW GRANTS', 1000).catch(() => []);
    const more = grants.some(row =>
      Object.values(row).some(grant => MORE.test(String(grant))),
    );
    if (more) {
      warn(
        'The configured user can do more than read: give the portal one with SELECT only',
      );
    }
  }
}
