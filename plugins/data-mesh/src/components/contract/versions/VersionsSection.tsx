import { ContractDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useContractUrl } from '../shared/useContractUrl';
import { CompareVersions } from './compare/CompareVersions';
import { ContractTimeline } from './ContractTimeline';
import { ChangeHistory } from './history/ChangeHistory';
import styles from './versions.module.css';
import { VersionText } from './VersionText';

/** The versions of the contract's line; the text of one of them, or what differs between two, when the address says so. */
export function VersionsSection({
  contract: { ref },
}: {
  readonly contract: ContractDetails;
}) {
  const { at } = useContractUrl();
  if (at.version && at.against) {
    return (
      <CompareVersions
        contractRef={ref}
        versionId={at.version}
        against={at.against}
      />
    );
  }
  if (at.version) {
    return (
      <VersionText key={at.version} contractRef={ref} versionId={at.version} />
    );
  }
  return <AllVersions contractRef={ref} />;
}

function AllVersions({ contractRef }: { readonly contractRef: string }) {
  return (
    <div className={styles.root}>
      <ChangeHistory of={{ contract: contractRef }} />
      <ContractTimeline contractRef={contractRef} />
    </div>
  );
}
