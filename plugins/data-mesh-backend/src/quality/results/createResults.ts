import {
  LifecycleService,
  LoggerService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { ReportPuller } from './ReportPuller';
import { ReportReader } from './ReportReader';
import { ReportService } from './ReportService';
import { ResultRetention } from './ResultRetention';
import { ResultsConfig } from './readResultsConfig';
import { ResultWriter } from './ResultWriter';
import { StaleSeries } from './StaleSeries';

const RETENTION_TASK = 'data-mesh-quality-retention';
const STALE_TASK = 'data-mesh-quality-stale';

export interface ResultsDeps {
  readonly knex: Knex;
  readonly config: ResultsConfig;
  readonly writer: ResultWriter;
  readonly scheduler: SchedulerService;
  readonly lifecycle: LifecycleService;
  readonly urlReader: UrlReaderService;
  readonly logger: LoggerService;
}

export interface Results {
  readonly reports: ReportService;
  /** Looks again where results belong, when contracts have changed; the first time, at all of them. */
  afterRegistry(
    contractRefs: readonly string[],
    signal: AbortSignal,
  ): Promise<void>;
}

/** Puts together what takes, fetches and removes results, and has it run. */
export async function createResults(deps: ResultsDeps): Promise<Results> {
  const { knex, config, writer, scheduler, logger } = deps;
  const reader = new ReportReader(logger);
  deps.lifecycle.addShutdownHook(() => reader.stop());
  const reports = new ReportService(knex, writer, reader, {
    mappings: config.mappings,
  });
  const puller = new ReportPuller(knex, reports, deps.urlReader, logger, {
    maxBytes: config.maxBytes,
  });
  await puller.schedule(scheduler, config.reports);
  const retention = new ResultRetention(knex, config.keep, logger);
  await scheduler.scheduleTask({
    id: RETENTION_TASK,
    scope: 'global',
    frequency: { hours: 24 },
    initialDelay: { minutes: 10 },
    timeout: { hours: 2 },
    fn: signal => retention.run(signal),
  });
  const stale = new StaleSeries(knex, config.validity);
  await scheduler.scheduleTask({
    id: STALE_TASK,
    scope: 'global',
    frequency: { hours: 1 },
    // A portal that was down has its own checks run first.
    initialDelay: { minutes: 15 },
    timeout: { minutes: 30 },
    fn: async signal => {
      const marked = await stale.run(signal);
      if (marked > 0) {
        logger.info(`${marked} series of results have gone silent`);
      }
    },
  });
  // The configuration may have changed while the backend was down.
  let first = true;
  return {
    reports,
    async afterRegistry(contractRefs, signal) {
      await reports.rematch(first ? 'all' : contractRefs, signal);
      first = false;
    },
  };
}
