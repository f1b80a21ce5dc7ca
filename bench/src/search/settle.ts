import { Client } from 'pg';
import { PostgresConnection } from '../postgres';

/**
 * What PostgreSQL does by itself within minutes after so many rows came: without it the engine's next statement is planned
 * for a table of a few rows, and takes the longer the more there are.
 */
export async function settle(connection: PostgresConnection): Promise<void> {
  const client = new Client({
    ...connection,
    database: 'backstage_plugin_search',
  });
  await client.connect();
  try {
    await client.query('VACUUM ANALYZE documents');
  } finally {
    await client.end();
  }
}
