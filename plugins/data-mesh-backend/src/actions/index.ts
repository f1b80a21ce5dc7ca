import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AgentServices } from './AgentServices';
import { registerDraftContract } from './draftContract';
import { registerExplainProduct } from './explainProduct';
import { registerExplainScore } from './explainScore';
import { registerFindProducts } from './findProducts';
import { registerGetContract } from './getContract';
import { registerListIncidents } from './listIncidents';
import { registerMayIUse } from './mayIUse';
import { registerRequestRun } from './requestRun';
import { registerSearch } from './search';
import { registerValidateContract } from './validateContract';
import { registerWhatBreaks } from './whatBreaks';
import { registerWhatChanged } from './whatChanged';

const ACTIONS: readonly ((
  registry: ActionsRegistryService,
  services: AgentServices,
) => void)[] = [
  registerSearch,
  registerFindProducts,
  registerExplainProduct,
  registerExplainScore,
  registerGetContract,
  registerMayIUse,
  registerWhatChanged,
  registerWhatBreaks,
  registerValidateContract,
  registerDraftContract,
  registerListIncidents,
  registerRequestRun,
];

/** Offers everything that agents can do to whatever reads Backstage's actions registry. */
export function registerActions(
  registry: ActionsRegistryService,
  services: AgentServices,
): void {
  for (const register of ACTIONS) register(registry, services);
}
