import { ColumnFamily } from '@backstage-data-mesh/contract';

const FAMILIES: readonly (readonly [RegExp, ColumnFamily])[] = [
  // What holds other values, before what its name begins with.
  [/\[\]$|^(?:array|list|map|struct|row|json|xml|variant|geo)/, 'other'],
  [
    /^(?:varchar|character varying|character|char|bpchar|text|string|nvarchar|nchar|tinytext|mediumtext|longtext|citext|name|enum|set)\b/,
    'text',
  ],
  [
    /^(?:u?(?:tiny|small|medium|big|huge)?int|integer|u?int\d*|numeric|decimal|dec|double|float|real|number|serial|bigserial|year)/,
    'number',
  ],
  [/^(?:date|timestamp|datetime)/, 'time'],
  [/^bool/, 'boolean'],
];

/** What can be asked of a column, by its type as the server calls it. */
export function familyOf(type: string): ColumnFamily {
  const word = type.trim().toLowerCase();
  return FAMILIES.find(([pattern]) => pattern.test(word))?.[1] ?? 'other';
}
