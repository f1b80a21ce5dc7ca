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

  ping(signal: AbortSignal): Promise<void> {
    return this.client.refuseAbsent(signal);
  }

  async close(): Promise<void> {
    await Promise.all([...this.sessions].map(session => session.close()));
  }
}
