import { SchemaProperty } from '@backstage-data-mesh/contract';

const LOGICAL: ReadonlyMap<string, string> = new Map([
  ['integer', 'BIGINT'],
  ['number', 'DOUBLE'],
  ['boolean', 'BOOLEAN'],
  ['date', 'DATE'],
  ['timestamp', 'TIMESTAMP'],
  ['time', 'TIME'],
]);

const PHYSICAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    TINYINT: 'tinyint int1 byte',
    SMALLINT: 'smallint int2 short',
    INTEGER: 'integer int int4',
    BIGINT: 'bigint int8 long int64',
    HUGEINT: 'hugeint int128',
    DECIMAL: 'decimal numeric number dec',
    DOUBLE: 'double float8 float64',
    FLOAT: 'float real float4 float32',
    BOOLEAN: 'boolean bool logical',
    DATE: 'date date32',
    TIME: 'time',
    TIMESTAMP: 'timestamp datetime timestamp_ntz',
    TIMESTAMPTZ: 'timestamptz timestamp_tz',
    VARCHAR: 'varchar char character string text uuid nvarchar bpchar json',
  }).flatMap(([type, names]) =>
    names.split(' ').map((name): [string, string] => [name, type]),
  ),
);

/**
 * The type that a contract promises for a column, as DuckDB writes it, for values that come as text. `undefined` for text,
 * for what is nested, and for what is not understood: then text stays text.
 */
export function promisedType({
  physicalType,
  logicalType,
}: Pick<SchemaProperty, 'physicalType' | 'logicalType'>): string | undefined {
  const physical = /^\s*([a-z][a-z0-9_ ]*?)\s*(?:\(([\d\s,]+)\).*)?$/i.exec(
    physicalType ?? '',
  );
  const type = physical && PHYSICAL.get(physical[1].toLowerCase());
  if (type === 'VARCHAR') {
    return undefined;
  }
  if (type === 'DECIMAL') {
    const [precision = 38, scale = 0] = (physical?.[2] ?? '38, 12')
      .split(',')
      .map(Number);
    return precision <= 38 && scale <= precision
      ? `DECIMAL(${precision}, ${scale})`
      : 'DOUBLE';
  }
  return type ?? LOGICAL.get(logicalType ?? '');
}

/**
 * The condition that a text is no value of a type. A cast alone is too kind: it rounds 1.5 to an integer, takes the time off
 * a day and drops digits.
 */
export function unreadableAs(column: string, type: string): string {
  const [name] = type.split('(');
  const cannot = `TRY_CAST(${column} AS ${type}) IS NULL`;
  switch (name) {
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
    case 'BIGINT':
    case 'HUGEINT':
      return `${cannot} OR translate(${column}, '0123456789+- ', '') <> ''`;
    case 'DECIMAL':
      return `${cannot} OR CAST(TRY_CAST(${column} AS ${type}) AS DOUBLE) <> TRY_CAST(${column} AS DOUBLE)`;
    case 'DATE':
      return `${cannot} OR length(${column}) > 10`;
    default:
      return cannot;
  }
}
