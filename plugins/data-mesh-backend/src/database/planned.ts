import { Knex } from 'knex';
import { sha256 } from '../text/sha256';
import { isPostgres } from './dialect';
import { keepsStatements, keepStatement } from './keptStatements';

/** What statements are called by databases, by what they are called here or what they say. */
const names = new Map<string, string>();
/** Of connections that keep nothing that was prepared, e.g. behind a pooler that shares them between statements. */
const withoutPlans = new WeakSet<object>();

/** What PostgreSQL says of a statement that is not prepared, is already, or was for a table that has changed since. */
const ABOUT_PLANS = ['26000', '42P05', '0A000'];

/**
 * Runs a read that is made for every look at a page, such that each connection of PostgreSQL plans it once: with several tables,
 * planning takes longer than reading. Where nothing that is prepared is kept, it is run like any other. Not for transactions: a
 * first try that fails would end them, see {@link withPlans}.
 *
 * @param key - one for each text of a statement
 * @param make - called once more where the first try fails
 */
export async function planned<TRow>(
  knex: Knex,
  key: string,
  make: () => Knex.QueryBuilder,
): Promise<TRow[]> {
  if (!keepsPlans(knex)) return make();
  const statement = make();
  try {
    return await statement.options({
      name: nameOf(key, () => statement.toSQL().sql),
    });
  } catch (error) {
    if (!isAboutPlan(error)) throw error;
    withoutPlans.add(knex.client.config);
    return make();
  }
}

/** Transactions that are done again where what was prepared is lost. */
const repeated = new WeakSet<object>();

/**
 * A transaction whose statements may be {@link plannedIn}. Where what was prepared is lost, it is done again without: all that
 * it changes must be in the database.
 */
export async function withPlans<T>(
  knex: Knex,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  if (!keepsPlans(knex)) return knex.transaction(work);
  try {
    return await knex.transaction(tx => {
      repeated.add(tx);
      return work(tx);
    });
  } catch (error) {
    if (!isAboutPlan(error)) throw error;
    withoutPlans.add(knex.client.config);
    return knex.transaction(work);
  }
}

/**
 * Runs a statement that each connection plans once: of PostgreSQL by itself, or in a transaction {@link withPlans}; of SQLite in
 * any. Elsewhere it is like any other: in other transactions of PostgreSQL a first try that fails would end them.
 */
export async function plannedIn(knex: Knex, statement: Knex.Raw): Promise<any> {
  const isKept = keepsStatements(knex);
  const isNamed = knex.isTransaction ? repeated.has(knex) : keepsPlans(knex);
  if (!isKept && !isNamed) return statement;
  const { sql, bindings } = statement.toSQL();
  // What it is made of is put together once, not again when it is run.
  const whole = () => knex.raw(sql, bindings);
  if (isKept) {
    await keepStatement(knex, sql);
    return whole();
  }
  try {
    return await whole().options({ name: nameOf(sql, () => sql) });
  } catch (error) {
    if (knex.isTransaction || !isAboutPlan(error)) throw error;
    withoutPlans.add(knex.client.config);
    return whole();
  }
}

function keepsPlans(knex: Knex): boolean {
  return isPostgres(knex) && !withoutPlans.has(knex.client.config);
}

/** Made of what it says, so that in no version of this program the same name means another statement. */
function nameOf(key: string, text: () => string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `data-mesh-${sha256(text()).slice(0, 24)}`;
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
