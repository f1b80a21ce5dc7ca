import { SyncStore } from '../database/SyncStore';

/** Fewer than so many may all go at once without a second look. */
const FEW = 10;
/** So many runs in a row must see the same before most of everything is taken to be really gone. */
const RUNS_UNTIL_BELIEVED = 10;

export interface Removal {
  readonly what: string;
  readonly gone: number;
  readonly stored: number;
}

/**
 * A catalog that is being set up anew, or that cannot reach its database, may answer with little or nothing. Most of
 * what is stored is not thrown away for that unless it keeps saying so.
 * @throws Error when the removals are to be held back
 */
export async function checkRemovals(
  store: SyncStore,
  removals: readonly Removal[],
): Promise<void> {
  const suspicious = removals.filter(
    ({ gone, stored }) => gone >= FEW && gone > stored / 2,
  );
  const before = await store.read('held-back');
  const seen = before + 1;
  if (suspicious.length === 0 || seen >= RUNS_UNTIL_BELIEVED) {
    if (before > 0) await store.set('held-back', 0);
    return;
  }
  await store.set('held-back', seen);
  const counts = suspicious.map(
    ({ what, gone, stored }) => `${gone} of ${stored} ${what}`,
  );
  throw new Error(
    `The catalog no longer lists ${counts.join(
      ' and ',
    )}. They are kept, since that looks like a fault of the ` +
      `catalog; when it lists the same in ${RUNS_UNTIL_BELIEVED} runs in a row they go (this was run ${seen}).`,
  );
}
