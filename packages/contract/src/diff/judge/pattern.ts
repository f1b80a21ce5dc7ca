import { KindId } from '../kinds/kinds';
import { Pair } from '../rule';
import { Alternative, isWithin, PatternShape, shapeOf } from './patternShape';

export const PATTERN_KINDS = [
  'pattern-added',
  'pattern-removed',
  'pattern-tightened',
  'pattern-loosened',
  'pattern-respelled',
  'pattern-changed',
] as const satisfies readonly KindId[];

/**
 * Whether the values of the new pattern are among those of the old one, or the other way round, where that can be told
 * part by part: alternatives of characters in a row.
 */
export function patternKind({
  before,
  after,
}: Pair<string | undefined>): KindId {
  if (before === undefined) {
    return 'pattern-added';
  }
  if (after === undefined) {
    return 'pattern-removed';
  }
  const was = shapeOf(before);
  const is = was && shapeOf(after);
  if (!was || !is) {
    return 'pattern-changed';
  }
  const isTighter = allowsOnly(is, was);
  const isLooser = allowsOnly(was, is);
  if (isTighter && isLooser) {
    return 'pattern-respelled';
  }
  if (isTighter) {
    return 'pattern-tightened';
  }
  return isLooser ? 'pattern-loosened' : 'pattern-changed';
}

/** Whether all that one pattern allows is surely allowed by another. */
function allowsOnly(one: PatternShape, other: PatternShape): boolean {
  return one.every(each => other.some(wider => isPartOf(each, wider)));
}

function isPartOf(one: Alternative, wider: Alternative): boolean {
  return (
    (one.start || !wider.start) &&
    (one.end || !wider.end) &&
    one.atoms.length === wider.atoms.length &&
    one.atoms.every(({ set, min, max }, index) => {
      const atom = wider.atoms[index];
      return isWithin(set, atom.set) && min >= atom.min && max <= atom.max;
    })
  );
}
