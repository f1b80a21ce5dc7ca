import {
  ContractDetails,
  ContractVersion,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ButtonLink } from '@backstage/ui';
import { useContractTranslation } from '../shared/useContractTranslation';
import { useContractUrl } from '../shared/useContractUrl';
import { CompareVersions } from './compare/CompareVersions';
import { ChangeHistory } from './history/ChangeHistory';
import { Timeline } from './Timeline';
import { useVersionLinks } from './useVersionLinks';
import { useVersions } from './useVersions';
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
  const versions = useVersions(contractRef);
  return (
    <div className={styles.root}>
      <ChangeHistory of={{ contract: contractRef }} />
      <CompareLink versions={versions.value?.items ?? []} />
      <Timeline versions={versions} />
    </div>
  );
}

/** Leads to the comparison of the newest version with the one before; there any two can be chosen. */
function CompareLink({
  versions,
}: {
  readonly versions: readonly ContractVersion[];
}) {
  const t = useContractTranslation();
  const links = useVersionLinks();
  if (versions.length < 2) return null;
  const [newest, before] = versions;
  return (
    <div>
      <ButtonLink
        variant="secondary"
        size="small"
        href={links.comparison(newest, newest.previousId ?? before.id)}
      >
        {t('contract.compare.choose')}
      </ButtonLink>
    </div>
  );
}
