import { DomainScore } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Part } from '../../shared/Part';
import { useGovernanceTranslation } from '../shared';
import styles from '../shared/Governance.module.css';
import { PolicyTile } from './PolicyTile';
import { ScorecardPart } from './ScorecardPart';

/** How a product or domain stands by each scorecard, and then by each policy. */
export function ScoreList({
  scores,
}: {
  readonly scores: readonly DomainScore[];
}) {
  const t = useGovernanceTranslation();
  const of = (kind: DomainScore['ruleSet']['kind']) =>
    scores.filter(({ ruleSet }) => ruleSet.kind === kind);
  const policies = of('datapolicy');
  return (
    <>
      {of('datascorecard').map((score, nth) => (
        <ScorecardPart
          key={score.ruleSet.ref}
          score={score}
          isExplained={nth === 0}
        />
      ))}
      {policies.length > 0 && (
        <Part title={t('governance.tab.policies')} term="policy">
          <ul className={styles.list}>
            {policies.map(score => (
              <PolicyTile key={score.ruleSet.ref} score={score} />
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}
