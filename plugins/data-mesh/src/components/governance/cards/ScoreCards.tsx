import {
  Entity,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { useDataMeshHref } from '../../../hooks/useDataMeshHref';
import { MOST_OWNERS } from '../../../hooks/useScope';
import { useGovernanceTranslation } from '../shared';
import { OwnedBoards } from './OwnedBoards';
import { ShortBoard } from './ShortBoard';

/** On the page of a domain: its score, and what to do next. */
export function DomainScoreCard() {
  const t = useGovernanceTranslation();
  const href = useDataMeshHref();
  const { entity } = useEntity();
  const domain = stringifyEntityRef(entity);
  return (
    <EntityInfoCard
      title={t('governance.card.title')}
      footerActions={
        <ButtonLink
          size="small"
          variant="secondary"
          href={href('domains', { domain })}
        >
          {t('governance.board.open')}
        </ButtonLink>
      }
    >
      <ShortBoard
        scope={{ domain: [domain] }}
        none={t('governance.board.none')}
      />
    </EntityInfoCard>
  );
}

/** On the page of a group or a user: how the domains and products stand that they own, a user's with those of their groups. */
export function OwnerScoreCard() {
  const t = useGovernanceTranslation();
  const { entity } = useEntity();
  return (
    <EntityInfoCard title={t('governance.card.title')}>
      <OwnedBoards
        owners={ownersOf(entity)}
        none={t('governance.board.none')}
      />
    </EntityInfoCard>
  );
}

function ownersOf(entity: Entity): string[] {
  const self = stringifyEntityRef(entity);
  const groups = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_MEMBER_OF)
    .map(({ targetRef }) => targetRef);
  return [...new Set([self, ...groups])].slice(0, MOST_OWNERS);
}
