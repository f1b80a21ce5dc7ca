import { CheckHistory } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import styles from '../Quality.module.css';
import { useQualityTranslation } from '../useQualityTranslation';
import { useResultWords } from '../useResultWords';

type Point = CheckHistory['points'][number];

export function isCorrected({ revision, corrected }: Point): boolean {
  return Boolean(revision || corrected);
}

/** How many results were corrected. */
export function countCorrected(points: readonly Point[]): number {
  return points
    .filter(isCorrected)
    .reduce((sum, { corrected }) => sum + (corrected ?? 1), 0);
}

/** What a result said before it was corrected, and until when; of a day how many were. */
export function Corrections({
  point: { revision = 0, corrections = [], corrected },
  unit,
}: {
  readonly point: Point;
  readonly unit: string | undefined;
}) {
  const t = useQualityTranslation();
  const { dateTime } = useFormats();
  const words = useResultWords();
  if (corrected) {
    return t('quality.history.correctedOfDay', { count: corrected });
  }
  if (corrections.length === 0) {
    return t('quality.history.revision', { revision });
  }
  return corrections.map(before => {
    const said = before.reason ?? words.against({ ...before, unit });
    const known = {
      status: t(`quality.status.${before.status}`),
      when: dateTime(before.correctedAt),
    };
    return (
      <p key={before.revision} className={styles.quiet}>
        {said
          ? t('quality.history.before', { ...known, said })
          : t('quality.history.beforeStatus', known)}
      </p>
    );
  });
}
