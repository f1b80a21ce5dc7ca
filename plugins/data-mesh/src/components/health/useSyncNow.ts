import type { Health } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  messageOf,
  type Query,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';

/** Milliseconds between two looks at whether the sync ran, and how many looks. */
const look = { every: 2_000, times: 30 } as const;

/** How far a sync is that a person asked for. */
export type SyncNow =
  | Readonly<{ state: 'idle' | 'asked' | 'done' }>
  | Readonly<{ state: 'failed'; message: string }>;

/** Asks for a sync, then looks again at the health until it ran. */
export function useSyncNow(health: Query<Health>): [SyncNow, () => void] {
  const api = useApi(dataMeshApiRef);
  const [sync, setSync] = useState<SyncNow>({ state: 'idle' });
  const [startedBefore, setStartedBefore] = useState<string>();
  const { retry } = health;
  const started = health.value?.lastSync?.startedAt;

  useEffect(() => {
    if (sync.state !== 'asked') {
      return undefined;
    }
    if (started !== startedBefore) {
      setSync({ state: 'done' });
      return undefined;
    }
    let looks = 0;
    const timer = setInterval(() => {
      looks += 1;
      if (looks >= look.times) {
        clearInterval(timer);
      }
      retry();
    }, look.every);
    return () => clearInterval(timer);
  }, [sync.state, started, startedBefore, retry]);

  const ask = async () => {
    setStartedBefore(started);
    try {
      await api.runSync();
      setSync({ state: 'asked' });
    } catch (reason) {
      const error =
        reason instanceof Error ? reason : new Error(String(reason));
      setSync({ state: 'failed', message: messageOf(error) });
    }
  };
  return [sync, ask];
}
