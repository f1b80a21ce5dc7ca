import { normalName } from './normalName';
import { slugOf } from './slug';

/** The word of the catalog for a document's status. A document without one is `unknown`: it says nothing about how far it is. */
export function lifecycleOf(
  status: string | undefined,
  lifecycles: ReadonlyMap<string, string>,
): string {
  if (!status?.trim()) return 'unknown';
  return lifecycles.get(normalName(status)) ?? slugOf(status) ?? 'unknown';
}
