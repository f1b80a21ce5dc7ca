import { TableDraft } from '@backstage-data-mesh/contract';
import {
  ServerBrowser,
  ServerUnavailable,
  Turns,
} from '@backstage-data-mesh/engines';
import {
  BrowsableServer,
  ServerSchemaPage,
  ServerTablePage,
  TableProfileJob,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { SignalsService } from '@backstage/plugin-signals-node';
import { ServerConfig } from '../quality/runs/serverConfig';
import { ServerRegistry } from '../quality/runs/ServerRegistry';
import { callerName } from '../router/callerName';
import { AccessService } from '../service/AccessService';
import { notFound } from '../service/problems';
import { ProfileStore, TableName } from './ProfileStore';
import { browse, TableProfiler, whyFailed } from './TableProfiler';

/** Whom changes concern is told over this channel. */
export const PROFILE_CHANNEL = 'data-mesh:table-profiles';

const BROWSE_MS = 30_000;
const ALIVE_MS = 5_000;

interface Slice {
  readonly search?: string;
  readonly after?: string;
  readonly limit?: number;
}

export interface OnboardingDeps {
  readonly access: AccessService;
  readonly registry: ServerRegistry;
  readonly store: ProfileStore;
  readonly logger: LoggerService;
  readonly signals?: SignalsService;
}

/** From tables that exist to drafts of contracts. */
export class OnboardingService {
  private readonly turns = new Map<string, Turns>();
  private readonly working = new Map<string, AbortController>();

  constructor(private readonly deps: OnboardingDeps) {}

  async servers(
    credentials: BackstageCredentials,
  ): Promise<{ servers: BrowsableServer[] }> {
    await this.deps.access.requireProfile(credentials);
    const { registry } = this.deps;
    return {
      servers: registry.servers.filter(isBrowsable).map(({ name, engine }) => {
        const problem = registry.problemOf(name);
        return { name, engine, ...(problem && { problem }) };
      }),
    };
  }

  async schemas(
    server: string,
    slice: Slice,
    credentials: BackstageCredentials,
  ): Promise<ServerSchemaPage> {
    const { items, more } = await this.browsed(server, credentials, browser =>
      browser.schemas({ ...slice, limit: slice.limit ?? 50 }),
    );
    return { schemas: [...items], more };
  }

  async tables(
    server: string,
    { schema, ...slice }: Slice & { readonly schema: string },
    credentials: BackstageCredentials,
  ): Promise<ServerTablePage> {
    const { items, more } = await this.browsed(server, credentials, browser =>
      browser.tables(schema, { ...slice, limit: slice.limit ?? 50 }),
    );
    return { tables: [...items], more };
  }

  /** Returns as soon as it is known that it can begin. */
  async start(
    { server, tables }: { server: string; tables: readonly TableName[] },
    credentials: BackstageCredentials,
  ): Promise<TableProfileJob> {
    const config = await this.serverOf(server, credentials);
    const caller = callerName(credentials);
    const names = new Set(
      tables.map(({ schema, table }) => JSON.stringify([schema, table])),
    );
    if (names.size < tables.length) {
      throw new InputError('A table is named twice. Name each once.');
    }
    const id = await this.deps.store.add(server, tables, caller);
    const stop = new AbortController();
    this.working.set(id, stop);
    this.work(id, config, tables, caller, stop)
      .catch(error =>
        this.deps.logger.error('Tables could not be looked at', error),
      )
      .finally(() => this.working.delete(id));
    return this.job(id, caller);
  }

  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<TableProfileJob> {
    await this.deps.access.requireProfile(credentials);
    return this.job(id, callerName(credentials));
  }

  async cancel(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<TableProfileJob> {
    await this.get(id, credentials);
    await this.deps.store.cancel(id);
    this.working.get(id)?.abort(new Error('It was cancelled'));
    return this.get(id, credentials);
  }

  async draft(
    id: string,
    position: number,
    credentials: BackstageCredentials,
  ): Promise<TableDraft> {
    await this.deps.access.requireProfile(credentials);
    const caller = callerName(credentials);
    const draft = await this.deps.store.draft(id, position, caller);
    if (!draft) throw notFound('draft of a table', `${id}/${position}`);
    return draft;
  }

  /** Looks at one table and waits for it; nothing is kept. */
  async draftNow(
    server: string,
    name: TableName,
    credentials: BackstageCredentials,
  ): Promise<TableDraft> {
    const config = await this.serverOf(server, credentials);
    const signal = AbortSignal.timeout(config.timeout * 2);
    try {
      return await this.turnsOf(config).take(signal, async () =>
        (
          await this.profilerOf(config)
        ).profile({ ...name, together: [] }, signal),
      );
    } catch (error) {
      throw this.shown(server, error);
    }
  }

  /** Ends what is under way. */
  stop(): void {
    for (const stop of this.working.values()) {
      stop.abort(new Error('The backend ends'));
    }
  }

  private async work(
    id: string,
    server: ServerConfig,
    tables: readonly TableName[],
    caller: string,
    stop: AbortController,
  ): Promise<void> {
    const { store } = this.deps;
    const heart = setInterval(() => {
      store.stayAlive(id).then(
        isCancelled => isCancelled && stop.abort(new Error('It was cancelled')),
        () => undefined,
      );
    }, ALIVE_MS);
    try {
      await Promise.all(
        tables.map((name, position) =>
          this.one(
            id,
            position,
            server,
            { ...name, together: tables },
            stop.signal,
          ).finally(() => this.tell(id, caller)),
        ),
      );
    } finally {
      clearInterval(heart);
    }
  }

  /** One table; what goes wrong with it is its own. */
  private async one(
    id: string,
    position: number,
    server: ServerConfig,
    request: Parameters<TableProfiler['profile']>[0],
    signal: AbortSignal,
  ): Promise<void> {
    const { store, logger } = this.deps;
    try {
      await this.turnsOf(server).take(signal, async () => {
        await store.set(id, position, { state: 'running' });
        const profiler = await this.profilerOf(server);
        const draft = await profiler.profile(request, signal);
        await store.set(id, position, { state: 'done', draft });
      });
    } catch (error) {
      if (signal.aborted) {
        await store.set(id, position, { state: 'cancelled' });
        return;
      }
      const problem = whyFailed(error);
      logger.debug(`${request.table}: ${problem}`, error as Error);
      await store.set(id, position, { state: 'failed', problem });
    }
  }

  private async profilerOf(server: ServerConfig): Promise<TableProfiler> {
    return new TableProfiler(
      server,
      await this.deps.registry.engineOf(server.name),
    );
  }

  /** As many at once as runs of checks may be. */
  private turnsOf({ name, concurrency }: ServerConfig): Turns {
    const turns = this.turns.get(name) ?? new Turns(concurrency);
    this.turns.set(name, turns);
    return turns;
  }

  private async job(id: string, caller: string): Promise<TableProfileJob> {
    const job = await this.deps.store.get(id, caller);
    if (!job) throw notFound('look at tables', id);
    return job;
  }

  private async browsed<T>(
    name: string,
    credentials: BackstageCredentials,
    ask: (browser: ServerBrowser) => Promise<T>,
  ): Promise<T> {
    const server = await this.serverOf(name, credentials);
    const signal = AbortSignal.timeout(Math.min(BROWSE_MS, server.timeout));
    try {
      const engine = await this.deps.registry.engineOf(name);
      const browser = await browse(server, engine, signal);
      try {
        return await ask(browser);
      } finally {
        await browser.close().catch(() => undefined);
      }
    } catch (error) {
      throw this.shown(name, error);
    }
  }

  private async serverOf(
    name: string,
    credentials: BackstageCredentials,
  ): Promise<ServerConfig> {
    await this.deps.access.requireProfile(credentials);
    const server = this.deps.registry.get(name);
    if (!server || !isBrowsable(server)) {
      throw notFound('server that may be browsed', name);
    }
    return server;
  }

  private shown(server: string, error: unknown): Error {
    if (error instanceof InputError) return error;
    if (!(error instanceof ServerUnavailable)) {
      this.deps.logger.warn(`${server} could not be asked`, error as Error);
    }
    return new ServiceUnavailableError(`${server}: ${whyFailed(error)}`);
  }

  private async tell(id: string, caller: string): Promise<void> {
    try {
      await this.deps.signals?.publish({
        recipients: { type: 'user', entityRef: caller },
        channel: PROFILE_CHANNEL,
        message: { id },
      });
    } catch (error) {
      this.deps.logger.debug('A signal was not sent', error as Error);
    }
  }
}

/** Nobody sees what a server has unless its configuration says so. */
function isBrowsable({ config }: ServerConfig): boolean {
  return config.getOptionalBoolean('browse') ?? false;
}
