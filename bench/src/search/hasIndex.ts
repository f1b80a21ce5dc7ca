import { Client } from 'pg';
import { PostgresConnection } from '../postgres';

const DATABASES = ['backstage_plugin_search', 'backstage_plugin_data-mesh'];

/**
 * Whether all of the index is there from an earlier run. Then what that run was to do later is forgotten, so that nothing but
 * questions is under way.
 */
export async function hasIndex(
  connection: PostgresConnection,
): Promise<boolean> {
  const [search] = DATABASES;
  const known = await query(
    { ...connection, database: 'postgres' },
    'SELECT datname FROM pg_database WHERE datname = $1',
    [search],
  );
  if (known.length === 0) return false;
  const last = await query(
    { ...connection, database: search },
    // They are the last that this company has.
    `SELECT 1 FROM documents WHERE type = 'data-field' LIMIT 1`,
  );
  if (last.length === 0) return false;
  for (const database of DATABASES) {
    await query(
      { ...connection, database },
      'DELETE FROM backstage_backend_tasks__tasks',
    );
  }
  return true;
}

async function query(
  connection: PostgresConnection & { readonly database: string },
  text: string,
  values: readonly string[] = [],
): Promise<unknown[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query(text, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}
