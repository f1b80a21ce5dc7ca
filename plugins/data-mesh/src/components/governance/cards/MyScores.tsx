import { QueryState } from '@backstage-data-mesh/plugin-data-mesh-react';
import { ButtonLink } from '@backstage/ui';
import { useDataMeshHref } from '../../../hooks/useDataMeshHref';
import { mine, useScope } from '../../../hooks/useScope';
import { useGovernanceTranslation } from '../shared';
import { ShortBoard } from './ShortBoard';

const ofMine = { domain: [], owner: [mine] };

/** For the home page: how the reader's own products stand, and what to do next. */
export function MyScores() {
  const t = useGovernanceTranslation();
  const scope = useScope(ofMine);
  return (
    <QueryState query={scope}>
      {owned => (
        <ShortBoard scope={owned} none={t('governance.card.noneOfMine')} />
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
