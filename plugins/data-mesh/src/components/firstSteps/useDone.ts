import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useMemo, useState } from 'react';

const BUCKET = 'data-mesh';
const KEY = 'first-steps';

/** The ids of steps that are done, kept with the person's settings; nothing while they are read. */
export function useDone() {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket(BUCKET), [storage]);
  const [snapshot, setSnapshot] = useState(() =>
    bucket.snapshot<string[]>(KEY),
  );
  useEffect(() => {
    const subscription = bucket
      .observe$<string[]>(KEY)
      .subscribe(next => setSnapshot(next));
    return () => subscription.unsubscribe();
  }, [bucket]);
  const done =
    snapshot.presence === 'unknown' ? undefined : snapshot.value ?? [];
  return {
    done,
    finish: (ids: readonly string[]) => {
      const all = [...new Set([...(done ?? []), ...ids])];
      void bucket.set(KEY, all);
    },
  };
}
