import type {
  DomainSummary,
  FacetValue,
  ProductFacetName,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  QueryState,
  useEntityHref,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Link, Text } from '@backstage/ui';
// `@backstage/ui` has no meter.
import LinearProgress from '@material-ui/core/LinearProgress';
import { useApi } from '@backstage/frontend-plugin-api';
import { useExploreHref } from '../../hooks/useExploreHref';
import { useMessages } from '../../useMessages';
import { Facts } from '../shared/Facts';
import layout from '../shared/layout.module.css';
import { Part } from '../shared/Part';
import styles from './Summary.module.css';

function Split(props: {
  title: string;
  domain: string;
  facet: ProductFacetName;
  values: readonly FacetValue[];
}) {
  const { title, domain, facet, values } = props;
  const exploreHref = useExploreHref();
  const formats = useFormats();
  return (
    <Part level={4} title={title}>
      <ul className={layout.list}>
        {values.map(value => (
          <li key={value.value} className={styles.line}>
            <Link href={exploreHref({ domain, [facet]: value.value })}>
              <bdi>{value.label}</bdi>
            </Link>
            <span className={styles.count}>{formats.number(value.count)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Summary(props: { domain: DomainSummary }) {
  const { domain } = props;
  const t = useMessages();
  const exploreHref = useExploreHref();
  const entityHref = useEntityHref();
  const formats = useFormats();
  if (domain.products === 0 && domain.subdomains.length === 0) {
    return <Text color="secondary">{t('domain.none')}</Text>;
  }
  return (
    <div className={layout.stack}>
      <Facts
        layout="figures"
        facts={[
          {
            label: t('domain.title'),
            value: (
              <Link
                variant="title-small"
                href={exploreHref({ domain: domain.ref })}
              >
                {formats.number(domain.products)}
              </Link>
            ),
          },
          {
            label: t('domain.contracted'),
            value: (
              <>
                {t('domain.contractedOf', {
                  contracted: domain.contractedPorts,
                  ports: domain.outputPorts,
                })}
                {domain.outputPorts > 0 && (
                  <LinearProgress
                    variant="determinate"
                    aria-label={t('domain.contracted')}
                    value={(100 * domain.contractedPorts) / domain.outputPorts}
                  />
                )}
              </>
            ),
          },
          {
            label: t('domain.findings'),
            value: formats.number(domain.findings),
          },
        ]}
      />
      {domain.subdomains.length > 0 && (
        <Part level={4} title={t('domain.subdomains')}>
          <ul className={layout.list}>
            {domain.subdomains.map(one => (
              <li key={one.ref} className={styles.line}>
                <Link href={entityHref(one.ref)}>
                  <bdi>{one.title}</bdi>
                </Link>
                <Link href={exploreHref({ domain: one.ref })}>
                  {t('domain.products', { count: one.products })}
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {domain.byType.length > 0 && (
        <Split
          title={t('domain.byType')}
          domain={domain.ref}
          facet="type"
          values={domain.byType}
        />
      )}
      {domain.byLifecycle.length > 0 && (
        <Split
          title={t('domain.byLifecycle')}
          domain={domain.ref}
          facet="lifecycle"
          values={domain.byLifecycle}
        />
      )}
    </div>
  );
}

/** What a domain, with its sub-domains, holds. */
export function DomainProductsCard() {
  const api = useApi(dataMeshApiRef);
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const t = useMessages();
  const exploreHref = useExploreHref();
  const domain = useQuery(ref, signal =>
    api.getDomain(getCompoundEntityRef(entity), { signal }),
  );
  return (
    <EntityInfoCard
      title={t('domain.title')}
      footerActions={
        <ButtonLink
          size="small"
          variant="secondary"
          href={exploreHref({ domain: ref })}
        >
          {t('domain.explore')}
        </ButtonLink>
      }
    >
      <QueryState query={domain}>
        {value => <Summary domain={value} />}
      </QueryState>
    </EntityInfoCard>
  );
}
