import { setTimeout as sleep } from 'node:timers/promises';
import { ReadPage } from './DataMeshCollatorFactory';

/**
 * Waits, once for all types, until there is a product: the catalog of a portal that starts for the first time takes a while
 * to read its files, and an engine that is given nothing makes no index and warns of it. Who has no product waits once.
 */
export function somethingThere(
  readPage: ReadPage,
  patience = { times: 18, milliseconds: 5_000 },
): () => Promise<void> {
  const wait = async () => {
    for (let times = 0; times < patience.times; times += 1) {
      const { items } = await readPage('data-product', undefined);
      if (items.length > 0) return;
      await sleep(patience.milliseconds);
    }
  };
  let waiting: Promise<void> | undefined;
  return () => {
    // What could not be asked is asked again at the next round.
    waiting ??= wait().catch(error => {
      waiting = undefined;
      throw error;
    });
    return waiting;
  };
}
