import { QueryState } from '@backstage-data-mesh/plugin-data-mesh-react';
import { ButtonLink } from '@backstage/ui';
import { useLevelsHref } from '../../../hooks/useLevelsHref';
import { mine, MOST_OWNERS, useMyGroups } from '../../../hooks/useScope';
import { useLevelTranslation } from '../shared';
import { OwnedLevels } from './OwnedLevels';

/** For the home page: how the promises of the reader's own domains and products stand. */
export function MyServiceLevels() {
  const t = useLevelTranslation();
  const groups = useMyGroups(true);
  return (
    <QueryState query={groups}>
      {owners => (
        <OwnedLevels
          owners={owners.slice(0, MOST_OWNERS)}
          none={t('levelsCard.noneOfMine')}
        />
      )}
    </QueryState>
  );
}

/** Leads to the board of the reader's own products. */
export function MyServiceLevelsActions() {
  const t = useLevelTranslation();
  const href = useLevelsHref();
  return (
    <ButtonLink size="small" variant="secondary" href={href({ owner: mine })}>
      {t('levelsCard.board')}
    </ButtonLink>
  );
}
