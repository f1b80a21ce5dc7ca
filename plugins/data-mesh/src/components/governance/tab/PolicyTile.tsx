import { DomainScore } from '@backstage-data-mesh/plugin-data-mesh-common';
import { EntityLabelLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import { CountLine, RuleSetLink, useGovernanceTranslation } from '../shared';
import styles from '../shared/Governance.module.css';
import { OutcomeTable } from './OutcomeTable';
import { Since } from './ScorecardPart';

/** One policy: whether it is kept, and every rule. */
export function PolicyTile({ score }: { readonly score: DomainScore }) {
  const t = useGovernanceTranslation();
  const { counts, ruleSet, owner, why } = score;
  const broken = counts.fail + counts.error;
  return (
    <li className={styles.tile}>
      <div className={styles.tight}>
        <h4 className={styles.tileTitle}>
          <RuleSetLink ruleSet={ruleSet} />
        </h4>
        {broken > 0 ? (
          <p className={styles.problem}>
            {t('governance.tab.violations', { count: broken })}
          </p>
        ) : (
          <p className={styles.text}>{t('governance.tab.kept')}</p>
        )}
        <CountLine counts={counts} />
        <Since score={score} />
        {owner && (
          <span>
            <EntityLabelLink label={owner} />
          </span>
        )}
        <p className={styles.quiet}>{why}</p>
      </div>
      <OutcomeTable score={score} />
    </li>
  );
}
