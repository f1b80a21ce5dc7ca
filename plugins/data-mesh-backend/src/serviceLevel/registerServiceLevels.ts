import {
  AuthService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { IncidentKeeper } from './incidents/IncidentKeeper';
import { LevelJudge } from './judge/LevelJudge';
import { readDefaults } from './readDefaults';
import { ObjectiveRegistry } from './registry/ObjectiveRegistry';
import { OnCall, OnCallDirectory } from './telling/OnCallDirectory';
import { Policy } from './telling/policy';
import { readTellingConfig } from './telling/readTellingConfig';
import { Teller } from './telling/Teller';

const TASK = 'data-mesh-service-levels';
const CHANNEL = 'data-mesh:service-levels';

export interface ServiceLevelDeps {
  readonly knex: Knex;
  readonly config: RootConfigService;
  readonly scheduler: SchedulerService;
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
    timeout: { minutes: 10 },
    fn: async signal => {
      if ((await judge.run(signal)) > 0) await announce('levels');
      if ((await keeper.run(signal)) > 0) await announce('incidents');
      await teller.run(signal);
    },
  });
  return {
    async afterSync(signal) {
      await registry.run(signal);
    },
    policies: telling.policies,
    onCall,
    send: () => teller.run(),
  };
}
