import { ContractVersion } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ButtonLink } from '@backstage/ui';
import { useContractTranslation } from '../shared/useContractTranslation';
import { useVersionLinks } from './useVersionLinks';

/** Leads to the comparison of the newest version with the one before; there any two can be chosen. */
export function CompareLink({
  versions,
}: {
  /** Of one line, newest first. */
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
