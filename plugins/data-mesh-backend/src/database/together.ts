import { Knex } from 'knex';
import { isPostgres } from './dialect';
import { plannedIn } from './planned';

/** What statements may ask for, such as whether they are to change anything. */
export interface Given {
  readonly name: string;
  readonly select: Knex.Raw;
}

/**
 * Runs statements that change a table each, and of which none reads what another one changes: on PostgreSQL as one, since the
 * way there and back takes longer than a change of few rows.
 *
 * @param given - only on PostgreSQL, which looks once for all of them
 * @returns whether the last one changed anything, on PostgreSQL
 */
export async function together(
  tx: Knex,
  statements: readonly Knex.Raw[],
  given?: Given,
): Promise<boolean> {
  if (!isPostgres(tx)) {
    for (const statement of statements) await plannedIn(tx, statement);
    return true;
  }
  const last = statements.at(-1);
  if (!last) return false;
  const others = statements.slice(0, -1);
  const named = [
    ...(given ? [`${given.name} as (?)`] : []),
    ...others.map((_, at) => `change_${at} as (?)`),
  ];
  const all =
    named.length === 0
      ? last
      : tx.raw(`with ${named.join(', ')} ?`, [
          ...(given ? [given.select] : []),
          ...others,
          last,
        ] as never);
  const { rowCount } = await plannedIn(tx, all);
  return rowCount > 0;
}
