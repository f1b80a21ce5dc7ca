import { Knex } from 'knex';
import { isPostgres } from './dialect';
import { plannedIn } from './planned';

/**
 * Runs statements that change a table each, and of which none reads what another one changes: on PostgreSQL as one, since the
 * way there and back takes longer than a change of few rows.
 */
export async function together(
  tx: Knex,
  statements: readonly Knex.Raw[],
): Promise<void> {
  if (!isPostgres(tx)) {
    for (const statement of statements) await statement;
    return;
  }
  const last = statements.at(-1);
  if (!last) return;
  const others = statements.slice(0, -1);
  const all =
    others.length === 0
      ? last
      : tx.raw(
          `with ${others.map((_, at) => `change_${at} as (?)`).join(', ')} ?`,
          [...others, last] as never,
        );
  await plannedIn(tx, all);
}
