import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import knexFactory from 'knex';
import { PostgresConnection, withPostgres } from '../postgres';
import { Row } from '../report';
import { writeFiles } from './files';

const PRODUCTS = 5_000;
const PATIENCE_MS = 15 * 60_000;

interface Measured {
  readonly seconds: number;
  readonly entities: number;
}

/** Starts a real catalog on an empty database, gives it one location, and waits until everything in it is stitched. */
async function ingest(
  connection: PostgresConnection,
  prefix: string,
  target: string,
): Promise<Measured> {
  const config: JsonObject = {
    backend: {
      baseUrl: 'http://localhost:0',
      listen: { port: 0, host: '127.0.0.1' },
      auth: { dangerouslyDisableDefaultAuthPolicy: true },
      database: { client: 'pg', prefix, connection: { ...connection } },
    },
    catalog: {
      // Everything once, nothing twice.
      processingInterval: { hours: 12 },
      rules: [
        {
          allow: [
            'DataProduct',
            'DataContract',
            'API',
            'Component',
            'Location',
          ],
        },
      ],
      locations: [{ type: 'file', target }],
    },
  };

  const backend = createBackend();
  backend.add(mockServices.rootConfig.factory({ data: config }));
  backend.add(mockServices.rootLogger.factory({ level: 'none' }));
  backend.add(import('@backstage/plugin-catalog-backend'));
  // Present in both cases: the plain files must not pay less because ours is away.
  backend.add(
    import('@backstage-data-mesh/plugin-catalog-backend-module-data-mesh'),
  );

  const wanted = 2 * PRODUCTS;
  const began = performance.now();
  await backend.start();
  const knex = knexFactory({
    client: 'pg',
    connection: { ...connection, database: `${prefix}catalog` },
  });
  try {
    let entities = 0;
    while (entities < wanted) {
      await new Promise(resolve => setTimeout(resolve, 250));
      const [{ count }] = await knex('final_entities')
        .whereNotNull('final_entity')
        .andWhereNot('entity_ref', 'like', 'location:%')
        .count<[{ count: string }]>({ count: '*' });
      entities = Number(count);
      if (performance.now() - began > PATIENCE_MS) {
        throw new Error(
          `After ${
            PATIENCE_MS / 60_000
          } minutes the catalog has ${entities} of ${wanted} entities of ${target}`,
        );
      }
    }
    return { seconds: (performance.now() - began) / 1000, entities };
  } finally {
    await knex.destroy();
    await backend.stop();
  }
}

/**
 * 5,000 products and their contracts from the standards' files, beside the same texts as plain `Component` and `API`
 * entities: the same number of files, entities and relations, nearly the same bytes, the same catalog, PostgreSQL and run.
 */
export async function catalogIngestion(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'data-mesh-ingestion-'));
  try {
    await writeFiles(folder, PRODUCTS);
    return await withPostgres(async connection => {
      const rates: Record<'plain' | 'ours', number[]> = { plain: [], ours: [] };
      const rows: Row[] = [];
      // There and back, so that neither has the advantage of coming second.
      for (const [round, kind] of (
        ['plain', 'ours', 'ours', 'plain'] as const
      ).entries()) {
        const glob = join(
          folder,
          kind,
          kind === 'ours' ? '*.odps.yaml' : '*.yaml',
        );
        const { seconds, entities } = await ingest(
          connection,
          `bench_${round}_`,
          glob,
        );
        rates[kind].push(entities / seconds);
        process.stdout.write(
          `${kind}: ${entities} entities in ${seconds.toFixed(1)} s\n`,
        );
      }
      const mean = (values: number[]) =>
        values.reduce((sum, value) => sum + value, 0) / values.length;
      rows.push(
        {
          case: 'API + Component',
          metric: 'ingested',
          value: mean(rates.plain),
          unit: 'entities/s',
        },
        {
          case: 'DataContract + DataProduct',
          metric: 'ingested',
          value: mean(rates.ours),
          unit: 'entities/s',
        },
        {
          case: 'DataContract + DataProduct',
          metric: 'rate beside plain',
          value: mean(rates.ours) / mean(rates.plain),
          unit: 'x',
          target: '>= 0.9',
        },
      );
      return rows;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
