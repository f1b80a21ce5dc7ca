import { ContractVersionDiff } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Button, SearchField } from '@backstage/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { useContractTranslation } from '../../shared/useContractTranslation';
import { useContractUrl } from '../../shared/useContractUrl';
import { useTypedUrl } from '../../shared/useTypedUrl';
import { Nothing } from '../../shared/Words';
import { verdictOf } from '../verdict/verdicts';
import { VersionNumber } from '../verdict/VersionNumber';
import { fittingChanges, groupChanges } from './groupChanges';
import { ChangeGroups } from './ChangeGroups';
import styles from './compare.module.css';
import { VerdictFilter } from './VerdictFilter';

/** So many changes are drawn at first, and as many more at each request. */
const STEP = 100;

/** The changes between two versions, by verdict and subject; narrowed down by verdict and words. */
export function MeaningDiff({ diff }: { readonly diff: ContractVersionDiff }) {
  const t = useContractTranslation();
  const { at, go } = useContractUrl();
  const [typed, setTyped] = useTypedUrl('q');
  const words = useDeferredValue(typed);
  const [most, setMost] = useState(STEP);
  const verdict = verdictOf(at.verdict);
  const { changes, totalChanges, version } = diff;

  const fitting = useMemo(
    () => fittingChanges(changes, verdict, words),
    [changes, verdict, words],
  );
  const groups = useMemo(
    () => groupChanges(fitting.slice(0, most)),
    [fitting, most],
  );

  return (
    <>
      <VersionNumber
        declared={version.declared}
        honest={version.honest}
        judgement={version.judgement}
      />
      {totalChanges === 0 ? (
        <Nothing text={t('contract.compare.noMeaning')} />
      ) : (
        <>
          <div className={styles.filters}>
            <VerdictFilter
              counts={diff.counts}
              total={totalChanges}
              chosen={verdict}
              onChoose={chosen => go({ verdict: chosen }, { replace: true })}
            />
            <SearchField
              className={styles.search}
              size="small"
              aria-label={t('contract.compare.search')}
              placeholder={t('contract.compare.search')}
              value={typed}
              onChange={setTyped}
            />
            <span className={styles.status} role="status">
              {fitting.length === 0
                ? t('contract.compare.nothingFits')
                : t('contract.compare.shown', { count: fitting.length })}
            </span>
          </div>
          <ChangeGroups groups={groups} />
          {fitting.length > most && (
            <div>
              <Button
                variant="secondary"
                size="small"
                onPress={() => setMost(most + STEP)}
              >
                {t('contract.compare.more', {
                  count: Math.min(STEP, fitting.length - most),
                })}
              </Button>
            </div>
          )}
          {totalChanges > changes.length && (
            <p className={styles.status}>
              {t('contract.compare.listed', {
                listed: changes.length,
                total: totalChanges,
              })}
            </p>
          )}
        </>
      )}
    </>
  );
}
