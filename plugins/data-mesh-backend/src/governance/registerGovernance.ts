import {
  AuthService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { RuleFunction, RuleFunctions } from '@backstage-data-mesh/governance';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { SyncStore } from '../database/SyncStore';
import { CatalogReader } from '../sync/CatalogReader';
import { RuleSetRegistry } from './registry/RuleSetRegistry';
import { RuleSets } from './registry/RuleSets';
import { SideBySide } from './registry/SideBySide';
import { ServiceLevels } from '../serviceLevel/registerServiceLevels';
import { CampaignReminder } from './campaigns/CampaignReminder';
import { DomainKeeper } from './scoring/DomainKeeper';
import { MonthKeeper } from './scoring/MonthKeeper';
import { readScoresKept } from './scoring/readScoresKept';
import { ScoreKeeper } from './scoring/ScoreKeeper';
import { ScoreRetention } from './scoring/ScoreRetention';
import { ViolationTeller } from './telling/ViolationTeller';
import { expireWaivers } from './waivers/expireWaivers';

const TASK = 'data-mesh-scores';
const TELLING_TASK = 'data-mesh-scores-telling';
const RETENTION_TASK = 'data-mesh-scores-retention';
const CHANNEL = 'data-mesh:governance';

export interface GovernanceDeps {
  readonly knex: Knex;
  readonly config: RootConfigService;
  readonly scheduler: SchedulerService;
  readonly signals: SignalsService;
  readonly catalog: CatalogService;
  readonly auth: AuthService;
  readonly logger: LoggerService;
  readonly store: SyncStore;
  /** Functions that modules brought, for rules to call. */
  readonly functions: readonly RuleFunction[];
  /** Who hears of violations, as of incidents. */
  readonly telling: Pick<ServiceLevels, 'policies' | 'onCall'>;
}

/** Scorecards and policies, as the rest of the plugin sees them. */
export interface Governance {
  readonly functions: RuleFunctions;
  readonly ruleSets: RuleSets;
  /** Takes over scorecards and policies; for each sync. */
  afterSync(signal: AbortSignal): Promise<void>;
}

/** Puts scorecards and policies together and has products evaluated for as long as the backend runs. */
export async function registerGovernance(
  deps: GovernanceDeps,
): Promise<Governance> {
  const { knex, logger, scheduler, signals } = deps;
  const functions = new RuleFunctions(deps.functions);
  const registry = new RuleSetRegistry(
    knex,
    deps.store,
    new CatalogReader(deps.catalog, deps.auth),
    functions,
    logger,
  );
  const ruleSets = new RuleSets(functions);
  const sideBySide = new SideBySide(knex, deps.store, ruleSets);
  const keeper = new ScoreKeeper(knex, ruleSets, logger);
  const domains = new DomainKeeper(knex, ruleSets, logger);
  const months = new MonthKeeper(knex);
  await scheduler.scheduleTask({
    id: TASK,
    // Each replica takes a part of what is due.
    scope: 'local',
    frequency: { seconds: 10 },
    initialDelay: { seconds: 12 },
    timeout: { minutes: 30 },
    fn: async signal => {
      await expireWaivers(knex, Date.now());
      await months.run();
      const moved = await keeper.run(signal);
      // After their products, which count there.
      if (moved + (await domains.run(signal)) > 0) {
        // Whoever may not see what changed is told no more than that something did.
        await signals.publish({
          recipients: { type: 'broadcast' },
          channel: CHANNEL,
          message: { type: 'scores' },
        });
      }
    },
  });
  const teller = new ViolationTeller(
    knex,
    deps.telling.policies,
    deps.telling.onCall,
  );
  const reminder = new CampaignReminder(knex, ruleSets);
  await scheduler.scheduleTask({
    id: TELLING_TASK,
    scope: 'global',
    frequency: { seconds: 30 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 10 },
    fn: async signal => {
      // What is kept here is sent with what is told of incidents.
      await teller.run(signal);
      await reminder.run(signal);
    },
  });
  const retention = new ScoreRetention(knex, readScoresKept(deps.config));
  await scheduler.scheduleTask({
    id: RETENTION_TASK,
    scope: 'global',
    frequency: { hours: 24 },
    initialDelay: { minutes: 20 },
    timeout: { hours: 1 },
    fn: async signal => {
      await retention.run(signal);
    },
  });
  return {
    functions,
    ruleSets,
    async afterSync(signal) {
      await registry.run(signal);
      await sideBySide.run();
    },
  };
}
