import { Field } from '../model/executable';
import { EngineType, parseType } from './typeText';

/** Kinds of types whose members can stand for each other. */
type Family =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'floating'
  | 'boolean'
  | 'date'
  | 'time'
  | 'timestamp'
  | 'object'
  | 'list'
  | 'map'
  | 'json'
  | 'binary';

interface Known {
  readonly family: Family;
  /** The one name of all spellings of a type. */
  readonly name: string;
}

const SPELLINGS: readonly (readonly [Family, string, string])[] = [
  ['integer', 'tinyint', 'int1 byte byteint'],
  ['integer', 'smallint', 'int2 short smallserial'],
  ['integer', 'integer', 'int int4 mediumint signed serial'],
  ['integer', 'bigint', 'int8 long int64 bigserial'],
  ['integer', 'hugeint', 'int128'],
  ['integer', 'utinyint', 'uint8'],
  ['integer', 'usmallint', 'uint16'],
  ['integer', 'uinteger', 'uint32'],
  ['integer', 'ubigint', 'uint64'],
  ['decimal', 'decimal', 'numeric number dec bignumeric bigdecimal money'],
  [
    'floating',
    'double',
    'double precision float8 float64 float real float4 float32',
  ],
  ['boolean', 'boolean', 'bool logical bit'],
  ['date', 'date', 'date32'],
  ['time', 'time', 'time without time zone time with time zone timetz'],
  [
    'timestamp',
    'timestamp',
    'timestamp without time zone datetime datetime2 smalldatetime timestamp_ntz timestamp_ns timestamp_ms timestamp_s',
  ],
  [
    'timestamp',
    'timestamptz',
    'timestamp with time zone timestamp_tz timestamp_ltz datetimeoffset timestamp with local time zone',
  ],
  [
    'text',
    'text',
    'varchar char character string bpchar nvarchar nchar clob tinytext mediumtext longtext ntext varchar2 nvarchar2 uuid uniqueidentifier enum citext sysname name',
  ],
  ['text', 'text', 'character varying'],
  ['json', 'json', 'jsonb variant super'],
  ['object', 'struct', 'row record object'],
  ['list', 'list', 'array'],
  ['map', 'map', ''],
  ['binary', 'blob', 'bytea binary varbinary bytes longblob'],
];

const SEVERAL_WORDS =
  /^(?:double precision|character varying|(?:time|timestamp) (?:with|without) (?:local )?time zone)$/;

const KNOWN: ReadonlyMap<string, Known> = new Map(
  SPELLINGS.flatMap(([family, name, others]) =>
    [name, ...splitNames(others)].map((spelling): [string, Known] => [
      spelling,
      { family, name },
    ]),
  ),
);

/** Splits at blanks, except within the names that have blanks themselves. */
function splitNames(names: string): string[] {
  const words = names.split(' ').filter(Boolean);
  const found: string[] = [];
  while (words.length > 0) {
    const length =
      [5, 4, 3, 2].find(count =>
        SEVERAL_WORDS.test(words.slice(0, count).join(' ')),
      ) ?? 1;
    found.push(words.splice(0, length).join(' '));
  }
  return found;
}

const FAMILIES_OF: Readonly<Record<string, readonly Family[]>> = {
  string: ['text'],
  integer: ['integer'],
  number: ['integer', 'decimal', 'floating'],
  boolean: ['boolean'],
  date: ['date'],
  time: ['time'],
  timestamp: ['timestamp'],
  object: ['object', 'map', 'json'],
  array: ['list', 'json'],
  map: ['map', 'object', 'json'],
  vector: ['list'],
};

/**
 * Whether a column is of the promised type; `undefined` when that cannot be told. A physical type that is understood
 * decides; it is equal when it is the same type by whatever name, of the same size where both state one. Else the
 * logical type must be of the same family.
 */
export function fits(
  { physicalType, logicalType }: Pick<Field, 'physicalType' | 'logicalType'>,
  actual: EngineType,
): boolean | undefined {
  const found = knownOf(actual);
  if (!found) {
    return undefined;
  }
  // MySQL has no other truth values.
  const isTruth = found.name === 'tinyint' && actual.sizes[0] === 1;
  const promised = physicalType ? parseType(physicalType) : undefined;
  const expected = promised && knownOf(promised);
  if (promised && expected) {
    return isTruth && expected.family === 'boolean'
      ? true
      : expected.name === found.name &&
          (expected.family === 'timestamp' || sizesAgree(promised, actual));
  }
  const families = FAMILIES_OF[logicalType ?? ''];
  if (!families) {
    return undefined;
  }
  // Databases without integers of any length store them as decimals without a scale.
  const isWhole = found.family === 'decimal' && actual.sizes[1] === 0;
  return (
    families.includes(found.family) ||
    (isTruth && families.includes('boolean')) ||
    (isWhole && families.includes('integer'))
  );
}

function knownOf({ name }: EngineType): Known | undefined {
  return KNOWN.get(name);
}

function sizesAgree(promised: EngineType, actual: EngineType): boolean {
  return (
    promised.sizes.length === 0 ||
    actual.sizes.length === 0 ||
    promised.sizes.every((size, index) => size === (actual.sizes[index] ?? 0))
  );
}
