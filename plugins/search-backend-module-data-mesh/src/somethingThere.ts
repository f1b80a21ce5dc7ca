import { setTimeout as sleep } from 'node:timers/promises';
import { DataMeshDocumentType } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ReadPage } from './DataMeshCollatorFactory';

/**
 * Waits, the first time, until there is something of a type: the catalog of a portal that starts for the first time takes a
 * while to read its files, and an engine that is given nothing makes no index and warns of it. Where there is nothing of a
 * type, its first index waits in vain, once.
 */
export function somethingThere(
  readPage: ReadPage,
  type: DataMeshDocumentType,
  patience = { times: 18, milliseconds: 5_000 },
): () => Promise<void> {
  let hasWaited = false;
  return async () => {
    for (let times = 0; !hasWaited; times += 1) {
      const { items } = await readPage(type, undefined);
      hasWaited = items.length > 0 || times === patience.times;
      if (!hasWaited) await sleep(patience.milliseconds);
    }
  };
}
