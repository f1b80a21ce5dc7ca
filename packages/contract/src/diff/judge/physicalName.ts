import { KindId } from '../kinds/kinds';
import { Pair } from '../rule';

export const PHYSICAL_NAME_KINDS = [
  'physical-name-stated',
  'physical-name-changed',
] as const satisfies readonly KindId[];

interface Named {
  readonly name: string;
}

/** Where no physical name is given, the name is the physical one. */
export function physicalNameKind(
  { before, after }: Pair<string | undefined>,
  owners: Pair<Named>,
): KindId {
  return (before ?? owners.before.name) === (after ?? owners.after.name)
    ? 'physical-name-stated'
    : 'physical-name-changed';
}
