import type {
  EntityLabel,
  ProductDetails,
  ProductPort,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  AccessSign,
  ClassificationBadge,
  EntityLabelLink,
  ExternalLink,
  LifecycleBadge,
  QueryState,
  ToneBadge,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import { useProduct } from '../../hooks/useProduct';
import { dataMeshTranslationRef } from '../../translation';
import styles from './Overview.module.css';
import { Fact, Section } from './Sections';

function Labels(props: {
  labels: readonly EntityLabel[] | undefined;
  none: string;
}) {
  if (!props.labels?.length) {
    return <span className={styles.quiet}>{props.none}</span>;
  }
  return (
    <ul className={styles.inline}>
      {props.labels.map(label => (
        <li key={label.ref}>
          <EntityLabelLink label={label} />
        </li>
      ))}
    </ul>
  );
}

function PortBlock(props: { port: ProductPort; children: ReactNode }) {
  const { port, children } = props;
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { contract } = port;
  return (
    <li className={styles.port}>
      <div className={styles.portHead}>
        <Text as="h5" weight="bold" className={styles.portName}>
          <bdi>{port.name}</bdi>
        </Text>
        <span className={styles.signs}>
          {port.type && <ToneBadge>{port.type}</ToneBadge>}
          {port.version && (
            <ToneBadge>
              {t('product.version', { version: port.version })}
            </ToneBadge>
          )}
        </span>
      </div>
      {port.description && (
        <Text as="p" className={styles.text} dir="auto">
          {port.description}
        </Text>
      )}
      <dl className={styles.facts}>
        <Fact name={t('product.contract')}>
          {contract ? (
            <>
              <EntityLabelLink label={contract} tab="contract" />
              <span className={styles.quiet}>
                {[contract.version, contract.standard]
                  .filter(Boolean)
                  .map(part => ` · ${part}`)}
              </span>
            </>
          ) : (
            <span className={styles.quiet}>{t('product.noContract')}</span>
          )}
        </Fact>
        {contract?.exists && (
          <Fact name={t('product.terms')}>
            <span className={styles.signs}>
              {contract.lifecycle && (
                <LifecycleBadge lifecycle={contract.lifecycle} />
              )}
              {contract.classifications?.map(one => (
                <ClassificationBadge key={one} classification={one} />
              ))}
              <AccessSign access={contract.access ?? 'unknown'} />
            </span>
          </Fact>
        )}
        {children}
      </dl>
    </li>
  );
}

function Ports(props: { product: ProductDetails }) {
  const { inputPorts, outputPorts, managementPorts } = props.product;
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <div className={styles.stack}>
      <Section title={t('product.outputPorts')}>
        {outputPorts.length === 0 ? (
          <Text color="secondary">{t('product.noOutputPorts')}</Text>
        ) : (
          <ul className={styles.list}>
            {outputPorts.map((port, at) => (
              <PortBlock key={at} port={port}>
                <Fact name={t('product.usedBy')}>
                  <Labels
                    labels={port.products}
                    none={t('product.usedByNobody')}
                  />
                </Fact>
              </PortBlock>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('product.inputPorts')}>
        {inputPorts.length === 0 ? (
          <Text color="secondary">{t('product.noInputPorts')}</Text>
        ) : (
          <ul className={styles.list}>
            {inputPorts.map((port, at) => (
              <PortBlock key={at} port={port}>
                <Fact name={t('product.from')}>
                  <Labels
                    labels={port.products}
                    none={t('product.fromNobody')}
                  />
                </Fact>
              </PortBlock>
            ))}
          </ul>
        )}
      </Section>
      {managementPorts.length > 0 && (
        <Section title={t('product.managementPorts')}>
          <ul className={styles.list}>
            {managementPorts.map((port, at) => (
              <li key={at}>
                {port.url ? (
                  <ExternalLink url={port.url}>{port.name}</ExternalLink>
                ) : (
                  <bdi>{port.name}</bdi>
                )}
                <span className={styles.quiet}>
                  {[port.content, port.type, port.channel, port.description]
                    .filter(Boolean)
                    .map(part => ` · ${part}`)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

/** The ports with the contracts they are under, the terms, and who is on the other side. */
export function ProductPortsCard() {
  const product = useProduct();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <EntityInfoCard title={t('product.ports')}>
      <QueryState query={product}>
        {value => <Ports product={value} />}
      </QueryState>
    </EntityInfoCard>
  );
}
