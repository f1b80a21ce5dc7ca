import { ObjectiveSettings } from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { sha256 } from '../../text/sha256';

/** A product and a contract of one of its output ports; a product alone, or a contract of no product. */
export interface Promiser {
  /** Empty: of no product. */
  readonly productRef: string;
  /** Empty: the product itself. */
  readonly contractRef: string;
  readonly version: string;
  readonly textHash?: string;
  /** JSON of what the product says of its service levels. */
  readonly settings?: string;
  /** JSON of what the product promises itself. */
  readonly levels?: string;
  readonly domain?: ObjectiveSettings;
  /** Hash of all that its objectives are made of. */
  readonly madeFrom: string;
}

interface Row {
  readonly product_ref: string;
  readonly contract_ref: string;
  readonly version: string | null;
  readonly text_hash: string | null;
  readonly level_settings: string | null;
  readonly service_levels: string | null;
  readonly domain_ref: string | null;
}

/** Everyone who may promise something, as the last sync left them. `revision` stands for the code and its configuration. */
export async function readPromisers(
  knex: Knex,
  revision: string,
): Promise<Promiser[]> {
  const domains = await readDomainSettings(knex);
  const ofProducts: Row[] = await knex('product_ports as o')
    .join('products as p', 'p.id', 'o.product_id')
    .join('contracts as c', 'c.ref', 'o.contract_ref')
    .where('o.direction', 'out')
    .distinct(
      'p.ref as product_ref',
      'c.ref as contract_ref',
      'c.version',
      'c.text_hash',
      'p.level_settings',
      'p.domain_ref',
    );
  const ofNoProduct: Row[] = await knex('contracts as c')
    .whereNotExists(
      knex('product_ports as o')
        .select(knex.raw('1'))
        .where('o.direction', 'out')
        .whereRaw('o.contract_ref = c.ref'),
    )
    .select(
      knex.raw("'' as product_ref"),
      'c.ref as contract_ref',
      'c.version',
      'c.text_hash',
      'c.domain_ref',
    );
  const alone: Row[] = await knex('products as p')
    .whereNotNull('p.service_levels')
    .select(
      'p.ref as product_ref',
      knex.raw("'' as contract_ref"),
      'p.version',
      'p.level_settings',
      'p.service_levels',
      'p.domain_ref',
    );
  return [...ofProducts, ...ofNoProduct, ...alone].map(row => {
    const domain = domains.get(row.domain_ref ?? '');
    return {
      productRef: row.product_ref,
      contractRef: row.contract_ref,
      version: row.version ?? '',
      textHash: row.text_hash ?? undefined,
      settings: row.level_settings ?? undefined,
      levels: row.service_levels ?? undefined,
      domain,
      madeFrom: sha256(
        revision,
        row.text_hash ?? '',
        row.level_settings ?? '',
        row.service_levels ?? '',
        domain ? JSON.stringify(domain) : '',
      ),
    };
  });
}

/** What counts in each domain: what it says itself, else the one that it belongs to, and so on. */
async function readDomainSettings(
  knex: Knex,
): Promise<ReadonlyMap<string, ObjectiveSettings>> {
  const rows: { descendant: string; level_settings: string }[] = await knex(
    'domain_closure as t',
  )
    .join('domains as d', 'd.ref', 't.ancestor')
    .whereNotNull('d.level_settings')
    .select('t.descendant', 'd.level_settings')
    .orderBy([{ column: 't.distance', order: 'desc' }, 'd.ref']);
  const settings = new Map<string, ObjectiveSettings>();
  for (const row of rows) {
    settings.set(row.descendant, {
      ...settings.get(row.descendant),
      ...JSON.parse(row.level_settings),
    });
  }
  return settings;
}
