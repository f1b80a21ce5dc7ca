import {
  gainsOf,
  predict,
  RuleSet,
  Score,
} from '@backstage-data-mesh/governance';
import { NextStep } from '@backstage-data-mesh/plugin-data-mesh-common';

const MOST_STEPS = 5;

/** What would raise a score: what the next level needs, then the rules that bring most. */
export function nextSteps(set: RuleSet, score: Score): NextStep[] {
  const scorecard =
    set.kind === 'scorecard' ? set : { ...set, levels: [], bands: [] };
  const now = score.score ?? 0;
  const toLevel = predict(scorecard, score).flatMap((raise): NextStep[] =>
    raise.kind === 'level' && raise.rules.length > 0
      ? [
          {
            level: raise.to,
            rules: [...raise.rules],
            score: raise.score ?? now,
          },
        ]
      : [],
  );
  const gains = gainsOf(scorecard, score)
    .slice(0, MOST_STEPS - toLevel.length)
    .map(({ rule, points }) => ({
      rules: [rule],
      score: Math.round((now + points) * 10) / 10,
    }));
  return [...toLevel, ...gains];
}
