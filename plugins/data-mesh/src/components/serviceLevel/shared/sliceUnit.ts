import { LevelCadence } from '@backstage-data-mesh/plugin-data-mesh-common';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** What people call one slice. */
export type SliceUnit = 'hour' | 'day' | 'week' | 'month' | 'update';

/** The word for a slice; `update` where there is no shorter one, as for six hours. */
export function sliceUnit(cadence: LevelCadence | undefined): SliceUnit {
  const { unit, count } = paceOf(cadence) ?? {};
  return unit && count === 1 ? unit : 'update';
}

/** How many hours, days, weeks or months a slice is; nothing when it is neither. */
export function paceOf(
  cadence: LevelCadence | undefined,
):
  | { readonly unit: Exclude<SliceUnit, 'update'>; readonly count: number }
  | undefined {
  switch (cadence?.type) {
    case 'every': {
      const { seconds = 0 } = cadence;
      if (seconds > 0 && seconds % DAY === 0) return ofDays(seconds / DAY);
      return seconds > 0 && seconds % HOUR === 0
        ? { unit: 'hour', count: seconds / HOUR }
        : undefined;
    }
    case 'days':
      return ofDays(cadence.days ?? 1);
    case 'months':
      return { unit: 'month', count: cadence.months ?? 1 };
    default:
      return undefined;
  }
}

function ofDays(days: number) {
  return days % 7 === 0
    ? ({ unit: 'week', count: days / 7 } as const)
    : ({ unit: 'day', count: days } as const);
}
