import {
  AuthService,
  LoggerService,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { DATA_MESH_FILE_READ_TOPIC } from '@backstage-data-mesh/plugin-data-mesh-common';
import { readDurationFromConfig } from '@backstage/config';
import { isError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { durationToMilliseconds } from '@backstage/types';
import { Knex } from 'knex';
import { SyncStore } from '../database/SyncStore';
import { FileReadService, isFileRead } from '../service/FileReadService';
import { HistoryImportService } from '../service/HistoryImportService';
import { SyncService } from '../service/SyncService';
import { VersionAnnouncer } from '../service/VersionAnnouncer';
import { VersionChangesService } from '../service/VersionChangesService';
import { CatalogReader } from './CatalogReader';
import { inTurn } from './inTurn';

const SYNC_TASK = 'data-mesh-sync';
const HISTORY_TASK = 'data-mesh-history-import';

export interface SyncDeps {
  readonly knex: Knex;
  readonly config: RootConfigService;
  readonly scheduler: SchedulerService;
  readonly events: EventsService;
  readonly catalog: CatalogService;
  readonly auth: AuthService;
  readonly logger: LoggerService;
  readonly store: SyncStore;
  /** What follows a sync, each by itself and one after the other. */
  readonly followers: readonly ((signal: AbortSignal) => Promise<unknown>)[];
}

/**
 * Keeps the plugin's tables in step with the catalog, with the files it read and with the versions in Git. Resolves with what
 * asks for a sync now.
 */
export async function registerSync(
  deps: SyncDeps,
): Promise<() => Promise<void>> {
  const { knex, config, scheduler, store, logger } = deps;
  const sync = new SyncService(
    knex,
    store,
    new CatalogReader(deps.catalog, deps.auth),
    logger,
  );
  const fileReads = new FileReadService(knex);
  const patience = patienceWithFiles(config);
  const changes = new VersionChangesService(knex, logger);
  const announcer = new VersionAnnouncer(knex, deps.events, logger);
  await scheduler.scheduleTask({
    id: SYNC_TASK,
    scope: 'global',
    ...scheduleFrom(config, 'dataMesh.sync.schedule', {
      frequency: { seconds: 30 },
      initialDelay: { seconds: 5 },
      timeout: { minutes: 10 },
    }),
    fn: async signal => {
      await sync.run(signal);
      await inTurn(signal, [
        () => fileReads.forgetUnread(Date.now() - patience),
        () => changes.run(signal),
        () => announcer.run(signal),
        ...deps.followers.map(follow => () => follow(signal)),
      ]);
    },
  });

  const locations =
    config.getOptionalConfigArray('dataMesh.history.locations') ?? [];
  if (locations.length > 0) {
    const history = new HistoryImportService(
      knex,
      store,
      fileReads,
      logger,
      locations.map(location => location.getString('target')),
    );
    await scheduler.scheduleTask({
      id: HISTORY_TASK,
      scope: 'global',
      ...scheduleFrom(config, 'dataMesh.history.schedule', {
        frequency: { minutes: 5 },
        initialDelay: { seconds: 10 },
        timeout: { minutes: 10 },
      }),
      fn: async signal => {
        await history.run(signal);
        await changes.run(signal);
      },
    });
  }

  await deps.events.subscribe({
    id: 'data-mesh-file-reads',
    topics: [DATA_MESH_FILE_READ_TOPIC],
    onEvent: async ({ eventPayload }) => {
      if (isFileRead(eventPayload)) await fileReads.take(eventPayload);
    },
  });
  return () => trigger(scheduler, SYNC_TASK);
}

/** One that is under way is as good as a new one. */
async function trigger(scheduler: SchedulerService, task: string) {
  try {
    await scheduler.triggerTask(task);
  } catch (error) {
    if (!isError(error) || error.name !== 'ConflictError') throw error;
  }
}

/** How long the catalog may take to read a file again, in milliseconds; for ever where it does not by itself. */
function patienceWithFiles(config: RootConfigService): number {
  const key = 'catalog.processingInterval';
  const interval = config.getOptional(key);
  if (interval === false) return Number.MAX_SAFE_INTEGER;
  const milliseconds =
    interval === undefined
      ? 0
      : durationToMilliseconds(readDurationFromConfig(config, { key }));
  return Math.max(60 * 60_000, 4 * milliseconds);
}

function scheduleFrom(
  config: RootConfigService,
  key: string,
  otherwise: SchedulerServiceTaskScheduleDefinition,
): SchedulerServiceTaskScheduleDefinition {
  const configured = config.getOptionalConfig(key);
  return configured
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(configured)
    : otherwise;
}
