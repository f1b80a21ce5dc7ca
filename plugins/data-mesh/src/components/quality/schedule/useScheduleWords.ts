import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useQualityTranslation } from '../useQualityTranslation';
import { scheduleInWords } from './scheduleWords';

/** Says a schedule in the reader's language. */
export function useScheduleWords(): (schedule: string) => string {
  const t = useQualityTranslation();
  const { span } = useFormats();
  const { language } =
    useApiHolder().get(appLanguageApiRef)?.getLanguage() ?? {};
  return schedule => scheduleInWords(schedule, { t, language, span });
}
