import { KindId } from '../kinds/kinds';
import { Pair } from '../rule';

export const ARGUMENT_KINDS = [
  'quality-rule-tightened',
  'quality-rule-weakened',
  'quality-rule-changed',
] as const satisfies readonly KindId[];

/** What a change of an argument of a quality rule is: of the lists of values that the standard knows, what they let pass. */
export function argumentKind(
  key: string,
  { before, after }: Pair<unknown>,
): KindId {
  if (Array.isArray(before) && Array.isArray(after)) {
    // What is not valid counts as a fault, and what is listed as missing does.
    const [passed, passes] =
      key === 'validValues' ? [before, after] : [after, before];
    if (key === 'validValues' || key === 'missingValues') {
      if (isPart(passes, passed)) {
        return 'quality-rule-tightened';
      }
      if (isPart(passed, passes)) {
        return 'quality-rule-weakened';
      }
    }
  }
  return 'quality-rule-changed';
}

function isPart(part: readonly unknown[], all: readonly unknown[]): boolean {
  const known = new Set(all.map(value => JSON.stringify(value)));
  return part.every(value => known.has(JSON.stringify(value)));
}
