import { QueryEngineFactory } from '@backstage-data-mesh/plugin-data-mesh-node';
import {
  LifecycleService,
  LoggerService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { SignalsService } from '@backstage/plugin-signals-node';
import { durationToMilliseconds } from '@backstage/types';
import { Knex } from 'knex';
import { CheckRegistry } from './registry/CheckRegistry';
import { createResults } from './results/createResults';
import { readResultsConfig } from './results/readResultsConfig';
import { ReportService } from './results/ReportService';
import { ResultWriter } from './results/ResultWriter';
import { createRuns } from './runs/createRuns';
import { QualityRuns, QualityServers } from './runs/QualityRuns';
import { readServers } from './runs/serverConfig';
import { ServerRegistry } from './runs/ServerRegistry';

const DUE_TASK = 'data-mesh-quality-due';
const DAY = 24 * 60 * 60_000;

export interface QualityDeps {
  readonly knex: Knex;
  readonly config: RootConfigService;
  readonly scheduler: SchedulerService;
  readonly lifecycle: LifecycleService;
  readonly signals: SignalsService;
  readonly urlReader: UrlReaderService;
  readonly logger: LoggerService;
  /** Engines that modules brought, by type. */
  readonly engines: ReadonlyMap<string, QueryEngineFactory>;
}

/** Data quality, as the rest of the plugin sees it. */
export interface Quality {
  readonly servers: QualityServers;
  /** The same with their engines. */
  readonly registry: ServerRegistry;
  /** How long single results are kept, in milliseconds. */
  readonly keep: number;
  readonly runs: QualityRuns;
  readonly writer: ResultWriter;
  readonly reports: ReportService;
  /** The largest report that is taken. */
  readonly maxReportBytes: number;
  /** Follows what a sync changed. */
  afterSync(signal: AbortSignal): Promise<void>;
}

/**
 * Puts data quality together and has it run for as long as the backend does.
 *
 * @throws InputError naming the key of `dataMesh.quality` that is wrong
 */
export async function registerQuality(deps: QualityDeps): Promise<Quality> {
  const { knex, logger, scheduler, lifecycle } = deps;
  const config = deps.config.getOptionalConfig('dataMesh.quality');
  const keep = periodOf(config, 'retention.results', 90 * DAY);
  const writer = new ResultWriter(knex, { keep });
  const checks = new CheckRegistry(knex, logger);
  const runs = createRuns({
    knex,
    servers: readServers(deps.config),
    factories: deps.engines,
    writer,
    logger,
    signals: deps.signals,
    workers: workersOf(config),
  });

  const resultsConfig = readResultsConfig(deps.config);
  const results = await createResults({
    ...deps,
    config: resultsConfig,
    writer,
  });

  lifecycle.addStartupHook(() => runs.start());
  lifecycle.addShutdownHook(() => runs.stop());
  await scheduler.scheduleTask({
    id: DUE_TASK,
    scope: 'global',
    frequency: { seconds: 5 },
    initialDelay: { seconds: 5 },
    timeout: { minutes: 5 },
    fn: signal => runs.turnDue(signal),
  });

  return {
    servers: runs.registry,
    registry: runs.registry,
    keep,
    runs: runs.runs,
    writer,
    reports: results.reports,
    maxReportBytes: resultsConfig.maxBytes,
    async afterSync(signal) {
      const changed = await checks.run(signal);
      await results.afterRegistry(changed, signal);
      await runs.keepSchedules(signal);
    },
  };
}

function workersOf(config: Config | undefined): number {
  const workers = config?.getOptionalNumber('workers') ?? 2;
  if (!Number.isInteger(workers) || workers < 1 || workers > 100) {
    throw new InputError(
      `dataMesh.quality.workers must be a whole number from 1 to 100, not ${workers}`,
    );
  }
  return workers;
}

/** In milliseconds. */
function periodOf(
  config: Config | undefined,
  key: string,
  otherwise: number,
): number {
  if (!config?.has(key)) return otherwise;
  const period = durationToMilliseconds(
    readDurationFromConfig(config, { key }),
  );
  if (!(period >= DAY)) {
    throw new InputError(`dataMesh.quality.${key} must be a day or more`);
  }
  return period;
}
