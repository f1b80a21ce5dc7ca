import { Knex } from 'knex';
import { isPostgres } from './dialect';

type ColumnType = 'integer' | 'bigint' | 'double' | 'boolean' | 'text';

const OF_POSTGRES: Readonly<Record<ColumnType, string>> = {
  integer: 'int',
  bigint: 'bigint',
  double: 'double precision',
  boolean: 'boolean',
  text: 'text',
};

export type RowValue = string | number | boolean | null;

/**
 * Rows as a table `r` of a statement, with one bound value (PostgreSQL: one per column) however many they are. Numbers
 * must be finite.
 */
export function rowsOf(
  knex: Knex,
  columns: Readonly<Record<string, ColumnType>>,
  rows: readonly (readonly RowValue[])[],
): Knex.Raw {
  return isPostgres(knex)
    ? unnested(knex, columns, rows, sql => sql)
    : ofJson(knex, columns, rows);
}

/**
 * The same for statements that PostgreSQL is to plan once: it is not told how many rows there are. Otherwise it thinks that
 * it gains from planning anew each time, and spends more on that than on the statement.
 */
export function plannedRowsOf(
  knex: Knex,
  columns: Readonly<Record<string, ColumnType>>,
  rows: readonly (readonly RowValue[])[],
): Knex.Raw {
  return isPostgres(knex)
    ? unnested(knex, columns, rows, sql => `(select ${sql})`)
    : ofJson(knex, columns, rows);
}

function unnested(
  knex: Knex,
  columns: Readonly<Record<string, ColumnType>>,
  rows: readonly (readonly RowValue[])[],
  asArgument: (sql: string) => string,
): Knex.Raw {
  const names = Object.keys(columns);
  const of = names.map((name, column) =>
    columnOf(OF_POSTGRES[columns[name]], rows, column),
  );
  const all = of.map(({ sql }) => asArgument(sql)).join(', ');
  return knex.raw(
    `unnest(${all}) as r(${names.join(', ')})`,
    of.map(({ value }) => value),
  );
}

function ofJson(
  knex: Knex,
  columns: Readonly<Record<string, ColumnType>>,
  rows: readonly (readonly RowValue[])[],
): Knex.Raw {
  const names = Object.keys(columns);
  const cells = names.map((name, column) => `value ->> ${column} as ${name}`);
  return knex.raw(`(select ${cells.join(', ')} from json_each(?)) as r`, [
    JSON.stringify(rows),
  ]);
}

/** Between values, and in place of one that is not there: 31 and 30, which hardly any text has, and no JSON. */
const BETWEEN = '\u001f';
const NOTHING = '\u001e';

/** A column as an array of PostgreSQL. */
function columnOf(
  type: string,
  rows: readonly (readonly RowValue[])[],
  column: number,
): { readonly sql: string; readonly value: string } {
  const value = type === 'text' ? joined(rows, column) : undefined;
  return value === undefined
    ? { sql: `?::${type}[]`, value: arrayText(rows, column) }
    : { sql: 'string_to_array(?, chr(31), chr(30))', value };
}

/**
 * Texts one after the other, so that nothing of them has to be quoted: a third of the time where they are JSON. Nothing where
 * one has a character that would be taken for another thing.
 */
function joined(
  rows: readonly (readonly RowValue[])[],
  column: number,
): string | undefined {
  let text = '';
  let isFirst = true;
  for (const row of rows) {
    const value = row[column];
    if (!isFirst) text += BETWEEN;
    isFirst = false;
    text += value === null ? NOTHING : value;
    if (typeof value === 'string' && hasMarks(value)) return undefined;
  }
  // Of an empty text it makes an array without members.
  return text === '' ? undefined : text;
}

function hasMarks(text: string): boolean {
  return (
    text.includes(BETWEEN) || text.includes(NOTHING) || text.includes('\0')
  );
}

/** A column as PostgreSQL writes arrays: what its driver would make of one, in a fraction of the time. */
function arrayText(
  rows: readonly (readonly RowValue[])[],
  column: number,
): string {
  // Piece by piece: a list of the parts would live until the collector of garbage comes.
  let text = '{';
  for (const row of rows) {
    if (text.length > 1) text += ',';
    const value = row[column];
    if (value === null) text += 'NULL';
    else text += typeof value === 'string' ? quoted(value) : value;
  }
  return `${text}}`;
}

/** PostgreSQL takes no NUL in a text. */
function quoted(text: string): string {
  // Most need nothing: looking is cheaper than replacing nothing.
  // eslint-disable-next-line no-control-regex -- NUL is what is looked for
  if (!/[\u0000"\\]/.test(text)) return `"${text}"`;
  return `"${text.replaceAll('\0', '').replace(/["\\]/g, '\\$&')}"`;
}
