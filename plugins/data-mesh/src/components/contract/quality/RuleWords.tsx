import { QualityRule } from '@backstage-data-mesh/contract';
import { PlainMarkdown } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Code } from '../shared/Code';
import { useContractTranslation } from '../shared/useContractTranslation';
import { ruleInWords } from './ruleInWords';
import styles from './RuleWords.module.css';

/** What a quality rule demands: its name, the demand in words, and the query or implementation as code. */
export function RuleWords({ rule }: { readonly rule: QualityRule }) {
  const t = useContractTranslation();
  const sentences = ruleInWords(rule, t);
  const isSaidAlready =
    rule.description !== undefined && sentences.includes(rule.description);
  return (
    <div className={styles.root}>
      {rule.name && (
        <p className={styles.name} dir="auto">
          {rule.name}
        </p>
      )}
      {sentences.map((sentence, i) => (
        // Two thresholds may read the same, and the list never changes its order.
        // eslint-disable-next-line react/no-array-index-key
        <p key={i} className={styles.demand} dir="auto">
          {sentence}
        </p>
      ))}
      {rule.description && !isSaidAlready && (
        <PlainMarkdown text={rule.description} />
      )}
      {rule.businessImpact && (
        <p className={styles.impact} dir="auto">
          {t('contract.rule.impact', { impact: rule.businessImpact })}
        </p>
      )}
      {rule.query && (
        <Code text={rule.query} label={t('contract.rule.query')} />
      )}
      {rule.implementation && (
        <Code
          text={rule.implementation}
          label={t('contract.rule.implementation')}
        />
      )}
    </div>
  );
}
