import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useQualityTranslation } from './useQualityTranslation';

/** What tools call themselves. */
const TOOLS: Readonly<Record<string, string>> = {
  'great-expectations': 'Great Expectations',
  soda: 'Soda',
  openlineage: 'OpenLineage',
};

/** A result as far as it says what was measured. */
export interface Measured {
  readonly measure?: number;
  readonly unit?: string;
  readonly threshold?: string;
  readonly rowCount?: number;
  readonly failedRowCount?: number;
}

/** Puts numbers of results into words. */
export interface ResultWords {
  readonly measure: (value: number, unit: string | undefined) => string;
  /** The measure against what was promised; nothing when nothing was measured. */
  readonly against: (result: Measured) => string | undefined;
  /** How many rows break the promise; nothing when the measure says so already. */
  readonly rows: (result: Measured) => string | undefined;
  readonly tool: (tool: string) => string;
}

/** What is worth saying beside a reason: most reasons say rows, measure and promise themselves. */
export function factsBeside(
  reason: string | undefined,
  { measure, threshold, rowCount, failedRowCount }: Measured,
): readonly ('against' | 'rows')[] {
  if (reason === undefined) return ['against', 'rows'];
  const saysRows = reason.includes(`${failedRowCount} of ${rowCount} rows`);
  const saysMeasure =
    (threshold !== undefined && reason.includes(threshold)) ||
    (saysRows && measure === failedRowCount && threshold === '= 0');
  return [
    ...(saysMeasure ? [] : (['against'] as const)),
    ...(saysRows ? [] : (['rows'] as const)),
  ];
}

export function useResultWords(): ResultWords {
  const t = useQualityTranslation();
  const { number, duration } = useFormats();
  const measure = (value: number, unit: string | undefined) => {
    switch (unit) {
      case 'rows':
        return t('quality.measure.rows', { count: value });
      case 'percent':
        return t('quality.measure.percent', { value: number(value) });
      case 'seconds':
        return duration(value * 1_000);
      default:
        return unit ? `${number(value)} ${unit}` : number(value);
    }
  };
  return {
    measure,
    against: result => {
      if (result.measure === undefined) return undefined;
      const amount = measure(result.measure, result.unit);
      return result.threshold
        ? t('quality.checks.against', {
            measure: amount,
            threshold: result.threshold,
          })
        : amount;
    },
    rows: ({ failedRowCount, rowCount }) =>
      failedRowCount && rowCount !== undefined
        ? t('quality.checks.rows', { failed: failedRowCount, rows: rowCount })
        : undefined,
    tool: tool =>
      tool === 'data-mesh' ? t('quality.tool.own') : TOOLS[tool] ?? tool,
  };
}
