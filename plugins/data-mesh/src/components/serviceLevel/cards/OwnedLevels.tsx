import { OwnedScopes } from '../../shared/OwnedScopes';
import { useLevelTranslation } from '../shared';
import { ScopeLevels } from './ScopeLevels';

/** How what people or groups answer for stands: the domains that they own, and their own products. */
export function OwnedLevels({
  owners,
  none,
}: {
  /** Entity refs. */
  readonly owners: readonly string[];
  /** Said where their own products promise nothing. */
  readonly none: string;
}) {
  const t = useLevelTranslation();
  return (
    <OwnedScopes
      owners={owners}
      titles={{
        domains: t('levelsCard.domains'),
        products: t('levelsCard.products'),
      }}
    >
      {scope => (
        <ScopeLevels
          scope={scope}
          none={scope.domain ? t('levelsCard.noneHere') : none}
        />
      )}
    </OwnedScopes>
  );
}
