import { ContractDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import { QueryState } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useContractVersion } from '../shared/useContractQueries';
import { fileNameOf } from './download';
import { RawText } from './RawText';

/** The text of the contract's current version. */
export function RawSection({
  contract,
}: {
  readonly contract: ContractDetails;
}) {
  const version = useContractVersion(contract.ref, contract.versionId);
  return (
    <QueryState query={version}>
      {({ text, findings }) => (
        <RawText
          text={text}
          findings={findings}
          fileName={fileNameOf(contract)}
        />
      )}
    </QueryState>
  );
}
