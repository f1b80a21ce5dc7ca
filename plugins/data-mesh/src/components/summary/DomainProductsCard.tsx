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
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import { useExploreHref } from '../../hooks/useExploreHref';
import { dataMeshTranslationRef } from '../../translation';
import { Section } from '../overview/Sections';
import styles from './Summary.module.css';

function Figure(props: { name: string; children: ReactNode }) {
  return (
    <div className={styles.figure}>
      <dt className={styles.name}>{props.name}</dt>
      <dd className={styles.value}>{props.children}</dd>
    </div>
  );
}

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
    <Section title={title}>
      <ul className={styles.list}>
        {values.map(value => (
          <li key={value.value} className={styles.line}>
            <Link href={exploreHref({ domain, [facet]: value.value })}>
              <bdi>{value.label}</bdi>
            </Link>
            <span className={styles.count}>{formats.number(value.count)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Summary(props: { domain: DomainSummary }) {
  const { domain } = props;
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const exploreHref = useExploreHref();
  const entityHref = useEntityHref();
  const formats = useFormats();
  if (domain.products === 0 && domain.subdomains.length === 0) {
    return <Text color="secondary">{t('domain.none')}</Text>;
  }
  return (
    <div className={styles.stack}>
      <dl className={styles.figures}>
        <Figure name={t('domain.title')}>
          <Link
            variant="title-small"
            href={exploreHref({ domain: domain.ref })}
          >
            {formats.number(domain.products)}
          </Link>
        </Figure>
        <Figure name={t('domain.contracted')}>
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
        </Figure>
        <Figure name={t('domain.findings')}>
          {formats.number(domain.findings)}
        </Figure>
      </dl>
      {domain.subdomains.length > 0 && (
        <Section title={t('domain.subdomains')}>
          <ul className={styles.list}>
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
        </Section>
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
  const { t } = useTranslationRef(dataMeshTranslationRef);
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
