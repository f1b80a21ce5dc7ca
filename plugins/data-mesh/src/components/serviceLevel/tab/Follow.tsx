import {
  messageOf,
  QueryState,
  serviceLevelApiRef,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiNotification3Line, RiNotificationOffLine } from '@remixicon/react';
import { useState } from 'react';
import { useLevelTranslation } from '../shared';
import styles from './Levels.module.css';

/** Lets a person hear of the incidents of a product, or no more. */
export function Follow({ productRef }: { readonly productRef: string }) {
  const t = useLevelTranslation();
  const api = useApi(serviceLevelApiRef);
  const product = parseEntityRef(productRef);
  const [problem, setProblem] = useState<string>();
  const state = useQuery(productRef, signal =>
    api.getFollowing(product, { signal }),
  );
  const change = async (following: boolean) => {
    setProblem(undefined);
    try {
      await api.setFollowing({ ...product, following });
      state.retry();
    } catch (reason) {
      const error =
        reason instanceof Error ? reason : new Error(String(reason));
      setProblem(messageOf(error));
    }
  };
  return (
    <QueryState query={state}>
      {({ following, followers }) => (
        <div className={styles.tight}>
          <div className={styles.row}>
            <Button
              size="small"
              variant="secondary"
              iconStart={
                following ? (
                  <RiNotificationOffLine aria-hidden />
                ) : (
                  <RiNotification3Line aria-hidden />
                )
              }
              onPress={() => change(!following)}
            >
              {t(following ? 'levels.follow.stop' : 'levels.follow.start')}
            </Button>
            <span className={styles.quiet}>
              {t('levels.follow.count', { count: followers })}
            </span>
          </div>
          <p className={styles.quiet}>{t('levels.follow.hint')}</p>
          {problem && (
            <p role="alert" className={styles.problem}>
              {t('levels.incident.failed', { message: problem })}
            </p>
          )}
        </div>
      )}
    </QueryState>
  );
}
