import { Client } from 'pg';
import { PostgresConnection } from '../postgres';

/**
 * Writes each product and contract of the service's tables so many times over, under names of their own. What has been read
 * once is read: reading twenty thousand texts takes longer than all that is measured, and is measured elsewhere.
 */
export async function multiply(
  connection: PostgresConnection,
  times: number,
): Promise<void> {
  const client = new Client({
    ...connection,
    database: 'backstage_plugin_data-mesh',
  });
  await client.connect();
  try {
    const copy = async (table: string, changed: Record<string, string>) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT column_name AS name FROM information_schema.columns
         WHERE table_schema = current_schema() AND table_name = $1 AND is_generated = 'NEVER'
           AND NOT (column_name = 'id' AND column_default LIKE 'nextval%')`,
        [table],
      );
      const names = rows.map(({ name }) => `"${name}"`).join(', ');
      const values = rows
        .map(({ name }) => changed[name] ?? `t."${name}"`)
        .join(', ');
      const owner =
        'product_id' in changed
          ? `JOIN products own ON own.id = t.product_id
             JOIN products copied ON copied.ref = own.ref || '-' || n`
          : '';
      await client.query(
        `INSERT INTO ${table} (${names})
         SELECT ${values} FROM generate_series(1, ${
          times - 1
        }) AS n CROSS JOIN ${table} t ${owner}`,
      );
    };
    const named = { ref: `t.ref || '-' || n`, title: `t.title || ' ' || n` };
    await copy('contracts', {
      ...named,
      contract_id: `t.contract_id || '-' || n`,
    });
    await copy('products', named);
    await copy('product_details', { product_id: 'copied.id' });
    await copy('product_ports', {
      product_id: 'copied.id',
      contract_ref: `t.contract_ref || '-' || n`,
    });
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}
