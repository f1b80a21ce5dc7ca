import {
  ContractDetails,
  ContractVersionText,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  Query,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';

/** The contract in its current version. */
export function useContract(contractRef: string): Query<ContractDetails> {
  const api = useApi(dataMeshApiRef);
  return useQuery(contractRef, signal =>
    api.getContract(parseEntityRef(contractRef), { signal }),
  );
}

/** One version of a contract with its text. */
export function useContractVersion(
  contractRef: string,
  versionId: string,
): Query<ContractVersionText> {
  const api = useApi(dataMeshApiRef);
  return useQuery(`${contractRef} ${versionId}`, signal =>
    api.getContractVersion(
      { ...parseEntityRef(contractRef), versionId },
      { signal },
    ),
  );
}
