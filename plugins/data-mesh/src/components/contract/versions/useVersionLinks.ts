import { ContractVersion } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useMemo } from 'react';
import { useContractUrl } from '../shared/useContractUrl';

/** Addresses of what can be seen of versions, on the page where one is. */
export interface VersionLinks {
  readonly timeline: string;
  readonly text: (version: ContractVersion) => string;
  /** @param against - Id of the version before. */
  readonly comparison: (version: ContractVersion, against: string) => string;
}

/** Makes addresses of versions. The contract is named only where a page has versions of several. */
export function useVersionLinks(): VersionLinks {
  const { at, hrefOf } = useContractUrl();
  const { section } = at;
  return useMemo(() => {
    const placeOf = ({ id, contract }: ContractVersion) => ({
      section,
      contract: section ? undefined : contract,
      version: id,
    });
    return {
      timeline: hrefOf({ section }),
      text: version => hrefOf(placeOf(version)),
      comparison: (version, against) =>
        hrefOf({ ...placeOf(version), against }),
    };
  }, [section, hrefOf]);
}
