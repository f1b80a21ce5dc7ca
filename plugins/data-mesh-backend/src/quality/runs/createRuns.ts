import { QueryEngineFactory } from '@backstage-data-mesh/plugin-data-mesh-node';
import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { ResultWriter } from '../results/ResultWriter';
import { Backfill } from './Backfill';
import { DatabaseQualityRuns } from './DatabaseQualityRuns';
import { QualityRuns } from './QualityRuns';
import { RunExecutor } from './RunExecutor';
import { RunQueue } from './RunQueue';
import { RunWorker } from './RunWorker';
import { ScheduleKeeper } from './ScheduleKeeper';
import { ServerConfig } from './serverConfig';
import { ServerRegistry } from './ServerRegistry';
import { ServerStates } from './ServerStates';

export interface RunsOptions {
  readonly knex: Knex;
  readonly servers: readonly ServerConfig[];
  readonly factories: ReadonlyMap<string, QueryEngineFactory>;
  readonly writer: Pick<ResultWriter, 'within'>;
  readonly logger: LoggerService;
  readonly signals?: SignalsService;
  /** Runs at once in this process. */
  readonly workers: number;
  /** Other times than those of every day, for tests. */
  readonly times?: Partial<RunTimes>;
}

/** All in milliseconds. */
export interface RunTimes {
  readonly lease: number;
  readonly heartbeat: number;
  readonly poll: number;
  readonly patience: number;
  readonly now: () => number;
  readonly elapsed: () => number;
}

const TIMES: RunTimes = {
  lease: 30_000,
  heartbeat: 5_000,
  poll: 2_000,
  patience: 10 * 60_000,
  now: Date.now,
  elapsed: () => performance.now(),
};

/** All that has checks run, put together; nothing runs before `start`. */
export interface Runs {
  readonly registry: ServerRegistry;
  readonly runs: QualityRuns;
  /** Keeps schedules in step with contracts: for after each sync. */
  keepSchedules(signal?: AbortSignal): Promise<void>;
  /** Has runs wait for what is due: for a task that runs on one replica. */
  turnDue(signal?: AbortSignal): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createRuns(options: RunsOptions): Runs {
  const { knex, logger, servers, factories, signals, writer } = options;
  const times = { ...TIMES, ...options.times };
  const { now } = times;
  const registry = new ServerRegistry(servers, factories, logger);
  const states = new ServerStates(knex, registry, now);
  const queue = new RunQueue(knex, registry, states, times);
  const schedules = new ScheduleKeeper(knex, registry, queue, logger, now);
  const backfill = new Backfill(knex, registry, states, queue, now);
  const worker = new RunWorker(
    {
      knex,
      queue,
      executor: new RunExecutor(registry, logger, now),
      states,
      schedules,
      writer,
      logger,
      signals,
      onBackfilled: async engine => {
        await backfill.fill(engine);
      },
    },
    { ...times, workers: options.workers },
  );
  return {
    registry,
    runs: new DatabaseQualityRuns(knex, registry, queue, worker, now),
    async keepSchedules(signal) {
      await schedules.keep(signal);
    },
    async turnDue(signal) {
      await queue.endHomeless();
      const turned = await schedules.turnDue(signal);
      const asked = await backfill.fill();
      if (turned + asked > 0) worker.wake();
    },
    async start() {
      await states.begin();
      worker.start();
    },
    async stop() {
      await worker.stop();
      await registry.close();
    },
  };
}
