import { ScoreBoardQuery } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  governanceApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Entity,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { useDataMeshHref } from '../../../hooks/useDataMeshHref';
import { Actions, BoardFigures } from '../domains/ScoreBoardView';
import { useGovernanceTranslation } from '../shared';
import styles from '../shared/Governance.module.css';

/** What fits on a card. */
const MOST = 3;

/** As many as the service takes. */
const OWNERS = 50;

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
      <ShortBoard scope={{ domain: [domain] }} />
    </EntityInfoCard>
  );
}

/** On the page of a group or a user: how the products stand that they own, a user's with those of their groups. */
export function OwnerScoreCard() {
  const t = useGovernanceTranslation();
  const { entity } = useEntity();
  return (
    <EntityInfoCard title={t('governance.card.title')}>
      <ShortBoard scope={{ owner: ownersOf(entity) }} />
    </EntityInfoCard>
  );
}

function ownersOf(entity: Entity): string[] {
  const self = stringifyEntityRef(entity);
  const groups = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_MEMBER_OF)
    .map(({ targetRef }) => targetRef);
  return [...new Set([self, ...groups])].slice(0, OWNERS);
}

function ShortBoard({
  scope,
}: {
  readonly scope: Pick<ScoreBoardQuery, 'domain' | 'owner'>;
}) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const board = useQuery(JSON.stringify(scope), signal =>
    api.getScoreBoard(scope, { signal }),
  );
  return (
    <QueryState
      query={board}
      isEmpty={({ ruleSets }) => ruleSets.length === 0}
      empty={<p className={styles.quiet}>{t('governance.board.none')}</p>}
    >
      {value => (
        <div className={styles.stack}>
          <BoardFigures board={value} scope={scope} />
          <Actions board={value} scope={scope} most={MOST} />
        </div>
      )}
    </QueryState>
  );
}
