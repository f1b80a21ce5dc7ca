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
  QualitySign,
  QueryState,
  ToneBadge,
  useEntityHref,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { useProduct } from '../../hooks/useProduct';
import { useMessages } from '../../useMessages';
import { Fact, Facts } from '../shared/Facts';
import layout from '../shared/layout.module.css';
import { Part } from '../shared/Part';
import styles from './Overview.module.css';

function Labels(props: {
  labels: readonly EntityLabel[] | undefined;
  none: string;
}) {
  if (!props.labels?.length) {
    return <span className={layout.quiet}>{props.none}</span>;
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

function PortBlock(props: {
  port: ProductPort;
  /** Who gives or takes the data. */
  otherSide: Fact;
  /** Whether its words are explained: of many below each other, once is enough. */
  isExplained?: boolean;
}) {
  const { port, otherSide, isExplained } = props;
  const t = useMessages();
  const { contract } = port;
  const href = useEntityHref();
  return (
    <li className={styles.port}>
      <div className={styles.portHead}>
        <Text as="h5" weight="bold" className={styles.portName}>
          <bdi>{port.name}</bdi>
        </Text>
        <span className={layout.signs}>
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
      <Facts
        facts={[
          {
            label: t('product.contract'),
            term: isExplained ? 'contract' : undefined,
            value: contract ? (
              <>
                <EntityLabelLink label={contract} tab="contract" />
                <span className={layout.quiet}>
                  {[contract.version, contract.standard]
                    .filter(Boolean)
                    .map(part => ` · ${part}`)}
                </span>
              </>
            ) : (
              <span className={layout.quiet}>{t('product.noContract')}</span>
            ),
          },
          {
            label: t('product.terms'),
            value: contract?.exists && (
              <span className={layout.signs}>
                {contract.lifecycle && (
                  <LifecycleBadge lifecycle={contract.lifecycle} />
                )}
                {contract.classifications?.map(one => (
                  <ClassificationBadge key={one} classification={one} />
                ))}
                <AccessSign access={contract.access ?? 'unknown'} />
              </span>
            ),
          },
          {
            label: t('product.quality'),
            value: contract?.quality && (
              <QualitySign
                sign={contract.quality}
                href={href(contract.ref, 'quality')}
              />
            ),
          },
          otherSide,
        ]}
      />
    </li>
  );
}

function Ports(props: { product: ProductDetails }) {
  const { inputPorts, outputPorts, managementPorts } = props.product;
  const t = useMessages();
  return (
    <div className={layout.stack}>
      <Part level={4} title={t('product.outputPorts')} term="outputPort">
        {outputPorts.length === 0 ? (
          <Text color="secondary">{t('product.noOutputPorts')}</Text>
        ) : (
          <ul className={layout.list}>
            {outputPorts.map((port, at) => (
              <PortBlock
                key={at}
                port={port}
                isExplained={at === 0}
                otherSide={{
                  label: t('product.usedBy'),
                  value: (
                    <Labels
                      labels={port.products}
                      none={t('product.usedByNobody')}
                    />
                  ),
                }}
              />
            ))}
          </ul>
        )}
      </Part>
      <Part level={4} title={t('product.inputPorts')} term="inputPort">
        {inputPorts.length === 0 ? (
          <Text color="secondary">{t('product.noInputPorts')}</Text>
        ) : (
          <ul className={layout.list}>
            {inputPorts.map((port, at) => (
              <PortBlock
                key={at}
                port={port}
                otherSide={{
                  label: t('product.from'),
                  value: (
                    <Labels
                      labels={port.products}
                      none={t('product.fromNobody')}
                    />
                  ),
                }}
              />
            ))}
          </ul>
        )}
      </Part>
      {managementPorts.length > 0 && (
        <Part level={4} title={t('product.managementPorts')}>
          <ul className={layout.list}>
            {managementPorts.map((port, at) => (
              <li key={at}>
                {port.url ? (
                  <ExternalLink url={port.url}>{port.name}</ExternalLink>
                ) : (
                  <bdi>{port.name}</bdi>
                )}
                <span className={layout.quiet}>
                  {[port.content, port.type, port.channel, port.description]
                    .filter(Boolean)
                    .map(part => ` · ${part}`)}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

/** The ports with the contracts they are under, the terms, and who is on the other side. */
export function ProductPortsCard() {
  const product = useProduct();
  const t = useMessages();
  return (
    <EntityInfoCard title={t('product.ports')}>
      <QueryState query={product}>
        {value => <Ports product={value} />}
      </QueryState>
    </EntityInfoCard>
  );
}
