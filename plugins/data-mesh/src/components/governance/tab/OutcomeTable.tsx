import {
  DomainScore,
  RuleOutcome,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  MessageText,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Button } from '@backstage/ui';
import { FactTable } from '../../shared/FactTable';
import {
  StatusBadge,
  statuses,
  useGovernanceTranslation,
  useScoreWords,
} from '../shared';
import styles from '../shared/Governance.module.css';
import { useScorecardTab } from './useScorecardTab';

/** Every rule with what came of it, the worst first. */
export function OutcomeTable({ score }: { readonly score: DomainScore }) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { number } = useFormats();
  const { openRule } = useScorecardTab();
  const isPolicy = score.ruleSet.kind === 'datapolicy';
  const rows = [...score.rules].sort(
    (a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status),
  );
  return (
    <FactTable
      label={t('governance.tab.rules', { name: score.ruleSet.title })}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'status',
          label: t('governance.tab.status'),
          cell: ({ status }) => <StatusBadge status={status} />,
        },
        {
          id: 'rule',
          label: t('governance.tab.rule'),
          isWide: true,
          cell: rule => <What rule={rule} />,
        },
        {
          id: 'category',
          label: t('governance.rule.category'),
          cell: ({ category }) => category,
        },
        {
          id: 'level',
          label: t('governance.rule.level'),
          cell: ({ level }) => words.name(level, score.levelList),
        },
        {
          id: 'weight',
          label: t('governance.rule.weight'),
          cell: ({ weight }) => !isPolicy && number(weight),
        },
        {
          id: 'enforcement',
          label: t('governance.rule.enforcement'),
          cell: ({ enforcement }) =>
            isPolicy &&
            enforcement &&
            t(`governance.enforcement.${enforcement}`),
        },
        {
          id: 'details',
          label: t('governance.tab.details'),
          cell: ({ id, title }) => (
            <Button
              size="small"
              variant="secondary"
              aria-label={`${t('governance.tab.details')}: ${title}`}
              onPress={() => openRule({ ruleSet: score.ruleSet.ref, rule: id })}
            >
              {t('governance.tab.details')}
            </Button>
          ),
        },
      ]}
    />
  );
}

function What({ rule }: { readonly rule: RuleOutcome }) {
  const t = useGovernanceTranslation();
  const { dateTime } = useFormats();
  const { title, status, message, waiver, openWaiver } = rule;
  return (
    <div className={styles.tight}>
      <span>{title}</span>
      {message && status !== 'pass' && status !== 'not-applicable' && (
        <span className={styles.quiet}>
          <MessageText text={message} />
        </span>
      )}
      {waiver && (
        <span className={styles.quiet}>
          {t('governance.tab.waivedUntil', {
            when: dateTime(waiver.expiresAt),
          })}
        </span>
      )}
      {openWaiver && (
        <span className={styles.quiet}>{t('governance.tab.waiverOpen')}</span>
      )}
    </div>
  );
}
