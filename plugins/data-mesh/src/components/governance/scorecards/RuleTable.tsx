import {
  RuleSetDetails,
  RuleSetRule,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  ToneBadge,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Button } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { FactTable } from '../../shared/FactTable';
import {
  CountLine,
  RuleExplained,
  ScoreGauge,
  useGovernanceTranslation,
  useScoreWords,
} from '../shared';
import styles from '../shared/Governance.module.css';
import type { ScorecardsUrl } from './scorecardsUrl';

/** Every rule with how often it holds; each leads to the products for which it does not. */
export function RuleTable({
  details,
  url: { change },
}: {
  readonly details: RuleSetDetails;
  readonly url: ScorecardsUrl;
}) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { number } = useFormats();
  const isPolicy = details.kind === 'datapolicy';
  return (
    <FactTable
      label={t('governance.details.rules')}
      rows={details.ruleList}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'rule',
          label: t('governance.tab.rule'),
          isWide: true,
          cell: rule => (
            <What
              rule={rule}
              levelTitle={words.name(rule.level, details.levelList)}
            />
          ),
        },
        {
          id: 'holds',
          label: t('governance.details.passRate'),
          cell: rule => <PassRate rule={rule} />,
        },
        {
          id: 'category',
          label: t('governance.rule.category'),
          cell: ({ category }) => category,
        },
        {
          id: 'level',
          label: t('governance.rule.level'),
          term: 'level',
          cell: ({ level }) => words.name(level, details.levelList),
        },
        {
          id: 'weight',
          label: t('governance.rule.weight'),
          term: 'weight',
          cell: ({ weight }) => !isPolicy && number(weight),
        },
        {
          id: 'enforcement',
          label: t('governance.rule.enforcement'),
          term: 'enforcement',
          cell: ({ enforcement }) =>
            isPolicy &&
            enforcement &&
            t(`governance.enforcement.${enforcement}`),
        },
        {
          id: 'products',
          label: t(`governance.about.${details.about ?? 'product'}`),
          cell: ({ id, title, counts }) =>
            counts.fail > 0 && (
              <Button
                size="small"
                variant="secondary"
                aria-label={t('governance.details.failingOf', { rule: title })}
                onPress={() => change({ rule: [id], status: ['fail'] })}
              >
                {t('governance.details.failing', { count: counts.fail })}
              </Button>
            ),
        },
      ]}
    />
  );
}

function What({
  rule,
  levelTitle,
}: {
  readonly rule: RuleSetRule;
  readonly levelTitle?: string;
}) {
  const t = useGovernanceTranslation();
  return (
    <details>
      <summary className={styles.summary}>
        {rule.title}{' '}
        {!rule.usable && (
          <ToneBadge
            tone="danger"
            icon={<RiErrorWarningLine size={12} aria-hidden />}
          >
            {t('governance.details.unusable')}
          </ToneBadge>
        )}
      </summary>
      <RuleExplained rule={rule} levelTitle={levelTitle} />
    </details>
  );
}

/** Of the products to which the rule applies and that could be measured, how many keep it. */
function PassRate({ rule: { counts } }: { readonly rule: RuleSetRule }) {
  const t = useGovernanceTranslation();
  const { percent } = useFormats();
  const judged = counts.pass + counts.fail + counts.error + counts.waived;
  return (
    <div className={styles.tight}>
      {judged > 0 ? (
        <>
          <span>{percent(counts.pass / judged)}</span>
          <ScoreGauge score={(100 * counts.pass) / judged} />
        </>
      ) : (
        <span className={styles.quiet}>
          {t('governance.status.not-measured')}
        </span>
      )}
      <CountLine counts={counts} />
    </div>
  );
}
