import { Contract, lifecycleOf } from '@backstage-data-mesh/contract';
import {
  DATA_MESH_API_VERSION,
  DataContractEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { MappingSettings } from './MappingSettings';
import { DocumentPlace, metadataOf } from './metadata';
import { ownershipOf } from './ownership';

/** @param text - the contract as written, which the entity keeps whole */
export function contractEntity(
  contract: Contract,
  text: string,
  place: DocumentPlace,
  settings: MappingSettings,
): DataContractEntity {
  const { owner, domain, annotations } = ownershipOf(
    { ...contract, source: place.location },
    settings,
  );
  const { namespace, lifecycles } = settings.config;
  return {
    apiVersion: DATA_MESH_API_VERSION,
    kind: 'DataContract',
    metadata: metadataOf(contract, place, namespace, annotations),
    spec: {
      type: contract.standard.name,
      lifecycle: lifecycleOf(contract.status, lifecycles),
      owner,
      ...(domain && { domain }),
      contractId: contract.id,
      ...(contract.version && { version: contract.version }),
      standardVersion: contract.standard.version,
      definition: text,
    },
  };
}
