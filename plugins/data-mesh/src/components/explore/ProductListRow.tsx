import type { ProductRow } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  AccessSign,
  ClassificationBadge,
  EntityLabelLink,
  LifecycleBadge,
  ToneBadge,
  useEntityHref,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiErrorWarningLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { dataMeshTranslationRef } from '../../translation';
import styles from './ProductListRow.module.css';

const portsShown = 3;

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.factName}>{props.name}</dt>
      <dd className={styles.factValue}>{props.children}</dd>
    </div>
  );
}

/** What a product offers: its first output ports with their kinds. */
function Offers(props: { row: ProductRow }) {
  const { outputPorts, outputPortCount } = props.row;
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const shown = outputPorts.slice(0, portsShown);
  const more = (outputPortCount ?? outputPorts.length) - shown.length;
  if (shown.length === 0) {
    return <>{t('row.offersNothing')}</>;
  }
  return (
    <ul className={styles.ports}>
      {shown.map((port, at) => (
        <li key={at}>
          <bdi>{port.name}</bdi>
          {port.type && <span className={styles.quiet}> ({port.type})</span>}
        </li>
      ))}
      {more > 0 && (
        <li className={styles.quiet}>
          {t('row.offersMore', { number: more })}
        </li>
      )}
    </ul>
  );
}

/** One product at a glance: can I trust it, may I use it, whom do I ask. */
export function ProductListRow(props: { row: ProductRow }) {
  const { row } = props;
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const href = useEntityHref();
  const formats = useFormats();
  const ports = row.outputPortCount ?? row.outputPorts.length;

  return (
    <article className={styles.row}>
      <div className={styles.head}>
        <Text as="h3" variant="title-x-small" className={styles.title}>
          <Link href={href(row.ref)} variant="title-x-small" weight="bold">
            <bdi>{row.title}</bdi>
          </Link>
        </Text>
        <div className={styles.signs}>
          <ToneBadge>{row.type}</ToneBadge>
          <LifecycleBadge lifecycle={row.lifecycle} />
          {row.findings > 0 && (
            <ToneBadge
              tone="warning"
              icon={<RiErrorWarningLine size={12} aria-hidden />}
            >
              {t('row.findings', { count: row.findings })}
            </ToneBadge>
          )}
        </div>
      </div>
      {row.description && (
        <Text
          as="p"
          variant="body-medium"
          className={styles.purpose}
          dir="auto"
        >
          {row.description}
        </Text>
      )}
      <dl className={styles.facts}>
        <Fact name={t('row.owner')}>
          {row.owner ? (
            <EntityLabelLink label={row.owner} />
          ) : (
            <span className={styles.quiet}>{t('row.noOwner')}</span>
          )}
        </Fact>
        <Fact name={t('row.domain')}>
          {row.domain ? (
            <EntityLabelLink label={row.domain} />
          ) : (
            <span className={styles.quiet}>{t('row.noDomain')}</span>
          )}
        </Fact>
        <Fact name={t('row.offers')}>
          <Offers row={row} />
        </Fact>
        <Fact name={t('row.contract')}>
          {t('row.contractOf', { contracted: row.contractedPorts, ports })}
          {row.standards.length > 0 && (
            <span className={styles.quiet}> · {row.standards.join(', ')}</span>
          )}
        </Fact>
        <Fact name={t('row.terms')}>
          <span className={styles.signs}>
            {row.classifications.map(one => (
              <ClassificationBadge key={one} classification={one} />
            ))}
            <AccessSign access={row.access} />
          </span>
        </Fact>
        {row.consumers !== undefined && (
          <Fact name={t('row.usedBy')}>
            {row.consumers === 0
              ? formats.number(0)
              : t('row.consumers', { count: row.consumers })}
          </Fact>
        )}
      </dl>
    </article>
  );
}
