import {
  RuleSetDetails,
  ScoredDomain,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Link } from '@backstage/ui';
import { useDataMeshHref } from '../../../hooks/useDataMeshHref';
import { FactTable } from '../../shared/FactTable';
import {
  CountLine,
  ScoreCell,
  useGovernanceTranslation,
  useScoreWords,
} from '../shared';
import styles from '../shared/Governance.module.css';

/** Domains with their score; each leads to the reasons on its board. */
export function ScoredDomains({
  domains,
  details,
}: {
  readonly domains: readonly ScoredDomain[];
  /** Names levels and bands. */
  readonly details: Pick<RuleSetDetails, 'levelList' | 'bandList' | 'kind'>;
}) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { percent, dateTime, number } = useFormats();
  const href = useDataMeshHref();
  const isPolicy = details.kind === 'datapolicy';
  return (
    <FactTable
      label={t('governance.domains')}
      rows={domains}
      keyOf={({ domain }) => domain.ref}
      columns={[
        {
          id: 'domain',
          label: t('governance.list.domain'),
          isWide: true,
          cell: ({ domain, counts }) => (
            <div className={styles.tight}>
              <Link href={href('domains', { domain: domain.ref })}>
                <bdi>{domain.title}</bdi>
              </Link>
              <CountLine counts={counts} />
            </div>
          ),
        },
        {
          id: 'score',
          label: t('governance.score'),
          cell: ({ score }) => !isPolicy && <ScoreCell score={score} />,
        },
        {
          id: 'change',
          label: t('governance.score.change'),
          cell: ({ change }) => change !== undefined && words.change(change),
        },
        {
          id: 'level',
          label: t('governance.score.level'),
          cell: ({ level }) => words.name(level, details.levelList),
        },
        {
          id: 'band',
          label: t('governance.score.band'),
          cell: ({ band }) => !isPolicy && words.name(band, details.bandList),
        },
        {
          id: 'coverage',
          label: t('governance.score.coverage'),
          cell: ({ coverage }) => coverage !== undefined && percent(coverage),
        },
        {
          id: 'products',
          label: t('governance.score.products'),
          cell: ({ products }) => number(products),
        },
        {
          id: 'owner',
          label: t('governance.list.owner'),
          cell: ({ owner }) => owner && <EntityLabelLink label={owner} />,
        },
        {
          id: 'since',
          label: t('governance.products.since'),
          cell: ({ since }) => dateTime(since),
        },
      ]}
    />
  );
}
