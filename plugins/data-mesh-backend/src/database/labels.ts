import { Knex } from 'knex';

/** Titles by ref, of those that exist. */
export type Titles = ReadonlyMap<string, string>;

/** Titles of owners and domains, in one statement. */
export async function readTitles(
  knex: Knex,
  refs: Iterable<string>,
): Promise<Titles> {
  const wanted = [...new Set(refs)];
  if (wanted.length === 0) return new Map();
  const rows: { ref: string; title: string }[] = await knex('owners')
    .select('ref', 'title')
    .whereIn('ref', wanted)
    .unionAll(knex('domains').select('ref', 'title').whereIn('ref', wanted));
  return new Map(rows.map(row => [row.ref, row.title]));
}

/** What something is called when nothing is known of it but its ref. */
export function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
