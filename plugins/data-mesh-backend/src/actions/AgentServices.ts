import { MeaningSearchClient } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ProductScoreService } from '../governance/reading/ProductScoreService';
import { OnboardingService } from '../onboarding/OnboardingService';
import { RunControlService } from '../quality/runs/RunControlService';
import { ContractService } from '../service/ContractService';
import { ProductService } from '../service/ProductService';
import { ProposalService } from '../service/ProposalService';
import { VersionDiffService } from '../service/VersionDiffService';
import { IncidentService } from '../serviceLevel/incidents/IncidentService';

/** The services behind the routes, as actions use them. */
export interface AgentServices {
  readonly auditor: AuditorService;
  readonly products: ProductService;
  readonly contracts: ContractService;
  readonly proposals: ProposalService;
  readonly versionDiffs: VersionDiffService;
  readonly runs: RunControlService;
  readonly scores: ProductScoreService;
  readonly onboarding: OnboardingService;
  readonly incidents: IncidentService;
  /** The portal's search as the caller may use it. */
  readonly searchAs: (credentials: BackstageCredentials) => MeaningSearchClient;
}
