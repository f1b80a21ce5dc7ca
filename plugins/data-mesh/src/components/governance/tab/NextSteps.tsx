import {
  DomainScore,
  NextStep,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Button } from '@backstage/ui';
import { Part } from '../../shared/Part';
import { useGovernanceTranslation, useScoreWords } from '../shared';
import styles from '../shared/Governance.module.css';
import { useScorecardTab } from './useScorecardTab';

/** What would raise the score or the level, each with the rules that it takes. */
export function NextSteps({ score }: { readonly score: DomainScore }) {
  const t = useGovernanceTranslation();
  if (score.next.length === 0) return null;
  return (
    <Part title={t('governance.next')} level={4}>
      <ol className={styles.list}>
        {score.next.map(step => (
          <Step
            key={`${step.level} ${step.rules.join(' ')}`}
            score={score}
            step={step}
          />
        ))}
      </ol>
    </Part>
  );
}

function Step({
  score: { rules, ruleSet, levelList },
  step,
}: {
  readonly score: DomainScore;
  readonly step: NextStep;
}) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { openRule } = useScorecardTab();
  const count = step.rules.length;
  const score = words.score(step.score);
  const level = words.name(step.level, levelList);
  return (
    <li className={styles.tight}>
      <span>
        {level
          ? t('governance.next.level', { count, level, score })
          : t('governance.next.score', { count, score })}
      </span>
      <span className={styles.row}>
        {step.rules.map(id => (
          <Button
            key={id}
            size="small"
            variant="secondary"
            onPress={() => openRule({ ruleSet: ruleSet.ref, rule: id })}
          >
            {rules.find(rule => rule.id === id)?.title ?? id}
          </Button>
        ))}
      </span>
    </li>
  );
}
