import { entityNameForId } from '@backstage-data-mesh/contract';
import type { TableProfileJob } from '@backstage-data-mesh/plugin-data-mesh-common';
import { onboardingApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useServiceSignal } from '../../hooks/useServiceSignal';
import { wordsOf } from '../governance/shared';
import { Part } from '../shared/Part';
import { DraftEditor } from './DraftEditor';
import styles from './Onboarding.module.css';
import { keepWork, workOf } from './keptWork';
import {
  ChosenDraft,
  chosenOf,
  chosenTables,
  OnboardedTables,
  tablesOf,
} from './onboardedTables';
import { Progress } from './Progress';
import { TableChoice } from './TableChoice';
import { useOnboardingTranslation } from './useOnboardingTranslation';

/** Milliseconds between two looks while tables are looked at, for portals without signals. */
const PAUSE = 1_500;

/** From a server to contracts: tables are chosen, looked at, and accepted line by line. */
export function OnboardTables({
  value,
  onChange,
}: {
  readonly value?: OnboardedTables;
  readonly onChange: (value: OnboardedTables | undefined) => void;
}) {
  const t = useOnboardingTranslation();
  const api = useApi(onboardingApiRef);
  // Whoever comes back from a later page of the form goes on where they were.
  const [before] = useState(() => workOf(value));
  const [job, setJob] = useState<TableProfileJob | undefined>(before?.job);
  const [chosen, setChosen] = useState<readonly ChosenDraft[]>(
    before?.chosen ?? [],
  );
  const [problem, setProblem] = useState<string>();
  const tell = useRef(onChange);
  tell.current = onChange;

  const refresh = async (id: string) => {
    try {
      setJob(await api.getProfile(id));
    } catch (error) {
      setProblem(wordsOf(error));
    }
  };
  const isRunning = job?.state === 'running';
  useEffect(() => {
    if (!job || !isRunning) return undefined;
    const timer = setTimeout(() => refresh(job.id), PAUSE);
    return () => clearTimeout(timer);
  });
  useServiceSignal('data-mesh:table-profiles', () => {
    if (job && isRunning) refresh(job.id);
  });

  // Drafts are fetched as they come.
  const fetched = useRef(
    new Set(before?.job.tables.map((_, nth) => `${before.job.id} ${nth}`)),
  );
  useEffect(() => {
    job?.tables.forEach(({ state }, position) => {
      const key = `${job.id} ${position}`;
      if (state !== 'done' || fetched.current.has(key)) return;
      fetched.current.add(key);
      api.getDraft(job.id, position).then(
        draft => setChosen(all => [...all, chosenOf(draft)]),
        error => setProblem(wordsOf(error)),
      );
    });
  }, [api, job]);

  const tables = useMemo(
    () => (job ? tablesOf(job.server, chosen) : undefined),
    [job, chosen],
  );
  useEffect(() => {
    if (!job || !tables) return;
    const isEmpty = tables.tables.length === 0;
    if (!isEmpty) keepWork(tables, { job, chosen });
    tell.current(isEmpty ? undefined : tables);
  }, [job, chosen, tables]);
  const existing = useExisting(tables);

  const kept = chosenTables(value);

  if (!job) {
    return (
      <div className={styles.stack}>
        {problem && <Problem message={problem} />}
        {kept.length > 0 && (
          <p role="status">
            {t('onboarding.chosen', {
              count: kept.length,
              names: kept.map(({ table }) => table).join(', '),
            })}
          </p>
        )}
        <TableChoice
          onLook={async (server, names) => {
            setProblem(undefined);
            try {
              setJob(await api.startProfile(server, names));
            } catch (error) {
              setProblem(wordsOf(error));
            }
          }}
        />
      </div>
    );
  }
  const idProblem = ({ contractId, included }: ChosenDraft) => {
    const id = contractId.trim();
    if (!included) return undefined;
    if (!id) return t('onboarding.draft.idMissing');
    const same = chosen.filter(
      each => each.included && each.contractId.trim() === id,
    );
    if (same.length > 1) return t('onboarding.draft.idTwice');
    return existing.has(id) ? t('onboarding.draft.idExists') : undefined;
  };
  return (
    <div className={styles.stack}>
      <Progress
        job={job}
        onCancel={async () => {
          try {
            setJob(await api.cancelProfile(job.id));
          } catch (error) {
            setProblem(wordsOf(error));
          }
        }}
        onAgain={() => {
          if (isRunning) api.cancelProfile(job.id).catch(() => undefined);
          setJob(undefined);
          setChosen([]);
          onChange(undefined);
        }}
      />
      {problem && <Problem message={problem} />}
      {chosen.length > 0 && (
        <Part title={t('onboarding.drafts')}>
          <div className={styles.stack}>
            <p className={styles.quiet}>{t('onboarding.drafts.hint')}</p>
            {chosen.map((each, nth) => {
              const { schema, table } = each.draft;
              return (
                <DraftEditor
                  key={`${schema} ${table}`}
                  chosen={each}
                  contract={
                    tables?.tables.find(
                      one => one.schema === schema && one.table === table,
                    )?.contract
                  }
                  idProblem={idProblem(each)}
                  onChange={changed =>
                    setChosen(all =>
                      all.map((one, index) => (index === nth ? changed : one)),
                    )
                  }
                />
              );
            })}
          </div>
        </Part>
      )}
    </div>
  );
}

function Problem({ message }: { readonly message: string }) {
  const t = useOnboardingTranslation();
  return (
    <p role="alert" className={styles.problem}>
      {t('onboarding.failed', { message })}
    </p>
  );
}

/** Ids that a contract of the catalog has already, as far as the person may see. */
function useExisting(tables: OnboardedTables | undefined): ReadonlySet<string> {
  const catalog = useApi(catalogApiRef);
  const [existing, setExisting] = useState<ReadonlySet<string>>(new Set());
  const ids = (tables?.tables ?? [])
    .map(({ contractId }) => contractId)
    .filter(Boolean);
  const asked = [...new Set(ids)].sort().join('\n');
  useEffect(() => {
    let isWanted = true;
    const all = asked.split('\n').filter(Boolean);
    const timer = setTimeout(async () => {
      if (all.length === 0) return;
      const refs = all.map(id => `datacontract:default/${entityNameForId(id)}`);
      const found = await catalog
        .getEntitiesByRefs({ entityRefs: refs, fields: ['metadata.name'] })
        .catch(() => ({ items: [] }));
      if (isWanted) {
        setExisting(new Set(all.filter((_, nth) => found.items[nth])));
      }
    }, 400);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [asked, catalog]);
  return existing;
}
