import { ObjectiveDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  QueryState,
  serviceLevelApiRef,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { Facts } from '../../shared/Facts';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import {
  BudgetBar,
  StandingBadge,
  useLevelTranslation,
  useObjectiveWords,
} from '../shared';
import styles from './Levels.module.css';
import { SliceHistory } from './SliceHistory';
import { useLevelTab } from './useLevelTab';

/** One promise with all there is to say of it; the address says which, and closing takes it from there. */
export function ObjectiveDialog({
  objectiveId,
}: {
  readonly objectiveId: string;
}) {
  const t = useLevelTranslation();
  const words = useObjectiveWords();
  const api = useApi(serviceLevelApiRef);
  const { close } = useLevelTab();
  const objective = useQuery(objectiveId, signal =>
    api.getObjective(objectiveId, { signal }),
  );
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && close()}
      width="min(56rem, 94vw)"
    >
      <DialogHeader>
        {objective.value
          ? words.promise(objective.value)
          : t('levels.detail.loading')}
      </DialogHeader>
      <DialogBody>
        <QueryState query={objective}>
          {value => <Details objective={value} />}
        </QueryState>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('levels.detail.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Details({ objective }: { readonly objective: ObjectiveDetails }) {
  const t = useLevelTranslation();
  const { standing, budget, cadence, why, description, notes } = objective;
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <StandingBadge standing={standing} />
        {objective.product && <span>{objective.product.title}</span>}
        {objective.contract && (
          <span className={styles.quiet}>{objective.contract.title}</span>
        )}
      </div>
      {description && <p className={styles.quiet}>{description}</p>}
      {why && <p className={styles.quiet}>{why}</p>}
      {budget && <BudgetBar budget={budget} cadence={cadence} />}
      <Chain objective={objective} />
      {objective.type === 'objective' && <SliceHistory objective={objective} />}
      <Settings objective={objective} />
      {notes.length > 0 && (
        <Part title={t('levels.detail.notes')} level={4}>
          <ul className={styles.list}>
            {notes.map(note => (
              <li key={note} className={styles.quiet}>
                {note}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Terms objective={objective} />
    </div>
  );
}

function Settings({ objective }: { readonly objective: ObjectiveDetails }) {
  const t = useLevelTranslation();
  const words = useObjectiveWords();
  const { percent } = useFormats();
  const { budget, window, cadence, settings, terms } = objective;
  // Without anything measured there is no budget yet.
  const target = budget?.target ?? terms[0]?.target;
  const said = (
    value: string | undefined,
    who:
      | NonNullable<(typeof settings)['target'] | (typeof settings)['cadence']>
      | undefined,
  ) =>
    value && who
      ? t('levels.detail.said', { value, who: t(`levels.detail.who.${who}`) })
      : value;
  if (objective.type !== 'objective') return null;
  return (
    <Part title={t('levels.detail.settings')} level={4}>
      <Facts
        layout="list"
        facts={[
          {
            label: t('levels.detail.target'),
            value: said(
              target === undefined ? undefined : percent(target),
              settings.target,
            ),
          },
          {
            label: t('levels.detail.window'),
            value: said(window && words.window(window), settings.window),
          },
          {
            label: t('levels.detail.slice'),
            term: 'slice',
            value: said(cadence && words.cadence(cadence), settings.cadence),
          },
        ]}
      />
    </Part>
  );
}

function Chain({
  objective: { feasibility },
}: {
  readonly objective: ObjectiveDetails;
}) {
  const t = useLevelTranslation();
  const words = useObjectiveWords();
  if (!feasibility) return null;
  const { unit, reachable, promised, chain, feasible } = feasibility;
  const adds = (amount: number) =>
    t(unit === 'percent' ? 'levels.detail.passes' : 'levels.detail.adds', {
      amount: words.value(amount, unit),
    });
  return (
    <Part title={t('levels.detail.chain')} level={4}>
      <p className={feasible ? styles.quiet : styles.warning}>
        {t(
          feasibility.isLowerBound
            ? 'levels.detail.reachableAtLeast'
            : 'levels.detail.reachable',
          {
            reachable: words.value(reachable, unit),
            promised: words.value(promised, unit),
          },
        )}
      </p>
      <ol className={styles.chain}>
        {chain.map(({ product, adds: amount }) => (
          <li key={product.ref} className={styles.tight}>
            <EntityLabelLink label={product} tab="service-levels" />
            <span className={styles.quiet}>{adds(amount)}</span>
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** Who reads old slices has to know by what they were judged. */
function Terms({ objective }: { readonly objective: ObjectiveDetails }) {
  const t = useLevelTranslation();
  const words = useObjectiveWords();
  const { percent, dateTime } = useFormats();
  if (objective.terms.length < 2) return null;
  return (
    <Part title={t('levels.detail.history')} level={4}>
      <FactTable
        label={t('levels.detail.history')}
        rows={objective.terms}
        keyOf={({ version, from }) => `${version} ${from}`}
        columns={[
          {
            id: 'from',
            label: t('levels.detail.from'),
            cell: ({ from }) => dateTime(from),
          },
          {
            id: 'version',
            label: t('levels.detail.version'),
            cell: ({ version }) => version,
          },
          {
            id: 'promise',
            label: t('levels.tab.promises'),
            isWide: true,
            cell: ({ rule, cadence }) =>
              words.promise({ ...objective, rule, cadence }),
          },
          {
            id: 'target',
            label: t('levels.detail.target'),
            cell: ({ target }) => percent(target),
          },
          {
            id: 'window',
            label: t('levels.detail.window'),
            cell: ({ window }) => words.window(window),
          },
        ]}
      />
    </Part>
  );
}
