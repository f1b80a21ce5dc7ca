import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { CampaignService } from '../campaigns/CampaignService';
import { RuleSets } from '../registry/RuleSets';
import { ProductScoreService } from './ProductScoreService';
import { RuleSetService } from './RuleSetService';

/** The services that read scorecards, policies and scores. */
export interface GovernanceReading {
  readonly ruleSets: RuleSetService;
  readonly productScores: ProductScoreService;
  readonly campaigns: CampaignService;
}

export function createGovernanceReading(
  knex: Knex,
  access: AccessService,
  ruleSets: RuleSets,
  now: () => number = Date.now,
): GovernanceReading {
  const campaigns = new CampaignService(knex, access, ruleSets, now);
  return {
    ruleSets: new RuleSetService(knex, access, ruleSets, campaigns, now),
    productScores: new ProductScoreService(knex, access, ruleSets, now),
    campaigns,
  };
}
