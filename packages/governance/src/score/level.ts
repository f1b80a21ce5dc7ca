import { Outcome } from '../rule/outcome';
import { Scorecard } from '../ruleset/ruleSet';

/** What does not keep a level from being reached. */
export function isKept({ status }: Pick<Outcome, 'status'>): boolean {
  return (
    status === 'pass' || status === 'waived' || status === 'not-applicable'
  );
}

/**
 * The highest level of which, and of those below it, all rules hold. A level without rules is reached with the one below.
 * Where no rule is applicable at all, there is no level, as there is no score.
 */
export function levelOf(
  { rules, levels }: Pick<Scorecard, 'rules' | 'levels'>,
  outcomes: readonly Outcome[],
): string | undefined {
  if (outcomes.every(({ status }) => status === 'not-applicable')) {
    return undefined;
  }
  const broken = new Set(
    rules
      .filter((_, index) => !isKept(outcomes[index]))
      .flatMap(({ level }) => level ?? []),
  );
  const first = levels.findIndex(({ name }) => broken.has(name));
  return levels[(first < 0 ? levels.length : first) - 1]?.name;
}
