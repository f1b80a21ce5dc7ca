import { Knex } from 'knex';

/** What differs between the two databases, in one place. */
export interface Dialect {
  /** True for rows whose integer column is one of many ids, with one bound value however many there are. */
  readonly inIds: (column: string, ids: readonly number[]) => Knex.Raw;
  readonly inTexts: (column: string, texts: readonly string[]) => Knex.Raw;
  /** True for rows whose folded text has the word anywhere in it; no character of the word means more than itself. */
  readonly contains: (column: string, word: string) => Knex.Raw;
  /** Of a group the text of a JSON array, or null: with an array of these columns for each row. */
  readonly listOf: (columns: string) => string;
}

export function dialectOf(knex: Knex): Dialect {
  return isPostgres(knex) ? postgres(knex) : sqlite(knex);
}

export function isPostgres(knex: Knex): boolean {
  return String(knex.client.config.client).startsWith('pg');
}

function sqlite(knex: Knex): Dialect {
  const inJson = (column: string, values: readonly unknown[]) =>
    knex.raw('?? in (select value from json_each(?))', [
      column,
      JSON.stringify(values),
    ]);
  return {
    inIds: inJson,
    inTexts: inJson,
    contains: (column, word) => knex.raw('instr(??, ?) > 0', [column, word]),
    listOf: columns => `json_group_array(json_array(${columns}))`,
  };
}

function postgres(knex: Knex): Dialect {
  return {
    inIds: (column, ids) =>
      knex.raw('?? = any(?::int[])', [column, [...ids] as never]),
    inTexts: (column, texts) =>
      knex.raw('?? = any(?::text[])', [column, [...texts] as never]),
    contains: (column, word) => knex.raw('strpos(??, ?) > 0', [column, word]),
    listOf: columns => `json_agg(json_build_array(${columns}))::text`,
  };
}
