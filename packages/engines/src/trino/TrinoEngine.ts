import { DIALECTS } from '@backstage-data-mesh/quality';
import { trinoCatalog } from '../browse/catalogs';
import { contractOfTables } from '../browse/contractOfTables';
import { SqlBrowser } from '../browse/SqlBrowser';
import { ServerBrowser } from '../model/browse';
import {
  OpenRequest,
  QueryEngine,
  QuerySession,
  ServerUnavailable,
} from '../model/engine';
import { TrinoOptions } from './options';
import { TrinoClient } from './TrinoClient';
import { TrinoSession } from './TrinoSession';

/** What may stand in a header and is a name. */
const NAME = /^[\w .$-]{1,128}$/;

/**
 * A Trino cluster. Which tables may be read is for the cluster's access control to say, by user.
 * @public
 */
export class TrinoEngine implements QueryEngine {
  readonly dialect = 'trino';
  private readonly client: TrinoClient;
  private readonly sessions = new Set<TrinoSession>();

  constructor(private readonly options: TrinoOptions) {
    this.client = new TrinoClient(options);
  }

  async open({ server, limits, signal }: OpenRequest): Promise<QuerySession> {
    const { properties } = server;
    const named = properties.catalog?.trim();
    const catalog = this.options.catalog ?? named;
    const schema = properties.schema?.trim();
    if (!catalog) {
      throw new ServerUnavailable(
        'Neither the contract nor the configuration names a catalog.',
      );
    }
    if (named && named !== catalog) {
      throw new ServerUnavailable(
        `The contract names the catalog ${named}; another one is configured for this server.`,
      );
    }
    if (!NAME.test(catalog) || (schema && !NAME.test(schema))) {
      throw new ServerUnavailable(
        'The contract names a catalog or schema that Trino cannot have.',
      );
    }
    await this.client.refuseAbsent(signal);
    const session = new TrinoSession({
      client: this.client,
      catalog,
      ...(schema && { schema }),
      limits,
      onClose: () => this.sessions.delete(session),
    });
    this.sessions.add(session);
    return session;
  }

  async browse({
    limits,
    signal,
  }: Pick<OpenRequest, 'limits' | 'signal'>): Promise<ServerBrowser> {
    const { url, catalog = '' } = this.options;
    const { hostname, port } = new URL(url);
    const named = contractOfTables({ type: 'trino', properties: {} }, []);
    const session = await this.open({ ...named, limits, signal });
    return new SqlBrowser({
      session,
      signal,
      dialect: DIALECTS.trino,
      catalog: trinoCatalog,
      serverOf: ({ schema }) => ({
        type: 'trino',
        properties: { host: hostname, port: port || '443', catalog, schema },
      }),
    });
  }

  ping(signal: AbortSignal): Promise<void> {
    return this.client.refuseAbsent(signal);
  }

  async close(): Promise<void> {
    await Promise.all([...this.sessions].map(session => session.close()));
  }
}
