import { Client } from 'pg';
import { Portal, startPortal } from '../explore/portal';
import { PostgresConnection } from '../postgres';
import { measuredEntities } from './company';

const PATIENCE_MS = 30 * 60_000;

/** The backend on PostgreSQL, and a connection to its tables. */
export interface MeasuredPortal {
  readonly portal: Portal;
  readonly tables: Client;
  stop(): Promise<void>;
}

/** Waits until scores and changes that follow from the company are there: what is measured is a portal at rest. */
export async function waitForRest(tables: Client): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const { rows } = await tables.query(
      `select (select count(*) from score_due) + (select count(*) from domain_due)
         + (select count(*) from contract_changes_due) as due`,
    );
    if (Number(rows[0].due) === 0) return;
    if (Date.now() > until) throw new Error('The portal does not come to rest');
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

/** Starts it with a company whose contracts have been turned into checks. */
export async function startMeasured(
  connection: PostgresConnection,
  products: number,
): Promise<MeasuredPortal> {
  const portal = await startPortal({
    client: 'pg',
    connection: { ...connection },
  });
  const tables = new Client({
    ...connection,
    database: 'backstage_plugin_data-mesh',
  });
  const stop = async () => {
    await tables.end();
    await portal.stop();
  };
  try {
    await tables.connect();
    const began = Date.now();
    await portal.grow(measuredEntities(products), products);
    for (;;) {
      const { rows } = await tables.query(
        'select count(*)::int as contracts from contract_quality where total > 0',
      );
      if (rows[0].contracts === products) break;
      if (Date.now() - began > PATIENCE_MS) {
        throw new Error('The contracts were not turned into checks in time');
      }
      await new Promise(resolve => setTimeout(resolve, 500));
    }
    // As some time after: what autovacuum does by itself.
    await tables.query('vacuum analyze');
    process.stdout.write(
      `${products} contracts with checks after ${Math.round(
        (Date.now() - began) / 1000,
      )} s\n`,
    );
    return { portal, tables, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
