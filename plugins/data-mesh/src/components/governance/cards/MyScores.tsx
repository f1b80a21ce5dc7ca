import { QueryState } from '@backstage-data-mesh/plugin-data-mesh-react';
import { ButtonLink } from '@backstage/ui';
import { useDataMeshHref } from '../../../hooks/useDataMeshHref';
import { mine, MOST_OWNERS, useMyGroups } from '../../../hooks/useScope';
import { useGovernanceTranslation } from '../shared';
import { OwnedBoards } from './OwnedBoards';

/** For the home page: how the reader's own domains and products stand, and what to do next. */
export function MyScores() {
  const t = useGovernanceTranslation();
  const owners = useMyGroups(true);
  return (
    <QueryState query={owners}>
      {refs => (
        <OwnedBoards
          owners={refs.slice(0, MOST_OWNERS)}
          none={t('governance.card.noneOfMine')}
        />
      )}
    </QueryState>
  );
}

/** Leads to what is broken of the reader's own products. */
export function MyScoresActions() {
  const t = useGovernanceTranslation();
  const href = useDataMeshHref();
  return (
    <ButtonLink
      size="small"
      variant="secondary"
      href={href('governance', { view: 'violations', owner: mine })}
    >
      {t('governance.view.violations')}
    </ButtonLink>
  );
}
