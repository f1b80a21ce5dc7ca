import {
  ContractDetails,
  ContractVersionText,
  QualitySign,
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

/** How the contract's data keeps its word; nothing while it is not known, since a header must not wait for it or fail over it. */
export function useContractSign(contractRef: string): QualitySign | undefined {
  const api = useApi(dataMeshApiRef);
  const summary = useQuery(contractRef, async signal =>
    api.getQualitySummary({ contract: contractRef }, { signal }),
  );
  return summary.value?.sign;
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
