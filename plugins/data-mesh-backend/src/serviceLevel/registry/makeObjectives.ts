import { Contract, emptyContract } from '@backstage-data-mesh/contract';
import {
  objectivesOf,
  ObjectiveSettings,
  ServiceLevelObjective,
} from '@backstage-data-mesh/service-level';
import { Promiser } from './promisers';

/** What someone promises, who was found to have changed. */
export interface MadeObjectives {
  readonly promiser: Promiser;
  readonly objectives: readonly ServiceLevelObjective[];
}

const OF_NO_STANDARD = { name: 'odcs', version: 'v3.1.0' } as const;

/** @param model - of the contract; of a product itself there is none */
export function makeObjectives(
  promiser: Promiser,
  model: Contract | undefined,
  defaults: ObjectiveSettings,
): MadeObjectives {
  const { settings, levels, domain, productRef, version } = promiser;
  const contract =
    model ??
    emptyContract({ id: productRef, version, standard: OF_NO_STANDARD });
  return {
    promiser,
    objectives: objectivesOf(contract, {
      product: {
        ...(settings && JSON.parse(settings)),
        ...(levels && { serviceLevels: JSON.parse(levels) }),
      },
      domain,
      defaults,
    }),
  };
}
