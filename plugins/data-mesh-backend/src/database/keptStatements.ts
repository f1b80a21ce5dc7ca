import { Knex } from 'knex';

interface Connection {
  prepare(sql: string): object;
}

/** What connections keep compiled, by what it says; nothing until it is run. */
const kept = new WeakMap<Connection, Map<string, object | undefined>>();

/**
 * Lets the connection of a transaction on SQLite compile a statement once. Through Knex its driver compiles anew whatever is
 * run, which takes longer than a statement about few rows does. When a table is another one SQLite compiles by itself again.
 *
 * @param sql - one of few: they are kept as long as the connection
 */
export async function keepStatement(tx: Knex, sql: string): Promise<void> {
  const connection: Connection = await tx.client.acquireConnection();
  const statements = statementsOf(connection);
  if (!statements.has(sql)) statements.set(sql, undefined);
  await tx.client.releaseConnection(connection);
}

function statementsOf(connection: Connection): Map<string, object | undefined> {
  const known = kept.get(connection);
  if (known) return known;
  const statements = new Map<string, object | undefined>();
  const prepare = connection.prepare.bind(connection);
  connection.prepare = sql => {
    if (!statements.has(sql)) return prepare(sql);
    const statement = statements.get(sql) ?? prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  kept.set(connection, statements);
  return statements;
}

export function keepsStatements(tx: Knex): boolean {
  return (
    tx.isTransaction === true && tx.client.config.client === 'better-sqlite3'
  );
}
