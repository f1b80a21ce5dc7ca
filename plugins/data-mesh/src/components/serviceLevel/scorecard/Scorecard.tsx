import {
  ScorecardLine,
  SlaScorecard,
  SlaScorecardQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  EntityLabelLink,
  messageOf,
  QueryState,
  serviceLevelApiRef,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Select } from '@backstage/ui';
import { useState } from 'react';
import { Facts } from '../../shared/Facts';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import styles from '../page/Levels.module.css';
import { LevelsUrl } from '../page/levelsUrl';
import { useLevelsTranslation } from '../page/useLevelsTranslation';
import { useObjectiveWords } from '../shared';
import { lastPeriods, lengthOf, periodLengths } from './periods';
import { useLineWords } from './useLineWords';

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
  return (
    <div className={styles.stack}>
      <Choice
        of={state.of}
        period={state.period}
        onOf={of => change({ of: [of] })}
        onPeriod={period => change({ period: [period] })}
      />
      {query ? (
        <QueryState query={card}>
          {value => <Card card={value} query={query} />}
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
  if (kind === 'dataproduct') return { product: of, period };
  return kind === 'domain' ? { domain: of, period } : { owner: of, period };
}

function Choice({
  of,
  period,
  onOf,
  onPeriod,
}: {
  readonly of?: string;
  readonly period?: string;
  readonly onOf: (ref: string) => void;
  readonly onPeriod: (period: string) => void;
}) {
  const t = useLevelsTranslation();
  const api = useApi(dataMeshApiRef);
  const facets = useQuery('all', signal =>
    api.getProductFacets({}, { signal }),
  );
  const known = [
    ...(facets.value?.domain ?? []),
    ...(facets.value?.owner ?? []),
  ].map(({ value, label }) => ({ id: value, label }));
  const options =
    of && !known.some(({ id }) => id === of)
      ? [{ id: of, label: of.split('/').at(-1) ?? of }, ...known]
      : known;
  const length = lengthOf(period);
  const periods = lastPeriods(length, new Date());
  return (
    <div className={styles.filters} data-print="no">
      <Select
        label={t('levelsPage.scorecard.of')}
        placeholder={t('levelsPage.scorecard.ofHint')}
        options={options}
        search
        value={of ?? null}
        onChange={key => key && onOf(String(key))}
      />
      <Select
        label={t('levelsPage.scorecard.length')}
        options={periodLengths.map(id => ({
          id,
          label: t(`levelsPage.scorecard.length.${id}`),
        }))}
        value={length}
        onChange={key => {
          const chosen = periodLengths.find(id => id === key);
          if (chosen) onPeriod(lastPeriods(chosen, new Date())[0]);
        }}
      />
      <Select
        label={t('levelsPage.scorecard.period')}
        options={periods.map(id => ({ id, label: id }))}
        value={period ?? periods[0]}
        onChange={key => key && onPeriod(String(key))}
      />
    </div>
  );
}

function Card({
  card,
  query,
}: {
  readonly card: SlaScorecard;
  readonly query: SlaScorecardQuery;
}) {
  const t = useLevelsTranslation();
  const { dateTime } = useFormats();
  return (
    <div className={styles.stack}>
      <h2 className={styles.title}>
        {t('levelsPage.scorecard.title', {
          name: card.of.title,
          period: card.period,
        })}
      </h2>
      <Summary card={card} />
      <Downloads card={card} query={query} />
      {card.lines.length === 0 ? (
        <Alert
          status="info"
          icon
          title={t('levelsPage.scorecard.none')}
          description={t('levelsPage.scorecard.noneHint')}
        />
      ) : (
        <Lines card={card} />
      )}
      <p className={styles.quiet}>
        {t('levelsPage.scorecard.made', {
          when: dateTime(new Date().toISOString()),
        })}
      </p>
    </div>
  );
}

function Summary({ card }: { readonly card: SlaScorecard }) {
  const t = useLevelsTranslation();
  const { percent, span, number } = useFormats();
  const before = (value: string | undefined) =>
    value === undefined || card.before === undefined
      ? undefined
      : t('levelsPage.scorecard.before', { period: card.before, value });
  const with2 = (value: string | undefined, other: string | undefined) =>
    value && (
      <span className={styles.tight}>
        <span>{value}</span>
        {other && <span className={styles.quiet}>{other}</span>}
      </span>
    );
  const share = (value: number | undefined) =>
    value === undefined ? undefined : percent(value);
  const mean = (value: number | undefined) =>
    value === undefined ? undefined : span(Math.round(value));
  return (
    <Part title={t('levelsPage.scorecard.summary')}>
      <Facts
        layout="dense"
        facts={[
          {
            label: t('levelsPage.scorecard.kept'),
            value: number(card.kept),
          },
          {
            label: t('levelsPage.scorecard.broken'),
            value: number(card.broken),
          },
          {
            label: t('levelsPage.scorecard.notMeasured'),
            value: number(card.notMeasured),
          },
          {
            label: t('levelsPage.scorecard.attainment'),
            value: with2(
              share(card.attainment),
              before(share(card.attainmentBefore)),
            ),
          },
          {
            label: t('levelsPage.scorecard.incidents'),
            value: with2(
              number(card.incidents),
              before(
                card.incidentsBefore === undefined
                  ? undefined
                  : number(card.incidentsBefore),
              ),
            ),
          },
          {
            label: t('levelsPage.scorecard.detect'),
            value: mean(card.timeToDetect),
          },
          {
            label: t('levelsPage.scorecard.repair'),
            value: mean(card.timeToRepair),
          },
        ]}
      />
    </Part>
  );
}

function Lines({ card }: { readonly card: SlaScorecard }) {
  const t = useLevelsTranslation();
  const { percent, span, number } = useFormats();
  const words = useObjectiveWords();
  const sentence = useLineWords();
  const mean = (value: number | undefined) =>
    value === undefined ? undefined : span(Math.round(value));
  return (
    <Part title={t('levelsPage.scorecard.promises')}>
      <FactTable
        label={t('levelsPage.scorecard.promises')}
        rows={card.lines}
        keyOf={({ objectiveId }) => objectiveId}
        columns={[
          {
            id: 'promise',
            label: t('levelsPage.scorecard.promise'),
            isWide: true,
            cell: (line: ScorecardLine) => (
              <div className={styles.tight}>
                <strong>{words.promise(line)}</strong>
                <span>
                  <EntityLabelLink label={line.product} tab="service-levels" />
                </span>
                <span>{sentence(line, card)}</span>
              </div>
            ),
          },
          {
            id: 'target',
            label: t('levelsPage.scorecard.target'),
            cell: ({ target }) => percent(target),
          },
          {
            id: 'attainment',
            label: t('levelsPage.scorecard.attainment'),
            cell: ({ attainment }) =>
              attainment === undefined ? undefined : percent(attainment),
          },
          {
            id: 'budget',
            label: t('levelsPage.scorecard.budget'),
            cell: ({ bad, allowed }) =>
              t('levelsPage.scorecard.used', {
                bad,
                allowed: Math.floor(allowed + 1e-9),
              }),
          },
          {
            id: 'incidents',
            label: t('levelsPage.scorecard.incidents'),
            cell: ({ incidents }) => incidents > 0 && number(incidents),
          },
          {
            id: 'detect',
            label: t('levelsPage.scorecard.detect'),
            cell: ({ timeToDetect }) => mean(timeToDetect),
          },
          {
            id: 'repair',
            label: t('levelsPage.scorecard.repair'),
            cell: ({ timeToRepair }) => mean(timeToRepair),
          },
        ]}
      />
      {card.truncated && (
        <p className={styles.quiet}>
          {t('levelsPage.scorecard.truncated', { number: card.lines.length })}
        </p>
      )}
    </Part>
  );
}

function Downloads({
  card,
  query,
}: {
  readonly card: SlaScorecard;
  readonly query: SlaScorecardQuery;
}) {
  const t = useLevelsTranslation();
  const api = useApi(serviceLevelApiRef);
  const [problem, setProblem] = useState<string>();
  const name = `${card.of.ref.split('/').at(-1)}-${card.period}`;
  const csv = async () => {
    setProblem(undefined);
    try {
      save(`${name}.csv`, 'text/csv', await api.getSlaScorecardCsv(query));
    } catch (reason) {
      const error =
        reason instanceof Error ? reason : new Error(String(reason));
      setProblem(messageOf(error));
    }
  };
  return (
    <div className={styles.tight} data-print="no">
      <div className={styles.row}>
        <Button size="small" variant="secondary" onPress={() => window.print()}>
          {t('levelsPage.scorecard.print')}
        </Button>
        <Button
          size="small"
          variant="secondary"
          aria-label={t('levelsPage.scorecard.csvLabel')}
          onPress={csv}
        >
          {t('levelsPage.scorecard.csv')}
        </Button>
        <Button
          size="small"
          variant="secondary"
          aria-label={t('levelsPage.scorecard.jsonLabel')}
          onPress={() =>
            save(
              `${name}.json`,
              'application/json',
              JSON.stringify(card, null, 2),
            )
          }
        >
          {t('levelsPage.scorecard.json')}
        </Button>
      </div>
      {problem && (
        <p role="alert">
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
