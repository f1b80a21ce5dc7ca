import {
  JudgedSlice,
  Objective,
  Slice,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useLevelTranslation } from './useLevelTranslation';
import { useObjectiveWords } from './useObjectiveWords';

const noJudgement: Pick<JudgedSlice, 'value' | 'excuse' | 'corrected'> = {};

/**
 * Says a slice: when it was, how it came out, and where it is known what was measured, what excused it
 * and whether results were corrected.
 */
export function useSliceWords({
  cadence,
  unit,
}: Pick<Objective, 'cadence' | 'unit'>): (
  slice: Slice | JudgedSlice,
) => string {
  const t = useLevelTranslation();
  const words = useObjectiveWords();
  const { period } = useFormats();
  // Slices of a fixed length are counted in UTC.
  const zone = cadence?.zone ?? (cadence?.type === 'every' ? 'UTC' : undefined);
  return slice => {
    const { value, excuse, corrected } =
      'version' in slice ? slice : noJudgement;
    return [
      period(slice.start, slice.end, zone),
      t(`levels.slice.${slice.state}`),
      value !== undefined &&
        unit &&
        t('levels.slice.measured', { value: words.value(value, unit) }),
      excuse && t('levels.slice.excuse', { why: excuse }),
      corrected && t('levels.slice.corrected', { count: corrected }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
