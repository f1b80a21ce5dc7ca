import {
  AuthService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { FeasibilityKeeper } from './feasibility/FeasibilityKeeper';
import { Quality } from '../quality/registerQuality';
import { IncidentKeeper } from './incidents/IncidentKeeper';
import { LevelJudge } from './judge/LevelJudge';
import { LevelRetention } from './LevelRetention';
import { readDefaults } from './readDefaults';
import { ObjectiveRegistry } from './registry/ObjectiveRegistry';
import { OnCall, OnCallDirectory } from './telling/OnCallDirectory';
import { AvailabilityProber } from './probes/AvailabilityProber';
import { Policy } from './telling/policy';
import { readPeriod } from './telling/readPeriod';
import { readTellingConfig } from './telling/readTellingConfig';
import { Teller } from './telling/Teller';

const TASK = 'data-mesh-service-levels';
const TELLING_TASK = 'data-mesh-incidents';
const PROBE_TASK = 'data-mesh-availability-probes';
const RETENTION_TASK = 'data-mesh-service-levels-retention';
const PROBES = 'dataMesh.serviceLevels.probes';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const CHANNEL = 'data-mesh:service-levels';

export interface ServiceLevelDeps {
  readonly knex: Knex;
  readonly config: RootConfigService;
  readonly scheduler: SchedulerService;
  readonly quality: Pick<Quality, 'registry' | 'keep'>;
  readonly signals: SignalsService;
  readonly notifications: NotificationService;
  readonly events: EventsService;
  readonly catalog: CatalogService;
  readonly auth: AuthService;
  readonly logger: LoggerService;
}

/** Service levels, as the rest of the plugin sees them. */
export interface ServiceLevels {
  /** Follows what a sync changed. */
  afterSync(signal: AbortSignal): Promise<void>;
  readonly policies: readonly Policy[];
  readonly onCall: () => Promise<OnCall>;
  /** Sends what is due to be told. */
  readonly send: () => Promise<number>;
  /** Says to open pages that somebody did something about an incident. */
  readonly incidentsChanged: () => Promise<void>;
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
  const judge = new LevelJudge(knex, logger, { keep: deps.quality.keep });
  const telling = readTellingConfig(deps.config);
  const directory = new OnCallDirectory(deps.catalog, deps.auth);
  const onCall = () => directory.current();
  const keeper = new IncidentKeeper(knex, logger, telling, onCall);
  const teller = new Teller({
    knex,
    logger,
    notifications: deps.notifications,
    events: deps.events,
    webhooks: telling.webhooks,
    appUrl: deps.config.getOptionalString('app.baseUrl'),
  });
  const feasibility = new FeasibilityKeeper(knex, logger, telling.policies);
  const announce = (type: 'levels' | 'incidents') =>
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
    // What is not done by then is done by the next run; what was killed waits as long.
    timeout: { minutes: 3 },
    fn: async signal => {
      if ((await judge.run(signal)) > 0) await announce('levels');
    },
  });
  // Beside it: a long history that is judged for the first time keeps nobody from hearing.
  await scheduler.scheduleTask({
    id: TELLING_TASK,
    scope: 'global',
    frequency: { seconds: 10 },
    initialDelay: { seconds: 15 },
    // Where a portal was killed in the middle, others, or itself, go on after this.
    timeout: { minutes: 1 },
    fn: async signal => {
      if ((await keeper.run(signal)) > 0) await announce('incidents');
      await teller.run(signal);
    },
  });
  const prober = new AvailabilityProber(knex, deps.quality.registry, logger, {
    every: probeFrequency(deps.config),
    keep: deps.quality.keep,
  });
  await scheduler.scheduleTask({
    id: PROBE_TASK,
    scope: 'global',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 10 },
    fn: async signal => {
      await prober.run(signal);
    },
  });
  const retention = new LevelRetention(knex, logger);
  await scheduler.scheduleTask({
    id: RETENTION_TASK,
    scope: 'global',
    frequency: { hours: 24 },
    initialDelay: { minutes: 15 },
    timeout: { hours: 1 },
    fn: async signal => {
      await prober.forget();
      await retention.run(signal);
    },
  });
  return {
    async afterSync(signal) {
      const changed = await registry.run(signal);
      if ((await feasibility.run(changed, signal)) > 0)
        await announce('levels');
    },
    policies: telling.policies,
    onCall,
    send: () => teller.run(),
    incidentsChanged: () =>
      announce('incidents').catch(error => {
        logger.warn(
          `Open pages were not told that an incident has changed: ${error}`,
        );
      }),
  };
}

/** @throws InputError naming the key that is wrong */
function probeFrequency(config: RootConfigService): number {
  const probes = config.getOptionalConfig(PROBES);
  if (!probes?.has('frequency')) return 15 * MINUTE;
  const every = readPeriod(`${PROBES}.frequency`, probes, 'frequency');
  if (every < MINUTE || every > DAY) {
    throw new InputError(`${PROBES}.frequency must be from a minute to a day`);
  }
  return every;
}
