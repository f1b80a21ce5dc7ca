import {
  AccessSign,
  dataMeshApiRef,
  LifecycleBadge,
  QueryState,
  ToneBadge,
  useEntityHref,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Link, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { RiErrorWarningLine } from '@remixicon/react';
import { useExploreHref } from '../../hooks/useExploreHref';
import { useMessages } from '../../useMessages';
import layout from '../shared/layout.module.css';
import styles from './Summary.module.css';

const shown = 10;

/** The data products that a group owns. */
export function GroupProductsCard() {
  const api = useApi(dataMeshApiRef);
  const { entity } = useEntity();
  const owner = stringifyEntityRef(entity);
  const t = useMessages();
  const entityHref = useEntityHref();
  const exploreHref = useExploreHref();
  const products = useQuery(owner, signal =>
    api.listProducts(
      { owner: [owner], sort: 'name', limit: shown },
      { signal },
    ),
  );
  const total = products.value?.totalItems ?? 0;
  return (
    <EntityInfoCard
      title={t('group.title')}
      footerActions={
        total > 0 ? (
          <ButtonLink
            size="small"
            variant="secondary"
            href={exploreHref({ owner })}
          >
            {t('group.explore', { number: total })}
          </ButtonLink>
        ) : undefined
      }
    >
      <QueryState
        query={products}
        isEmpty={page => page.items.length === 0}
        empty={<Text color="secondary">{t('group.none')}</Text>}
      >
        {page => (
          <ul className={layout.list}>
            {page.items.map(row => (
              <li key={row.ref} className={styles.line}>
                <Link href={entityHref(row.ref)}>
                  <bdi>{row.title}</bdi>
                </Link>
                <span className={layout.signs}>
                  <LifecycleBadge lifecycle={row.lifecycle} />
                  <AccessSign access={row.access} />
                  {row.findings > 0 && (
                    <ToneBadge
                      tone="warning"
                      icon={<RiErrorWarningLine size={12} aria-hidden />}
                    >
                      {t('row.findings', { count: row.findings })}
                    </ToneBadge>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </EntityInfoCard>
  );
}
