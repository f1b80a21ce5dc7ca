import { Scorecard } from '../ruleset/ruleSet';
import { Score } from './score';
import { percentOf, weightsOf } from './scorecardOf';

/** What the rules of one category come to. @public */
export interface CategoryScore {
  /** Empty for rules without one. */
  readonly category: string;
  readonly rules: number;
  /** As of the whole: nothing when no rule with a weight is applicable. */
  readonly score?: number;
  readonly coverage?: number;
}

/** A score by the categories of its rules, in the order in which they first occur. @public */
export function categoriesOf(
  { rules }: Pick<Scorecard, 'rules'>,
  { outcomes }: Pick<Score, 'outcomes'>,
): readonly CategoryScore[] {
  const names = [...new Set(rules.map(({ category }) => category ?? ''))];
  return names.map(name => {
    const places = rules.flatMap(({ category }, index) =>
      (category ?? '') === name ? [index] : [],
    );
    const { fulfilled, applicable, measured } = weightsOf(
      places.map(place => rules[place]),
      places.map(place => outcomes[place]),
    );
    return {
      category: name,
      rules: places.length,
      score: percentOf(fulfilled, applicable),
      coverage: applicable > 0 ? measured / applicable : undefined,
    };
  });
}
