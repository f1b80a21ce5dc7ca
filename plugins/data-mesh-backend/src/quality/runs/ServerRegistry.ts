import { Contract, Server } from '@backstage-data-mesh/contract';
import { QueryEngine } from '@backstage-data-mesh/engines';
import { QueryEngineFactory } from '@backstage-data-mesh/plugin-data-mesh-node';
import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { MatchedServer, QualityServers, ServerSummary } from './QualityRuns';
import { ServerConfig } from './serverConfig';

/** The servers of the configuration and their engines, which are made when they are first needed. */
export class ServerRegistry implements QualityServers {
  private readonly engines = new Map<string, Promise<QueryEngine>>();
  private readonly byName: ReadonlyMap<string, ServerConfig>;

  constructor(
    readonly servers: readonly ServerConfig[],
    private readonly factories: ReadonlyMap<string, QueryEngineFactory>,
    private readonly logger: LoggerService,
  ) {
    this.byName = new Map(servers.map(server => [server.name, server]));
  }

  get all(): readonly ServerSummary[] {
    return this.servers.map(({ name, engine, concurrency, schedule }) => {
      const problem = this.problemOf(name);
      return {
        name,
        engine,
        concurrency,
        schedule: schedule.text,
        ...(problem !== undefined && { problem }),
      };
    });
  }

  /** Those that can be asked as they are configured. */
  get usable(): readonly ServerConfig[] {
    return this.servers.filter(({ name }) => !this.problemOf(name));
  }

  get(name: string): ServerConfig | undefined {
    return this.byName.get(name);
  }

  match(contract: Contract): readonly MatchedServer[] {
    return contract.servers.map(server => {
      const found = this.configFor(server);
      const why = found
        ? this.problemOf(found.name)
        : 'No server is configured for it.';
      return {
        server: server.server,
        type: server.type,
        ...(server.environment && { environment: server.environment }),
        ...(found && { engine: found.name }),
        ...(why && { why }),
      };
    });
  }

  /** The first of the configuration with which all that is to match does. */
  configFor(server: Server): ServerConfig | undefined {
    return this.servers.find(({ match }) =>
      Object.entries(match).every(
        ([field, value]) => fieldOf(server, field) === value,
      ),
    );
  }

  /** Why a server can never be asked as it is configured. */
  problemOf(name: string): string | undefined {
    const server = this.byName.get(name);
    if (!server) return `No server \`${name}\` is configured.`;
    return this.factories.has(server.engine)
      ? undefined
      : `No engine \`${server.engine}\` is installed.`;
  }

  /**
   * Does not connect yet.
   *
   * @throws InputError when its configuration is wrong
   */
  async engineOf(name: string): Promise<QueryEngine> {
    const server = this.byName.get(name);
    const factory = server && this.factories.get(server.engine);
    if (!factory) throw new InputError(this.problemOf(name) ?? '');
    const known = this.engines.get(name);
    if (known) return known;
    const making = factory.create({
      name,
      config: server.config,
      logger: this.logger.child({ server: name }),
    });
    this.engines.set(name, making);
    return making;
  }

  async close(): Promise<void> {
    const closing = [...this.engines.values()].map(async engine =>
      (await engine).close(),
    );
    this.engines.clear();
    await Promise.allSettled(closing);
  }
}

function fieldOf(server: Server, field: string): string | undefined {
  switch (field) {
    case 'server':
      return server.server;
    case 'type':
      return server.type;
    case 'environment':
      return server.environment;
    default:
      return server.properties[field];
  }
}
