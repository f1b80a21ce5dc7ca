import { normalName } from './normalName';
import { slugOf } from './slug';

/** Lifecycles of the catalog by the status of a document, lower-cased. @public */
export const DEFAULT_LIFECYCLES: readonly (readonly [string, string])[] = [
  ['proposed', 'experimental'],
  ['draft', 'experimental'],
  ['announcement', 'experimental'],
  ['development', 'experimental'],
  ['in development', 'experimental'],
  ['testing', 'experimental'],
  ['acceptance', 'experimental'],
  ['active', 'production'],
  ['current', 'production'],
  ['production', 'production'],
  ['sunset', 'deprecated'],
  ['deprecated', 'deprecated'],
  ['retired', 'retired'],
];

/** The word of the catalog for a document's status. A document without one is `unknown`: it says nothing about how far it is. @public */
export function lifecycleOf(
  status: string | undefined,
  lifecycles: ReadonlyMap<string, string>,
): string {
  if (!status?.trim()) return 'unknown';
  return lifecycles.get(normalName(status)) ?? slugOf(status) ?? 'unknown';
}
