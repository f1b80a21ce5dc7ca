import { Objective } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Box, Button } from '@backstage/ui';
import { Facts } from '../../shared/Facts';
import {
  BudgetBar,
  LevelTranslate,
  SliceStrip,
  StandingBadge,
  useLevelTranslation,
  useObjectiveWords,
} from '../shared';
import styles from './Levels.module.css';
import { useLevelTab } from './useLevelTab';

/** One promise: what it says, how it stands, what is left. */
export function ObjectiveTile({
  objective,
  withContract,
}: {
  readonly objective: Objective;
  readonly withContract: boolean;
}) {
  const t = useLevelTranslation();
  const words = useObjectiveWords();
  const { openObjective } = useLevelTab();
  const { standing, contract, why, budget, fault, alert, feasible } = objective;
  const promise = words.promise(objective);
  return (
    <Box as="li" bg="neutral" className={styles.tile}>
      <div className={styles.tight}>
        <div>
          <StandingBadge standing={standing} />
        </div>
        <h4 className={styles.promise}>{promise}</h4>
        {withContract && contract && (
          <p className={styles.quiet}>
            {t('levels.tile.of', { title: contract.title })}
          </p>
        )}
      </div>
      {why && <p className={styles.quiet}>{why}</p>}
      <Since fault={fault} />
      {!fault && alert && standing !== 'broken' && (
        <p className={styles.warning}>{t(`levels.tile.alert.${alert.rule}`)}</p>
      )}
      {feasible === false && (
        <p className={styles.warning}>{t('levels.tile.infeasible')}</p>
      )}
      <Measures objective={objective} />
      {budget && (
        <div className={styles.tight}>
          <BudgetBar budget={budget} cadence={objective.cadence} />
          <Pace objective={objective} />
        </div>
      )}
      {objective.type === 'objective' && (
        <SliceStrip slices={objective.recent} objective={objective} />
      )}
      <Needs objective={objective} />
      <div className={styles.last}>
        <Button
          size="small"
          variant="secondary"
          aria-label={`${t('levels.tile.details')}: ${promise}`}
          onPress={() => openObjective(objective.id)}
        >
          {t('levels.tile.details')}
        </Button>
      </div>
    </Box>
  );
}

/** By what a promise is measured. */
const NEEDS = {
  freshness: 'age',
  latency: 'age',
  timeOfAvailability: 'age',
  frequency: 'age',
  retention: 'oldest',
  rowCount: 'rows',
  throughput: 'rows',
  completeness: 'complete',
  errorRate: 'checks',
  availability: 'tries',
  timeToDetect: 'incidents',
  timeToNotify: 'incidents',
  timeToRepair: 'incidents',
} as const;

/** What has to be there before it can be measured, while nothing was. */
function Needs({
  objective: { type, indicator, recent },
}: {
  readonly objective: Objective;
}) {
  const t = useLevelTranslation();
  const needs = Object.entries(NEEDS).find(([name]) => name === indicator);
  if (type !== 'objective' || recent.length > 0 || !needs) return null;
  return <p className={styles.quiet}>{t(`levels.tile.needs.${needs[1]}`)}</p>;
}

function Since({ fault }: { readonly fault: Objective['fault'] }) {
  const t = useLevelTranslation();
  const { dateTime } = useFormats();
  if (!fault) return null;
  return (
    <p className={styles.problem}>
      {t('levels.tile.since', { when: dateTime(fault.since) })}
      <br />
      {fault.why}
    </p>
  );
}

function Measures({ objective }: { readonly objective: Objective }) {
  const t = useLevelTranslation();
  const words = useObjectiveWords();
  const { percent, dateTime } = useFormats();
  const burn = burnIn(objective.budget, t);
  const { budget, window, milestone, lastValue, lastAt, unit } = objective;
  const latest =
    lastAt &&
    (lastValue === undefined
      ? dateTime(lastAt)
      : t('levels.tile.latestAt', {
          value: words.value(lastValue, unit),
          when: dateTime(lastAt),
        }));
  return (
    <Facts
      layout="dense"
      facts={[
        {
          label: t('levels.tile.attained'),
          value:
            budget?.attainment !== undefined
              ? t('levels.tile.ofTarget', {
                  attained: percent(budget.attainment),
                  target: percent(budget.target),
                })
              : undefined,
        },
        {
          label: t('levels.tile.window'),
          value: budget && window ? words.window(window) : undefined,
        },
        { label: t('levels.tile.burn'), term: 'burnRate', value: burn },
        { label: t('levels.tile.latest'), value: latest },
        {
          label: words.name(objective),
          value:
            milestone &&
            (milestone.state === 'passed'
              ? t('levels.tile.passed')
              : t('levels.tile.daysLeft', { count: milestone.daysLeft })),
        },
      ]}
    />
  );
}

/** 1 uses the budget up in just one window. */
function burnIn(
  budget: Objective['budget'],
  t: LevelTranslate,
): string | undefined {
  if (budget?.burnsAtOnce) return t('levels.tile.burnsAtOnce');
  return budget?.burnRate === undefined
    ? undefined
    : t(budget.burnRate > 0 ? 'levels.tile.burns' : 'levels.tile.burnsNot', {
        rate: Math.ceil(budget.burnRate * 10) / 10,
      });
}

function Pace({ objective: { budget } }: { readonly objective: Objective }) {
  const t = useLevelTranslation();
  const { dateTime } = useFormats();
  // That nothing is left is said with the budget.
  if (!budget || budget.leftWhole <= 0 || budget.bad === 0) return null;
  return budget.exhaustedAt ? (
    <p className={styles.quiet}>
      {t('levels.tile.lasts', { when: dateTime(budget.exhaustedAt) })}
    </p>
  ) : null;
}
