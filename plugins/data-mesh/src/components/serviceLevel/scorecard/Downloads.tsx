import {
  SlaScorecard,
  SlaScorecardQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  messageOf,
  serviceLevelApiRef,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiDownloadLine, RiPrinterLine } from '@remixicon/react';
import { useState } from 'react';
import styles from '../page/Levels.module.css';
import { useLevelsTranslation } from '../page/useLevelsTranslation';

/** The scorecard on paper, for a spreadsheet, or for a program. */
export function Downloads({
  card,
  query,
}: {
  readonly card: SlaScorecard;
  readonly query: SlaScorecardQuery;
}) {
  const t = useLevelsTranslation();
  const api = useApi(serviceLevelApiRef);
  const [isFetching, setFetching] = useState(false);
  const [problem, setProblem] = useState<string>();
  const name = `${card.of.ref.split('/').at(-1)}-${card.period}`;
  const csv = async () => {
    setProblem(undefined);
    setFetching(true);
    try {
      save(`${name}.csv`, 'text/csv', await api.getSlaScorecardCsv(query));
    } catch (reason) {
      const error =
        reason instanceof Error ? reason : new Error(String(reason));
      setProblem(messageOf(error));
    }
    setFetching(false);
  };
  const json = () =>
    save(`${name}.json`, 'application/json', JSON.stringify(card, null, 2));
  return (
    <div className={styles.tight} data-print="no">
      <div className={styles.row}>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiPrinterLine aria-hidden />}
          onPress={() => window.print()}
        >
          {t('levelsPage.scorecard.print')}
        </Button>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine aria-hidden />}
          aria-label={t('levelsPage.scorecard.csvLabel')}
          isPending={isFetching}
          onPress={csv}
        >
          {t('levelsPage.scorecard.csv')}
        </Button>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine aria-hidden />}
          aria-label={t('levelsPage.scorecard.jsonLabel')}
          onPress={json}
        >
          {t('levelsPage.scorecard.json')}
        </Button>
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {t('levelsPage.scorecard.downloadFailed', { message: problem })}
        </p>
      )}
    </div>
  );
}

function save(name: string, type: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
