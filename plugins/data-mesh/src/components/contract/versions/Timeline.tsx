import {
  ContractVersion,
  ProductVersion,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Query, QueryState } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Button } from '@backstage/ui';
import { useContractTranslation } from '../shared/useContractTranslation';
import { Nothing } from '../shared/Words';
import { TimelineItem } from './TimelineItem';
import styles from './versions.module.css';
import { Pages } from './usePages';

/** Versions below each other, newest first, with a way to older ones. */
export function Timeline({
  versions,
}: {
  readonly versions: Query<Pages<ContractVersion | ProductVersion>>;
}) {
  const t = useContractTranslation();
  return (
    <QueryState
      query={versions}
      isEmpty={({ items }) => items.length === 0}
      empty={<Nothing text={t('contract.versions.none')} />}
    >
      {({ items, more }, { stale }) => (
        <>
          <ol
            className={styles.timeline}
            aria-label={t('contract.versions.timeline')}
          >
            {items.map(version => (
              <li key={version.id} data-current={version.current || undefined}>
                <TimelineItem version={version} />
              </li>
            ))}
          </ol>
          {more && (
            <div>
              <Button
                variant="secondary"
                size="small"
                isPending={stale}
                onPress={more}
              >
                {t('contract.versions.more')}
              </Button>
            </div>
          )}
        </>
      )}
    </QueryState>
  );
}
