import { DataMeshFileRead } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  CatalogProcessorCache,
  CatalogProcessorEntityResult,
} from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import { EntityIdentity } from '../mapping/brokenEntity';

const KEY = 'v1';

/** What is kept in the catalog between two reads of one location. */
export interface ReadMemory {
  /** The entities that came of each file, by the file's target: so that one that breaks beyond recognition does not lose them. */
  readonly identities: Readonly<Record<string, readonly EntityIdentity[]>>;
  /** The whole outcome, when the source can say later that nothing has changed. */
  readonly outcome?: {
    readonly etag: string;
    /** Of everything beside the files that decides the outcome. */
    readonly fingerprint: string;
    readonly results: readonly CatalogProcessorEntityResult[];
    readonly reads: readonly DataMeshFileRead[];
  };
}

export async function recall(
  cache: CatalogProcessorCache,
): Promise<ReadMemory | undefined> {
  const stored = await cache.get<JsonObject>(KEY);
  // Only `remember` writes under this key, and the key changes when the shape does.
  return stored as unknown as ReadMemory | undefined;
}

export async function remember(
  cache: CatalogProcessorCache,
  memory: ReadMemory,
): Promise<void> {
  // Entities, paths and problems are made of JSON values; interfaces just cannot say so to the compiler.
  await cache.set(KEY, memory as unknown as JsonObject);
}
