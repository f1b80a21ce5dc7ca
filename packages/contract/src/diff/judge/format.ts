import { SchemaProperty } from '../../model/contract';
import { KindId } from '../kinds/kinds';
import { Pair } from '../rule';

export const FORMAT_KINDS = [
  'format-added',
  'date-format-added',
  'format-removed',
  'format-narrowed',
  'format-widened',
  'format-changed',
] as const satisfies readonly KindId[];

const TIMES: ReadonlySet<string> = new Set(['date', 'timestamp', 'time']);

/** What a change of the format is: numbers by their bits, all others are another way to write values. */
export function formatKind(
  { before, after }: Pair<string | undefined>,
  { after: owner }: Pair<SchemaProperty>,
): KindId {
  if (before === undefined) {
    return TIMES.has(owner.logicalType?.toLowerCase() ?? '')
      ? 'date-format-added'
      : 'format-added';
  }
  if (after === undefined) {
    return 'format-removed';
  }
  if (holds(before, after)) {
    return 'format-narrowed';
  }
  return holds(after, before) ? 'format-widened' : 'format-changed';
}

/** Whether every number of the format `narrow` is one of the format `wide`. */
function holds(wide: string, narrow: string): boolean {
  const w = bitsOf(wide);
  const n = bitsOf(narrow);
  if (!w || !n) {
    return false;
  }
  if (w.sort === n.sort) {
    return n.bits <= w.bits;
  }
  return n.sort === 'u' && w.sort === 'i' && n.bits < w.bits;
}

function bitsOf(format: string) {
  const match = /^([iuf])(\d{1,4})$/i.exec(format.trim());
  return match
    ? { sort: match[1].toLowerCase(), bits: Number(match[2]) }
    : undefined;
}
