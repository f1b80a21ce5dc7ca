import {
  SlaScorecard,
  SlaScorecardQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  QueryState,
  serviceLevelApiRef,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import styles from '../page/Levels.module.css';
import { LevelsUrl } from '../page/levelsUrl';
import { useLevelsTranslation } from '../page/useLevelsTranslation';
import { Downloads } from './Downloads';
import { lastPeriods } from './periods';
import sheet from './Scorecard.module.css';
import { ScorecardChoice } from './ScorecardChoice';
import { ScorecardLines } from './ScorecardLines';
import { ScorecardSummary } from './ScorecardSummary';
import { useCardWords } from './useCardWords';
import { usePeriodWords } from './usePeriodWords';

/** Each promise of a product, a domain or a group over a month, quarter or year, against the one before. */
export function Scorecard({
  url: { state, change },
}: {
  readonly url: LevelsUrl;
}) {
  const t = useLevelsTranslation();
  const api = useApi(serviceLevelApiRef);
  const query = state.of ? queryOf(state.of, state.period) : undefined;
  const card = useQuery(query && JSON.stringify(query), signal =>
    api.getSlaScorecard(query!, { signal }),
  );
  const isCurrent = card.value?.of.ref === state.of;
  return (
    <div className={styles.stack}>
      <ScorecardChoice
        of={state.of}
        title={isCurrent ? card.value?.of.title : undefined}
        period={state.period}
        onOf={of => change({ of: [of] })}
        onPeriod={period => change({ period: [period] })}
      />
      {query ? (
        <QueryState query={card}>
          {value => <Sheet card={value} query={query} />}
        </QueryState>
      ) : (
        <Alert
          status="info"
          icon
          title={t('levelsPage.scorecard.choose')}
          description={t('levelsPage.scorecard.chooseHint')}
        />
      )}
    </div>
  );
}

function queryOf(of: string, period: string | undefined): SlaScorecardQuery {
  const kind = of.split(':')[0].toLocaleLowerCase('en-US');
  // Said even where the address does not, so that what is downloaded later is of the same time.
  const over = { period: period ?? lastPeriods('month', new Date())[0] };
  if (kind === 'dataproduct') return { product: of, ...over };
  return kind === 'domain' ? { domain: of, ...over } : { owner: of, ...over };
}

/** What is printed: the scorecard and nothing of the portal around it. */
function Sheet({
  card,
  query,
}: {
  readonly card: SlaScorecard;
  readonly query: SlaScorecardQuery;
}) {
  const t = useLevelsTranslation();
  const { dateTime } = useFormats();
  const cardWords = useCardWords();
  const periodWords = usePeriodWords();
  return (
    <article className={sheet.sheet}>
      <header className={sheet.head}>
        <div className={styles.tight}>
          <h2 className={styles.title}>
            {t('levelsPage.scorecard.title', {
              name: card.of.title,
              period: periodWords(card.period),
            })}
          </h2>
          {card.lines.length > 0 && (
            <p className={sheet.said}>{cardWords(card)}</p>
          )}
        </div>
        <Downloads card={card} query={query} />
      </header>
      {card.lines.length === 0 ? (
        <Alert
          status="info"
          icon
          title={t('levelsPage.scorecard.none')}
          description={t('levelsPage.scorecard.noneHint')}
        />
      ) : (
        <>
          <ScorecardSummary card={card} />
          <ScorecardLines card={card} />
        </>
      )}
      <p className={styles.quiet}>
        {t('levelsPage.scorecard.made', {
          when: dateTime(new Date().toISOString()),
        })}
      </p>
    </article>
  );
}
