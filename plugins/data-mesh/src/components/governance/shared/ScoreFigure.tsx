import styles from './Governance.module.css';
import own from './scores.module.css';
import { useGovernanceTranslation } from './useGovernanceTranslation';
import { useScoreWords } from './useScoreWords';

/** A score as a large number above a bar; it says so when nothing was scored. */
export function ScoreFigure({ score }: { readonly score?: number }) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  if (score === undefined) {
    return <span className={styles.quiet}>{t('governance.score.none')}</span>;
  }
  return (
    <div className={styles.tight}>
      <span className={styles.figure}>
        {t('governance.score.outOf', { score: words.score(score) })}
      </span>
      <ScoreGauge score={score} />
    </div>
  );
}

/** A score in a table: as a number above a bar; it says so when nothing was scored. */
export function ScoreCell({ score }: { readonly score?: number }) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  if (score === undefined) return <>{t('governance.score.none')}</>;
  return (
    <div className={styles.tight}>
      <span>{words.score(score)}</span>
      <ScoreGauge score={score} />
    </div>
  );
}

/** Only the bar, for those who say the score in words themselves. */
export function ScoreGauge({ score }: { readonly score: number }) {
  return (
    <span className={own.gauge} aria-hidden>
      <span style={{ inlineSize: `${Math.max(0, Math.min(100, score))}%` }} />
    </span>
  );
}
