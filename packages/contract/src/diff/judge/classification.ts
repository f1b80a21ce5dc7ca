import { strictnessOf } from '../../model/classification';
import { KindId } from '../kinds/kinds';
import { Pair } from '../rule';

export const CLASSIFICATION_KINDS = [
  'classification-raised',
  'classification-lowered',
  'classification-changed',
] as const satisfies readonly KindId[];

/** No classification counts as the least strict one. */
export function classificationKind({
  before,
  after,
}: Pair<string | undefined>): KindId {
  if (before === undefined) {
    return 'classification-raised';
  }
  if (after === undefined) {
    return 'classification-lowered';
  }
  const difference = strictnessOf(after) - strictnessOf(before);
  if (difference === 0) {
    return 'classification-changed';
  }
  return difference > 0 ? 'classification-raised' : 'classification-lowered';
}
