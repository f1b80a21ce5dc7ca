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
  const names = Object.keys(columns);
  if (isPostgres(knex)) {
    const types = names.map(name => `?::${OF_POSTGRES[columns[name]]}[]`);
    return knex.raw(
      `unnest(${types.join(', ')}) as r(${names.join(', ')})`,
      names.map((_, column) => arrayText(rows, column)),
    );
  }
  const cells = names.map((name, column) => `value ->> ${column} as ${name}`);
  return knex.raw(`(select ${cells.join(', ')} from json_each(?)) as r`, [
    JSON.stringify(rows),
  ]);
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
