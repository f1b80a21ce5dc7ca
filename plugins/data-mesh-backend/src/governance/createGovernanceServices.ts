import { RuleFunctions } from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { AccessService } from '../service/AccessService';
import { DraftCheckService } from './drafts/DraftCheckService';
import { CampaignService } from './campaigns/CampaignService';
import { RuleSets } from './registry/RuleSets';
import { SimulationService } from './simulation/SimulationService';
import { SurveyService } from './surveys/SurveyService';
import { WaiverService } from './waivers/WaiverService';
import { ComplianceService } from './reading/ComplianceService';
import { DomainScoreService } from './reading/DomainScoreService';
import { ProductScoreService } from './reading/ProductScoreService';
import { RollUpService } from './reading/RollUpService';
import { RuleSetService } from './reading/RuleSetService';
import { ScoreBoardService } from './reading/ScoreBoardService';
import { ViolationService } from './reading/ViolationService';

/** The services behind pages about scorecards, policies and scores. */
export interface GovernanceServices {
  readonly ruleSets: RuleSetService;
  readonly productScores: ProductScoreService;
  readonly domainScores: DomainScoreService;
  readonly rollUps: RollUpService;
  readonly boards: ScoreBoardService;
  readonly compliance: ComplianceService;
  readonly violations: ViolationService;
  readonly waivers: WaiverService;
  readonly simulations: SimulationService;
  readonly drafts: DraftCheckService;
  readonly campaigns: CampaignService;
  readonly surveys: SurveyService;
}

export function createGovernanceServices(
  knex: Knex,
  access: AccessService,
  ruleSets: RuleSets,
  functions: RuleFunctions,
  now: () => number = Date.now,
  primaryScorecard?: string,
): GovernanceServices {
  const campaigns = new CampaignService(knex, access, ruleSets, now);
  const surveys = new SurveyService(knex, access, ruleSets, now);
  return {
    ruleSets: new RuleSetService(knex, access, ruleSets, campaigns, now),
    productScores: new ProductScoreService(knex, access, ruleSets, now),
    domainScores: new DomainScoreService(knex, access, ruleSets),
    rollUps: new RollUpService(knex, access, ruleSets),
    boards: new ScoreBoardService(
      knex,
      access,
      ruleSets,
      surveys,
      now,
      primaryScorecard,
    ),
    compliance: new ComplianceService(knex, access, now),
    violations: new ViolationService(knex, access),
    waivers: new WaiverService(knex, access, ruleSets, now),
    drafts: new DraftCheckService(knex, access, ruleSets, now),
    simulations: new SimulationService(knex, access, ruleSets, functions, now),
    campaigns,
    surveys,
  };
}
