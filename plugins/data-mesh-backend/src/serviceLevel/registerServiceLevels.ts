import {
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { LevelJudge } from './judge/LevelJudge';
import { readDefaults } from './readDefaults';
import { ObjectiveRegistry } from './registry/ObjectiveRegistry';

const TASK = 'data-mesh-service-levels';
const CHANNEL = 'data-mesh:service-levels';

export interface ServiceLevelDeps {
  readonly knex: Knex;
  readonly config: RootConfigService;
  readonly scheduler: SchedulerService;
  readonly signals: SignalsService;
  readonly logger: LoggerService;
}

/** Service levels, as the rest of the plugin sees them. */
export interface ServiceLevels {
  /** Follows what a sync changed. */
  afterSync(signal: AbortSignal): Promise<void>;
}

/**
 * Puts service levels together and has them judged for as long as the backend runs.
 *
 * @throws InputError naming the key of `dataMesh.serviceLevels` that is wrong
 */
export async function registerServiceLevels(
  deps: ServiceLevelDeps,
): Promise<ServiceLevels> {
  const { knex, logger, scheduler, signals } = deps;
  const registry = new ObjectiveRegistry(
    knex,
    logger,
    readDefaults(deps.config),
  );
  const judge = new LevelJudge(knex, logger);
  const tell = (type: 'levels' | 'incidents') =>
    // Whoever may not see what changed is told no more than that something did.
    signals.publish({
      recipients: { type: 'broadcast' },
      channel: CHANNEL,
      message: { type },
    });
  await scheduler.scheduleTask({
    id: TASK,
    scope: 'global',
    frequency: { seconds: 10 },
    initialDelay: { seconds: 10 },
    timeout: { minutes: 10 },
    fn: async signal => {
      if ((await judge.run(signal)) > 0) await tell('levels');
    },
  });
  return {
    async afterSync(signal) {
      await registry.run(signal);
    },
  };
}
