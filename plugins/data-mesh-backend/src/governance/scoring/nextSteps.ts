import { Outcome, RuleSet, Score } from '@backstage-data-mesh/governance';
import { NextStep } from '@backstage-data-mesh/plugin-data-mesh-common';

const MOST_STEPS = 5;

/** What would raise a score: the rules that the next level needs, then those that weigh most. */
export function nextSteps(set: RuleSet, score: Score): NextStep[] {
  const open = set.rules.flatMap(({ id, weight, level }, index) =>
    isOpen(score.outcomes[index]) ? [{ id, weight, level }] : [],
  );
  if (open.length === 0) return [];
  const scoreWith = (rules: readonly { readonly weight: number }[]) => {
    const { fulfilled, applicable } = score.weights;
    const gained = rules.reduce((sum, { weight }) => sum + weight, 0);
    return applicable > 0
      ? Math.floor(((fulfilled + gained) / applicable) * 1000 + 1e-9) / 10
      : score.score ?? 0;
  };
  const steps: NextStep[] = [];
  const levels = set.kind === 'scorecard' ? set.levels : [];
  const reached = levels.findIndex(({ name }) => name === score.levelUncapped);
  const next = levels[reached + 1];
  if (next) {
    const below = new Set(levels.slice(0, reached + 2).map(({ name }) => name));
    const needed = open.filter(
      ({ level }) => level !== undefined && below.has(level),
    );
    if (needed.length > 0) {
      steps.push({
        level: next.name,
        rules: needed.map(({ id }) => id),
        score: scoreWith(needed),
      });
    }
  }
  const heaviest = [...open]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_STEPS - steps.length);
  for (const rule of heaviest) {
    steps.push({ rules: [rule.id], score: scoreWith([rule]) });
  }
  return steps;
}

function isOpen({ status }: Outcome): boolean {
  return status === 'fail' || status === 'error' || status === 'not-measured';
}
