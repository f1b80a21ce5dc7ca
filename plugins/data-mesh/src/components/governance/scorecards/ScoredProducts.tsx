import {
  RuleSetDetails,
  RuleSetLabel,
  ScoredProduct,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { FactTable } from '../../shared/FactTable';
import {
  CountLine,
  RuleSetLink,
  ScoreCell,
  useGovernanceTranslation,
  useScoreWords,
} from '../shared';
import styles from '../shared/Governance.module.css';

/** Products with their score; each leads to the reasons on its page. */
export function ScoredProducts({
  products,
  details,
}: {
  readonly products: readonly (ScoredProduct & {
    /** Named where the products are not all of one scorecard. */
    readonly ruleSet?: RuleSetLabel;
  })[];
  /** Names levels and bands. */
  readonly details?: Pick<RuleSetDetails, 'levelList' | 'bandList' | 'kind'>;
}) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { percent, dateTime } = useFormats();
  const isPolicy = details?.kind === 'datapolicy';
  return (
    <FactTable
      label={t('governance.products')}
      rows={products}
      keyOf={({ product, ruleSet }) => `${product.ref} ${ruleSet?.ref}`}
      columns={[
        {
          id: 'product',
          label: t('governance.products.product'),
          isWide: true,
          cell: ({ product, ruleSet, counts }) => (
            <div className={styles.tight}>
              <EntityLabelLink label={product} tab="scorecard" />
              {ruleSet && <RuleSetLink ruleSet={ruleSet} />}
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
          id: 'level',
          label: t('governance.score.level'),
          term: 'level',
          cell: ({ level, levelTitle }) =>
            levelTitle ?? words.name(level, details?.levelList),
        },
        {
          id: 'band',
          label: t('governance.score.band'),
          term: 'band',
          cell: ({ band }) => !isPolicy && words.name(band, details?.bandList),
        },
        {
          id: 'coverage',
          label: t('governance.score.coverage'),
          term: 'coverage',
          cell: ({ coverage }) => coverage !== undefined && percent(coverage),
        },
        {
          id: 'owner',
          label: t('governance.list.owner'),
          cell: ({ owner }) => owner && <EntityLabelLink label={owner} />,
        },
        {
          id: 'domain',
          label: t('governance.list.domain'),
          cell: ({ domain }) => domain && <EntityLabelLink label={domain} />,
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
