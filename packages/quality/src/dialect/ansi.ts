import { Dialect } from './dialect';
import { NotExpressible } from './notExpressible';

/** What most engines say alike. A dialect states only how it differs. */
export const ansi = {
  verified: false,
  caseSensitive: false,
  name: (name: string) => quoted(name, '"'),
  text: (value: string) => quoted(value, "'"),
  boolean: (value: boolean) => (value ? 'TRUE' : 'FALSE'),
  date: (day: string) => `DATE ${quoted(day, "'")}`,
  timestamp: (moment: string) => `TIMESTAMP ${quoted(moment, "'")}`,
  countIf: (condition: string) => `count(CASE WHEN ${condition} THEN 1 END)`,
  length: (value: string) => `length(${value})`,
  asText: (value: string) => `CAST(${value} AS VARCHAR)`,
  asTimestamp: (value: string) => `CAST(${value} AS TIMESTAMP)`,
  firstRows: (query: string, count: number) =>
    `SELECT *\nFROM (\n${query}\n) AS answer\nLIMIT ${count}`,
  reading: { backtick: 'none', bracket: 'none', hashComment: false },
  wrapsQueries: true,
  faultOf: () => 'other',
} satisfies Partial<Dialect>;

/** Puts text between quotes and doubles the quotes in it: the one way that leaves no other character special. */
export function quoted(text: string, quote: '"' | "'" | '`'): string {
  refuseUnsafe(text);
  return quote + text.replaceAll(quote, quote + quote) + quote;
}

/** For engines in whose literals a backslash is special, too. */
export function escaped(text: string, quote: '"' | "'" | '`'): string {
  refuseUnsafe(text);
  const safe = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
  return quote + safe + quote;
}

/** No engine takes a NUL, and half of a surrogate pair changes on its way. */
function refuseUnsafe(text: string) {
  if (text.includes('\0')) {
    throw new NotExpressible('A name or value contains a NUL character.');
  }
  if (
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(
      text,
    )
  ) {
    throw new NotExpressible('A name or value is not valid Unicode.');
  }
}

/** Lists the columns of tables from an information schema. */
export function fromInformationSchema(
  dialect: Pick<Dialect, 'text'>,
  tables: readonly (readonly string[])[],
  options: {
    /** Of a table of which only the name is known. */
    readonly currentSchema: string;
    readonly source?: string;
    readonly sameName?: (column: string, name: string) => string;
  },
): string {
  const same =
    options.sameName ??
    ((column: string, name: string) =>
      `lower(${column}) = ${dialect.text(name.toLowerCase())}`);
  const conditions = tables.map(parts => {
    const [table, schema, catalog] = [...parts].reverse();
    return [
      same('table_name', table),
      schema === undefined
        ? options.currentSchema
        : same('table_schema', schema),
      ...(catalog === undefined ? [] : [same('table_catalog', catalog)]),
    ].join(' AND ');
  });
  return [
    'SELECT table_catalog, table_schema, table_name, column_name, data_type',
    `FROM ${options.source ?? 'information_schema.columns'}`,
    `WHERE (${conditions.join(')\n  OR (')})`,
  ].join('\n');
}
