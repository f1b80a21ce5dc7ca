import { Contract } from '@backstage-data-mesh/contract';
import { DuckDBInstance } from '@duckdb/node-api';

/** A DuckDB file in which the first table of a contract has a single row, which came so many hours ago. */
export async function makeStaleTable(
  file: string,
  { schema: [table] }: Contract,
  hours: number,
): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  const columns = table.properties
    .map(({ name, physicalType }) => `"${name}" ${physicalType}`)
    .join(', ');
  await connection.run(`CREATE TABLE "${table.name}" (${columns})`);
  await connection.run(
    `INSERT INTO "${table.name}" (loaded_at)
     VALUES (now()::TIMESTAMP - INTERVAL ${Math.round(hours)} HOUR)`,
  );
  connection.closeSync();
  instance.closeSync();
}
