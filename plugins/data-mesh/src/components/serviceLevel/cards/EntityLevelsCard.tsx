import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { useLevelsHref } from '../../../hooks/useLevelsHref';
import layout from '../../shared/layout.module.css';
import { useLevelTranslation } from '../shared';
import { OwnedLevels } from './OwnedLevels';
import { ScopeLevels } from './ScopeLevels';

/** How the promises of a domain, with its sub-domains, stand. */
export function DomainServiceLevelsCard() {
  return <EntityLevelsCard by="domain" />;
}

/** How the promises of the domains and products that a group owns stand. */
export function GroupServiceLevelsCard() {
  return <EntityLevelsCard by="owner" />;
}

function EntityLevelsCard({ by }: { readonly by: 'domain' | 'owner' }) {
  const { entity } = useEntity();
  const t = useLevelTranslation();
  const href = useLevelsHref();
  const ref = stringifyEntityRef(entity);
  return (
    <EntityInfoCard
      title={t('levelsCard.title')}
      footerActions={
        <span className={layout.signs}>
          <ButtonLink
            size="small"
            variant="secondary"
            href={href({ [by]: ref })}
          >
            {t('levelsCard.board')}
          </ButtonLink>
          <ButtonLink
            size="small"
            variant="secondary"
            href={href({ view: 'scorecard', of: ref })}
          >
            {t('levelsCard.scorecard')}
          </ButtonLink>
        </span>
      }
    >
      {by === 'owner' ? (
        <OwnedLevels owners={[ref]} none={t('levelsCard.noneHere')} />
      ) : (
        <ScopeLevels
          scope={{ domain: [ref] }}
          none={t('levelsCard.noneHere')}
        />
      )}
    </EntityInfoCard>
  );
}
