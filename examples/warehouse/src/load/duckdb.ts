import { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import path from 'node:path';
import { paths } from '../warehouse';

/** Opens a database for writing, with room to spill in the warehouse's scratch folder, and closes it in any case. */
export async function withDuckDB<T>(
  file: string,
  out: string,
  use: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(file, {
    // small machines start the portal at the same time
    memory_limit: '1GB',
    temp_directory: path.join(paths.scratch(out), 'spill'),
  });
  const connection = await instance.connect();
  try {
    await connection.run("SET TimeZone = 'UTC'");
    return await use(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
