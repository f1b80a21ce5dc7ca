import { ContractVersionText } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  Query,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { lazy, Suspense } from 'react';
import { Part } from '../../../shared/Part';
import { maskCredentials } from '../../raw/maskCredentials';
import { useContractVersion } from '../../shared/useContractQueries';
import { useContractTranslation } from '../../shared/useContractTranslation';
import { Nothing } from '../../shared/Words';
import { ALL_AT_ONCE, useVersions } from '../useVersions';
import { VersionView } from '../VersionView';
import styles from './compare.module.css';
import { MeaningDiff } from './MeaningDiff';
import { useDiffPoint } from './useDiffPoint';
import { VersionPickers } from './VersionPickers';

// To compare texts brings an algorithm along: it is fetched when there is something to compare.
const TextDiff = lazy(() =>
  import('../text/TextDiff').then(m => ({ default: m.TextDiff })),
);

/** What differs between two versions of a contract's line: by meaning, and beside it by text. */
export function CompareVersions({
  contractRef,
  versionId,
  against,
}: {
  readonly contractRef: string;
  readonly versionId: string;
  /** Id of the version before. */
  readonly against: string;
}) {
  const t = useContractTranslation();
  const versions = useVersions(contractRef, ALL_AT_ONCE);
  const before = useContractVersion(contractRef, against);
  const after = useContractVersion(contractRef, versionId);
  return (
    <VersionView>
      <VersionPickers
        versions={versions.value?.items ?? []}
        older={versions.pending ? undefined : versions.value?.more}
        chosen={[before.value, after.value]}
        before={against}
        after={versionId}
      />
      {versionId === against ? (
        <Nothing text={t('contract.compare.same')} />
      ) : (
        <div className={styles.panes} key={`${against} ${versionId}`}>
          <Meaning
            contractRef={contractRef}
            versionId={versionId}
            against={against}
          />
          <Texts before={fresh(before)} after={fresh(after)} />
        </div>
      )}
    </VersionView>
  );
}

function Meaning({
  contractRef,
  versionId,
  against,
}: {
  readonly contractRef: string;
  readonly versionId: string;
  readonly against: string;
}) {
  const t = useContractTranslation();
  const api = useApi(dataMeshApiRef);
  const diff = useQuery(`${contractRef} ${versionId} ${against}`, signal =>
    api.getContractDiff(
      { ...parseEntityRef(contractRef), versionId, against },
      { signal },
    ),
  );
  return (
    <div className={styles.meaning}>
      <Part title={t('contract.compare.meaning')}>
        <QueryState query={diff}>
          {value => <MeaningDiff diff={value} />}
        </QueryState>
      </Part>
    </div>
  );
}

function Texts({
  before,
  after,
}: {
  readonly before: Query<ContractVersionText>;
  readonly after: Query<ContractVersionText>;
}) {
  const t = useContractTranslation();
  const point = useDiffPoint();
  return (
    <div className={styles.text}>
      <Part title={t('contract.compare.text')}>
        <QueryState query={before}>
          {old => (
            <QueryState query={after}>
              {now => (
                <Suspense fallback={<Skeleton width="100%" height={320} />}>
                  <TextDiff
                    before={textOf(old)}
                    after={textOf(now)}
                    point={point}
                  />
                </Suspense>
              )}
            </QueryState>
          )}
        </QueryState>
      </Part>
    </div>
  );
}

function textOf({ text, findings }: ContractVersionText): string {
  return maskCredentials(text, findings).text;
}

/** Without the answer to an earlier question: the text of another version beside these changes would mislead. */
function fresh<T>(query: Query<T>): Query<T> {
  return query.pending ? { ...query, value: undefined } : query;
}
