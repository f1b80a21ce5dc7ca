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
import { ScoreKeeper } from './scoring/ScoreKeeper';

const TASK = 'data-mesh-scores';
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
  const keeper = new ScoreKeeper(knex, ruleSets, logger);
  await scheduler.scheduleTask({
    id: TASK,
    // Each replica takes a part of what is due.
    scope: 'local',
    frequency: { seconds: 10 },
    initialDelay: { seconds: 12 },
    timeout: { minutes: 30 },
    fn: async signal => {
      if ((await keeper.run(signal)) > 0) {
        // Whoever may not see what changed is told no more than that something did.
        await signals.publish({
          recipients: { type: 'broadcast' },
          channel: CHANNEL,
          message: { type: 'scores' },
        });
      }
    },
  });
  return {
    functions,
    ruleSets,
    async afterSync(signal) {
      await registry.run(signal);
    },
  };
}
