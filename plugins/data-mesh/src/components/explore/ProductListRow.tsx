import type { ProductRow } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  AccessSign,
  ClassificationBadge,
  EntityLabelLink,
  LifecycleBadge,
  QualitySign,
  ScoreSign,
  ServiceLevelSign,
  ToneBadge,
  useEntityHref,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Link, Text } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { useMessages } from '../../useMessages';
import { Facts } from '../shared/Facts';
import layout from '../shared/layout.module.css';
import styles from './ProductListRow.module.css';

const portsShown = 3;

/** What a product offers: its first output ports with their kinds. */
function Offers(props: { row: ProductRow }) {
  const { outputPorts, outputPortCount } = props.row;
  const t = useMessages();
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
          {port.type && <span className={layout.quiet}> ({port.type})</span>}
        </li>
      ))}
      {more > 0 && (
        <li className={layout.quiet}>
          {t('row.offersMore', { number: more })}
        </li>
      )}
    </ul>
  );
}

/** One product at a glance: can I trust it, may I use it, whom do I ask. */
export function ProductListRow(props: { row: ProductRow }) {
  const { row } = props;
  const t = useMessages();
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
        <div className={layout.signs}>
          <ToneBadge>{row.type}</ToneBadge>
          <LifecycleBadge lifecycle={row.lifecycle} />
          <QualitySign sign={row.quality} href={href(row.ref, 'quality')} />
          <ServiceLevelSign
            sign={row.serviceLevels}
            href={href(row.ref, 'service-levels')}
          />
          <ScoreSign sign={row.scores} href={href(row.ref, 'scorecard')} />
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
      <Facts
        layout="dense"
        facts={[
          {
            label: t('row.owner'),
            value: row.owner ? (
              <EntityLabelLink label={row.owner} />
            ) : (
              <span className={layout.quiet}>{t('row.noOwner')}</span>
            ),
          },
          {
            label: t('row.domain'),
            value: row.domain ? (
              <EntityLabelLink label={row.domain} />
            ) : (
              <span className={layout.quiet}>{t('row.noDomain')}</span>
            ),
          },
          { label: t('row.offers'), value: <Offers row={row} /> },
          {
            label: t('row.contract'),
            value: (
              <>
                {t('row.contractOf', {
                  contracted: row.contractedPorts,
                  ports,
                })}
                {row.standards.length > 0 && (
                  <span className={layout.quiet}>
                    {' '}
                    · {row.standards.join(', ')}
                  </span>
                )}
              </>
            ),
          },
          {
            label: t('row.terms'),
            value: (
              <span className={layout.signs}>
                {row.classifications.map(one => (
                  <ClassificationBadge key={one} classification={one} />
                ))}
                <AccessSign access={row.access} />
              </span>
            ),
          },
          {
            label: t('row.usedBy'),
            value:
              row.consumers === 0
                ? formats.number(0)
                : row.consumers && t('row.consumers', { count: row.consumers }),
          },
        ]}
      />
    </article>
  );
}
