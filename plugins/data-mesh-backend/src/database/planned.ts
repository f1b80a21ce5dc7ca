import { Knex } from 'knex';
import { sha256 } from '../text/sha256';
import { isPostgres } from './dialect';

/** What statements are called by databases, by what they are called here. */
const names = new Map<string, string>();
/** Connections that keep nothing that was prepared, e.g. behind a pooler that shares them between statements. */
const withoutPlans = new WeakSet<object>();

/** What PostgreSQL says of a statement that is not prepared, is already, or was for a table that has changed since. */
const ABOUT_PLANS = ['26000', '42P05', '0A000'];

/**
 * Runs a read that is made for every look at a page, such that each connection of PostgreSQL plans it once: with several tables,
 * planning takes longer than reading. Where nothing that is prepared is kept, it is run like any other. Not for transactions: a
 * first try that fails would end them.
 *
 * @param key - one for each text of a statement
 * @param make - called once more where the first try fails
 */
export async function planned<TRow>(
  knex: Knex,
  key: string,
  make: () => Knex.QueryBuilder,
): Promise<TRow[]> {
  const { pool } = knex.client;
  if (!isPostgres(knex) || withoutPlans.has(pool)) return make();
  const statement = make();
  try {
    return await statement.options({ name: nameOf(key, statement) });
  } catch (error) {
    if (!isAboutPlan(error)) throw error;
    withoutPlans.add(pool);
    return make();
  }
}

/** Made of what it says, so that in no version of this program the same name means another statement. */
function nameOf(key: string, statement: Knex.QueryBuilder): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `data-mesh-${sha256(statement.toSQL().sql).slice(0, 24)}`;
  names.set(key, name);
  return name;
}

function isAboutPlan(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    ABOUT_PLANS.some(code => code === error.code)
  );
}
