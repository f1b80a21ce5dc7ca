import type {
  CheckRow,
  CheckStatus,
  ProductDetails,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  QualitySign,
  QueryState,
  type Tone,
  ToneBadge,
  useEntityHref,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  RiAlertLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { useProduct } from '../../hooks/useProduct';
import { useMessages } from '../../useMessages';
import layout from '../shared/layout.module.css';
import styles from './Overview.module.css';

/** How many checks a glance can take in; the tab has them all. */
const shownAtMost = 5;

const bad = ['fail', 'error', 'warn'] as const;
type Bad = (typeof bad)[number];

const signs: Readonly<Record<Bad, { tone: Tone; icon: ReactElement }>> = {
  fail: { tone: 'danger', icon: <RiCloseCircleLine size={12} aria-hidden /> },
  error: { tone: 'warning', icon: <RiAlertLine size={12} aria-hidden /> },
  warn: {
    tone: 'warning',
    icon: <RiErrorWarningLine size={12} aria-hidden />,
  },
};

function isBad(status: CheckStatus): status is Bad {
  return bad.some(one => one === status);
}

function CheckLine(props: { check: CheckRow; href: string }) {
  const { check, href } = props;
  const t = useMessages();
  const formats = useFormats();
  const { status } = check;
  const about = [check.object, check.property].filter(Boolean).join('.');
  return (
    <li className={styles.finding}>
      {isBad(status) && (
        <ToneBadge tone={signs[status].tone} icon={signs[status].icon}>
          {t(`product.check.${status}`)}
        </ToneBadge>
      )}
      <div className={styles.findingText}>
        <Link href={href}>
          <bdi>{check.name}</bdi>
        </Link>
        {about && (
          <span className={layout.quiet}>
            {' · '}
            <bdi>{about}</bdi>
          </span>
        )}
        {(check.reason || check.since) && (
          <div className={layout.quiet}>
            {check.reason && <bdi>{check.reason}</bdi>}
            {check.reason && check.since && ' · '}
            {check.since &&
              t('product.qualitySince', {
                when: formats.dateTime(check.since),
              })}
          </div>
        )}
      </div>
    </li>
  );
}

/** The worst checks, each leading to its history. */
function WorstChecks(props: { product: ProductDetails; tab: string }) {
  const { product, tab } = props;
  const api = useApi(dataMeshApiRef);
  const t = useMessages();
  const checks = useQuery(product.ref, signal =>
    api.listChecks(
      { product: product.ref, status: [...bad], limit: shownAtMost },
      { signal },
    ),
  );
  return (
    <QueryState query={checks} isEmpty={page => page.items.length === 0}>
      {({ items, totalItems }) => (
        <ul className={layout.list} aria-label={t('product.qualityWorst')}>
          {items.map(check => (
            <CheckLine
              key={check.id}
              check={check}
              href={`${tab}?${new URLSearchParams({ check: check.id })}`}
            />
          ))}
          {totalItems > items.length && (
            <li className={layout.quiet}>
              {t('product.qualityMore', { count: totalItems - items.length })}
            </li>
          )}
        </ul>
      )}
    </QueryState>
  );
}

function Quality(props: { product: ProductDetails }) {
  const { product } = props;
  const t = useMessages();
  const href = useEntityHref();
  const tab = href(product.ref, 'quality');
  const { quality } = product;
  if (!quality || quality.total === 0) {
    return <Text color="secondary">{t('product.qualityNoChecks')}</Text>;
  }
  return (
    <div className={layout.stack}>
      <div className={styles.portHead}>
        <QualitySign sign={quality} href={tab} />
        <Link href={tab}>{t('product.qualityAll')}</Link>
      </div>
      {quality.status === 'pass' && (
        <Text color="secondary">{t('product.qualityHolds')}</Text>
      )}
      {quality.status === 'not-measured' && (
        <Text color="secondary">{t('product.qualityNotMeasured')}</Text>
      )}
      {isBad(quality.status) && <WorstChecks product={product} tab={tab} />}
    </div>
  );
}

/** Whether the product keeps its word, and what does not hold, worst first; the Quality tab has the rest. */
export function ProductQualityCard() {
  const product = useProduct();
  const t = useMessages();
  return (
    <EntityInfoCard title={t('product.quality')}>
      <QueryState query={product}>
        {value => <Quality product={value} />}
      </QueryState>
    </EntityInfoCard>
  );
}
