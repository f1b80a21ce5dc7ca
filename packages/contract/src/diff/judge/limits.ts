import { KindId } from '../kinds/kinds';
import { Pair } from '../rule';

export const LIMIT_KINDS = [
  'limit-added',
  'limit-removed',
  'limit-tightened',
  'limit-loosened',
  'limit-changed',
  'limit-respelled',
] as const satisfies readonly KindId[];

type Options = Readonly<Record<string, string>>;

/** From which value on, or up to which, values may go; the bound itself may be excluded. */
interface Bound {
  readonly value: number | string;
  readonly excluded: boolean;
}

/** Limits that allow more the smaller, or the larger, they are. */
const SIMPLE: ReadonlyMap<string, 'at-least' | 'at-most'> = new Map([
  ['minLength', 'at-least'],
  ['maxLength', 'at-most'],
  ['minItems', 'at-least'],
  ['maxItems', 'at-most'],
  ['minProperties', 'at-least'],
  ['maxProperties', 'at-most'],
]);

const RANGES: ReadonlyMap<string, 'at-least' | 'at-most'> = new Map([
  ['minimum', 'at-least'],
  ['exclusiveMinimum', 'at-least'],
  ['maximum', 'at-most'],
  ['exclusiveMaximum', 'at-most'],
]);

/** The kind of a change of one limit; nothing when the option is none. */
export function limitKind(
  key: string,
  options: Pair<Options>,
): KindId | undefined {
  const simple = SIMPLE.get(key);
  if (simple) {
    return boundKind(
      simple,
      boundOf(own(options.before, key), false),
      boundOf(own(options.after, key), false),
    );
  }
  const range = RANGES.get(key);
  if (range) {
    // A bound and its exclusion stand in two options: what counts is what they say together.
    return boundKind(
      range,
      rangeBound(range, options.before),
      rangeBound(range, options.after),
    );
  }
  return key === 'multipleOf'
    ? multipleKind(own(options.before, key), own(options.after, key))
    : undefined;
}

/** Days, moments and times of which texts of one form are in the order of time. */
const FORMS: readonly RegExp[] = [
  /^\d{4}-\d\d-\d\d$/,
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d$/,
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\dZ$/,
  /^\d\d:\d\d:\d\d$/,
  /^\d\d:\d\d$/,
];

/** A bound that is there but cannot be understood is `unknown`. */
type Known = Bound | 'none' | 'unknown';

function boundKind(
  direction: 'at-least' | 'at-most',
  before: Known,
  after: Known,
): KindId {
  if (before === 'none' || after === 'none') {
    if (before === after) {
      return 'limit-respelled';
    }
    return before === 'none' ? 'limit-added' : 'limit-removed';
  }
  if (before === 'unknown' || after === 'unknown') {
    return 'limit-changed';
  }
  const order = compare(after.value, before.value);
  if (order === undefined) {
    return 'limit-changed';
  }
  const inwards = direction === 'at-least' ? order : -order;
  if (inwards === 0) {
    if (before.excluded === after.excluded) {
      return 'limit-respelled';
    }
    return after.excluded ? 'limit-tightened' : 'limit-loosened';
  }
  return inwards > 0 ? 'limit-tightened' : 'limit-loosened';
}

/** Before ODCS 3.1 an exclusion is `true` beside the bound; since then it is a bound of its own. */
function rangeBound(
  direction: 'at-least' | 'at-most',
  options: Options,
): Known {
  const [open, exclusive] =
    direction === 'at-least'
      ? ['minimum', 'exclusiveMinimum']
      : ['maximum', 'exclusiveMaximum'];
  const text = own(options, exclusive);
  const isFlag = text === 'true' || text === 'false';
  const plain = boundOf(own(options, open), text === 'true');
  const other: Known = isFlag ? 'none' : boundOf(text, true);
  if (plain === 'none' || other === 'none') {
    return plain === 'none' ? other : plain;
  }
  if (plain === 'unknown' || other === 'unknown') {
    return 'unknown';
  }
  const order = compare(other.value, plain.value);
  if (order === undefined) {
    return 'unknown';
  }
  // The stricter of two; where they are equal, the one that excludes.
  return (direction === 'at-least' ? order : -order) >= 0 ? other : plain;
}

function boundOf(text: string | undefined, excluded: boolean): Known {
  if (text === undefined) {
    return 'none';
  }
  const number = text.trim() === '' ? NaN : Number(text);
  if (Number.isFinite(number)) {
    return { value: number, excluded };
  }
  return FORMS.some(form => form.test(text))
    ? { value: text, excluded }
    : 'unknown';
}

function compare(a: number | string, b: number | string): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    return a - b;
  }
  const [x, y] = [String(a).replace('T', ' '), String(b).replace('T', ' ')];
  if (!FORMS.some(form => form.test(x) && form.test(y))) {
    return undefined;
  }
  if (x === y) {
    return 0;
  }
  return x < y ? -1 : 1;
}

function multipleKind(
  before: string | undefined,
  after: string | undefined,
): KindId {
  if (before === undefined) {
    return 'limit-added';
  }
  if (after === undefined) {
    return 'limit-removed';
  }
  const [was, is] = [Number(before), Number(after)];
  if (!(was > 0 && is > 0)) {
    return 'limit-changed';
  }
  if (was === is) {
    return 'limit-respelled';
  }
  // Multiples of 10 are multiples of 5. Only whole numbers divide exactly.
  if (!Number.isSafeInteger(was) || !Number.isSafeInteger(is)) {
    return 'limit-changed';
  }
  return is % was === 0 ? 'limit-tightened' : 'limit-loosened';
}

function own(options: Options, key: string): string | undefined {
  return Object.prototype.hasOwnProperty.call(options, key)
    ? options[key]
    : undefined;
}
