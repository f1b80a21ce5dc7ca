import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useGovernanceTranslation } from './useGovernanceTranslation';

/** Something with an id that a scorecard calls by a name. */
type Named = Readonly<{ id: string; title: string }>;

/** Says scores, levels and changes. */
export interface ScoreWords {
  /** `82.5`; rounded down, so that what is not yet 90 does not read as 90. */
  readonly score: (score: number) => string;
  /** `+3.2 points` */
  readonly change: (points: number) => string;
  /** The title of a level or band; its id where the list does not know it. */
  readonly name: (
    id: string | undefined,
    list?: readonly Named[],
  ) => string | undefined;
}

export function useScoreWords(): ScoreWords {
  const t = useGovernanceTranslation();
  const { number } = useFormats();
  return {
    // 82.3 times ten is a hair less than 823.
    score: score => number(Math.floor(score * 10 + 1e-6) / 10),
    change: points => {
      const rounded = Math.round(points * 10) / 10;
      const sign = rounded > 0 ? '+' : '';
      return t('governance.points', {
        count: Math.abs(rounded),
        value: `${sign}${number(rounded)}`,
      });
    },
    name: (id, list) =>
      id && (list?.find(named => named.id === id)?.title ?? id),
  };
}
