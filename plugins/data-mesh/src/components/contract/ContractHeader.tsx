import { ContractDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  AccessSign,
  ClassificationBadge,
  EntityLabelLink,
  ExternalLink,
  LifecycleBadge,
  QualitySign,
  useEntityHref,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Link } from '@backstage/ui';
import layout from '../shared/layout.module.css';
import styles from './ContractHeader.module.css';
import { PortUses } from './PortUses';
import { worstFirst } from './raw/severities';
import { SeveritySign } from './raw/SeveritySign';
import { Facts } from '../shared/Facts';
import { useContractSign } from './shared/useContractQueries';
import { useContractTranslation } from './shared/useContractTranslation';
import { useContractUrl } from './shared/useContractUrl';

/** What one wants to know of a contract at a glance. */
export function ContractHeader({
  contract,
}: {
  readonly contract: ContractDetails;
}) {
  const t = useContractTranslation();
  const { dateTime } = useFormats();
  const href = useEntityHref();
  const { classifications = [] } = contract;
  const quality = useContractSign(contract.ref);
  return (
    <Facts
      layout="grid"
      facts={[
        {
          label: t('contract.fact.version'),
          value: <bdi>{contract.version}</bdi>,
        },
        {
          label: t('contract.fact.status'),
          value: (
            <span className={layout.signs}>
              <LifecycleBadge lifecycle={contract.lifecycle} />
              {contract.status && contract.status !== contract.lifecycle && (
                <bdi className={styles.port}>{contract.status}</bdi>
              )}
            </span>
          ),
        },
        {
          label: t('contract.fact.standard'),
          value: contract.standard,
        },
        {
          label: t('contract.fact.owner'),
          value: contract.owner && <EntityLabelLink label={contract.owner} />,
        },
        {
          label: t('contract.fact.domain'),
          term: 'domain',
          value: contract.domain && <EntityLabelLink label={contract.domain} />,
        },
        {
          label: t('contract.fact.classification'),
          term: 'classification',
          value: classifications.length > 0 && (
            <span className={layout.signs}>
              {classifications.map(classification => (
                <ClassificationBadge
                  key={classification}
                  classification={classification}
                />
              ))}
            </span>
          ),
        },
        {
          label: t('contract.fact.access'),
          value: contract.access && <AccessSign access={contract.access} />,
        },
        {
          label: t('contract.fact.quality'),
          value: quality && (
            <QualitySign sign={quality} href={href(contract.ref, 'quality')} />
          ),
        },
        {
          label: t('contract.fact.findings'),
          value: <FindingCount contract={contract} />,
        },
        {
          label: t('contract.fact.changed'),
          value: contract.changedAt && dateTime(contract.changedAt),
        },
        {
          label: t('contract.fact.source'),
          value: contract.sourceUrl && (
            <ExternalLink url={contract.sourceUrl}>
              {t('contract.fact.sourceFile')}
            </ExternalLink>
          ),
        },
        {
          label: t('contract.fact.providers'),
          value: <PortUses uses={contract.providers} />,
          isWide: true,
        },
        {
          label: t('contract.fact.consumers'),
          value: <PortUses uses={contract.consumers} />,
          isWide: true,
        },
      ]}
    />
  );
}

function FindingCount({
  contract: { findings },
}: {
  readonly contract: ContractDetails;
}) {
  const t = useContractTranslation();
  const { hrefOf } = useContractUrl();
  if (findings.length === 0) return <>{t('contract.finding.none')}</>;
  const [worst] = worstFirst(findings);
  const line = worst.place?.line;
  return (
    <Link
      className={styles.findings}
      data-severity={worst.severity}
      href={hrefOf({ section: 'raw', line: line?.toString() })}
    >
      <SeveritySign severity={worst.severity} />{' '}
      {t('contract.finding.count', { count: findings.length })}
    </Link>
  );
}
