import {
  ErrorBudget,
  LevelCadence,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import styles from './shared.module.css';
import { sliceUnit } from './sliceUnit';
import { LevelTranslate, useLevelTranslation } from './useLevelTranslation';

type Counted = Pick<ErrorBudget, 'allowed' | 'left' | 'leftWhole' | 'bad'>;

/** Of slices that may be bad, whole ones: half a day cannot be. Negative when too many were. */
export function wholeSlices(slices: number): number {
  return Math.floor(slices + 1e-9);
}

/** What is left of what may go wrong, in words: `1 of 2 bad days left`. */
export function budgetInWords(
  { allowed, left, leftWhole, bad }: Counted,
  cadence: LevelCadence | undefined,
  t: LevelTranslate,
): string {
  const unit = sliceUnit(cadence);
  const whole = wholeSlices(allowed);
  if (left < 0) {
    return t(`levels.budget.over.${unit}`, {
      count: bad - whole,
      allowed: whole,
    });
  }
  return whole === 0
    ? t(`levels.budget.none.${unit}`)
    : t(`levels.budget.left.${unit}`, { left: leftWhole, allowed: whole });
}

/** What is left of what may go wrong: in words, and as a bar for the eye. */
export function BudgetBar({
  budget,
  cadence,
}: {
  readonly budget: ErrorBudget;
  readonly cadence?: LevelCadence;
}) {
  const t = useLevelTranslation();
  return (
    <div className={styles.budget}>
      <span>{budgetInWords(budget, cadence, t)}</span>
      <BudgetGauge budget={budget} />
    </div>
  );
}

/** Only the bar, for rows that say it in words themselves. */
export function BudgetGauge({ budget }: { readonly budget: ErrorBudget }) {
  const { allowed, left, leftWhole, bad } = budget;
  const whole = wholeSlices(allowed);
  const share = whole > 0 ? leftWhole / whole : Number(left >= 0);
  return (
    <span
      className={styles.gauge}
      data-tone={toneOf(left, share, bad)}
      aria-hidden
    >
      <span style={{ inlineSize: `${share * 100}%` }} />
    </span>
  );
}

function toneOf(left: number, share: number, bad: number) {
  if (left < 0) return 'over';
  return bad > 0 && share < 0.5 ? 'little' : 'enough';
}
