import { OwnedScopes } from '../../shared/OwnedScopes';
import { useGovernanceTranslation } from '../shared';
import { ShortBoard } from './ShortBoard';

/** How the domains of people or groups stand by scorecards, and their own products. */
export function OwnedBoards({
  owners,
  none,
}: {
  /** Entity refs. */
  readonly owners: readonly string[];
  /** Said where nothing of their own is scored. */
  readonly none: string;
}) {
  const t = useGovernanceTranslation();
  return (
    <OwnedScopes
      owners={owners}
      titles={{
        domains: t('governance.card.domains'),
        products: t('governance.card.products'),
      }}
    >
      {scope => (
        <ShortBoard
          scope={scope}
          none={scope.domain ? t('governance.board.none') : none}
        />
      )}
    </OwnedScopes>
  );
}
