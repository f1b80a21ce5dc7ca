import { KindId } from '../kinds/kinds';
import { Pair } from '../rule';

export const TYPE_KINDS = [
  'type-declared',
  'type-withdrawn',
  'type-narrowed',
  'type-widened',
  'type-changed',
  'type-respelled',
] as const satisfies readonly KindId[];

export const PHYSICAL_TYPE_KINDS = [
  'physical-type-declared',
  'physical-type-withdrawn',
  'physical-type-narrowed',
  'physical-type-widened',
  'physical-type-changed',
  'type-respelled',
] as const satisfies readonly KindId[];

/** A type without regard to case and spaces. */
export function normalisedType(type: string): string {
  return type
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),<>]) ?/g, '$1');
}

/** What a change of the logical type is: integers are numbers; no other type of the standard is part of another. */
export function typeKind({ before, after }: Pair<string | undefined>): KindId {
  if (before === undefined) {
    return 'type-declared';
  }
  if (after === undefined) {
    return 'type-withdrawn';
  }
  const [was, is] = [normalisedType(before), normalisedType(after)];
  if (was === is) {
    return 'type-respelled';
  }
  if (was === 'number' && is === 'integer') {
    return 'type-narrowed';
  }
  return was === 'integer' && is === 'number' ? 'type-widened' : 'type-changed';
}

/** Names of one line hold more and more. Only what all databases have in common. */
const LADDERS: readonly (readonly string[])[] = [
  ['tinyint', 'smallint', 'int', 'bigint'],
  ['float', 'double'],
];

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['integer', 'int'],
  ['int2', 'smallint'],
  ['int4', 'int'],
  ['int8', 'bigint'],
  ['long', 'bigint'],
  ['short', 'smallint'],
  ['double precision', 'double'],
  ['float4', 'float'],
  ['real', 'float'],
  ['float8', 'double'],
  ['character varying', 'varchar'],
  ['varchar2', 'varchar'],
  ['character', 'char'],
  ['numeric', 'decimal'],
  ['bool', 'boolean'],
]);

/** Types whose first number is how long a value may be. */
const TEXTS: ReadonlySet<string> = new Set([
  'varchar',
  'nvarchar',
  'string',
  'text',
  'varbinary',
]);

interface PhysicalType {
  readonly name: string;
  /** The numbers in brackets; nothing when there are none, `undefined` for what is no number. */
  readonly sizes: readonly (number | undefined)[];
}

/** What a change of the physical type is, where names and sizes tell; any other change is another type. */
export function physicalTypeKind({
  before,
  after,
}: Pair<string | undefined>): KindId {
  if (before === undefined) {
    return 'physical-type-declared';
  }
  if (after === undefined) {
    return 'physical-type-withdrawn';
  }
  const was = parse(before);
  const is = parse(after);
  if (was === undefined || is === undefined) {
    return normalisedType(before) === normalisedType(after)
      ? 'type-respelled'
      : 'physical-type-changed';
  }
  const down = fitsInto(is, was);
  const up = fitsInto(was, is);
  if (down && up) {
    return 'type-respelled';
  }
  if (down) {
    return 'physical-type-narrowed';
  }
  return up ? 'physical-type-widened' : 'physical-type-changed';
}

function parse(type: string): PhysicalType | undefined {
  const match = /^([a-z][a-z0-9_ ]*?)(?:\(([^()]*)\))?$/.exec(
    normalisedType(type),
  );
  return match?.[1] === undefined
    ? undefined
    : {
        name: ALIASES.get(match[1]) ?? match[1],
        sizes: (match[2] ?? '')
          .split(',')
          .filter(size => size !== '')
          .map(size => (/^\d+$/.test(size) ? Number(size) : undefined)),
      };
}

/** Whether every value of one type is surely one of the other. */
function fitsInto(narrow: PhysicalType, wide: PhysicalType): boolean {
  if (narrow.name !== wide.name) {
    return (
      narrow.sizes.length + wide.sizes.length === 0 &&
      LADDERS.some(
        ladder =>
          ladder.includes(narrow.name) &&
          ladder.indexOf(narrow.name) < ladder.indexOf(wide.name),
      )
    );
  }
  if (narrow.sizes.join() === wide.sizes.join()) {
    return true;
  }
  if (TEXTS.has(narrow.name)) {
    const [length] = narrow.sizes;
    const [room] = wide.sizes;
    return (
      narrow.sizes.length <= 1 &&
      wide.sizes.length <= 1 &&
      (wide.sizes.length === 0 ||
        (length !== undefined && room !== undefined && length <= room))
    );
  }
  if (narrow.name === 'decimal') {
    const [digits, scale = 0] = narrow.sizes;
    const [room, roomBehind = 0] = wide.sizes;
    return (
      digits !== undefined &&
      room !== undefined &&
      scale <= roomBehind &&
      digits - scale <= room - roomBehind
    );
  }
  return false;
}
