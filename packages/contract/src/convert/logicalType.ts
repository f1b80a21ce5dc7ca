/** What the logical types of older standards are called in ODCS 3.2, by their lower-case name without brackets. */
const LOGICAL_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    string: 'string text varchar char character nvarchar nchar clob uuid',
    integer:
      'integer int long bigint smallint tinyint int2 int4 int8 int16 int32 int64',
    number:
      'number numeric decimal double float real money float32 float64 bignumeric',
    boolean: 'boolean bool',
    date: 'date',
    time: 'time',
    timestamp:
      'timestamp datetime timestamp_tz timestamp_ntz timestamp_ltz timestamptz',
    object: 'object record struct map json variant',
    array: 'array list',
  }).flatMap(([type, names]) =>
    names.split(' ').map((name): [string, string] => [name, type]),
  ),
);

/** The logical type of ODCS 3.2 that a word like `varchar(18)` or `Long` means; `undefined` for one that is not known. */
export function logicalTypeOf(word: string): string | undefined {
  const name = word
    .trim()
    .toLowerCase()
    .replace(/\s*[(<[].*$/s, '');
  return LOGICAL_TYPES.get(name);
}
