import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useLevelsTranslation } from '../page/useLevelsTranslation';

/** Says a period as the service names it: `November 2026`, `Q4 2026`, `2026`. */
export function usePeriodWords(): (period: string) => string {
  const t = useLevelsTranslation();
  const { month } = useFormats();
  return period => {
    const [year, part] = period.split('-');
    if (!part) return year;
    return part.startsWith('Q')
      ? t('levelsPage.scorecard.quarterName', { quarter: part.slice(1), year })
      : month(`${period}-01T00:00:00Z`);
  };
}
