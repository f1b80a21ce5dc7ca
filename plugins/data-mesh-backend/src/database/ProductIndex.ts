import { Knex } from 'knex';
import { FacetCodes } from './FacetCodes';
import { SyncStore } from './SyncStore';

/**
 * What products are counted by, and nothing else. Values stand as numbers, see {@link FacetCodes}; the terms are
 * those of all its contracts together, for those who may see them all.
 */
export interface IndexedProduct extends ContractTerms {
  readonly id: number;
  readonly domain: readonly number[];
  readonly type: readonly number[];
  readonly lifecycle: readonly number[];
  readonly owner: readonly number[];
  readonly tag: readonly number[];
  /** Of its output ports, those that exist. */
  readonly contracts: readonly IndexedContract[];
}

export interface ContractTerms {
  readonly standard: readonly number[];
  readonly classification: readonly number[];
  /** One value: a product is as open as its most open contract. */
  readonly access: readonly number[];
}

export interface IndexedContract extends ContractTerms {
  readonly id: number;
}

export interface IndexedProducts {
  readonly products: readonly IndexedProduct[];
  readonly codes: FacetCodes;
}

/**
 * The few columns that facets are counted by, of all products, in memory: someone who types asks for all counts at every
 * key, and counting eight facets over two joins costs a database far more than what one pass over these does. Read again
 * when anything changed on whichever node; some hundred bytes a product.
 */
export class ProductIndex {
  private generation = -1;
  private index: Promise<IndexedProducts> | undefined;

  constructor(private readonly knex: Knex, private readonly sync: SyncStore) {}

  async current(): Promise<IndexedProducts> {
    // Asked before reading: what changes meanwhile is read by the next one who asks.
    const generation = await this.sync.read('generation');
    if (!this.index || generation !== this.generation) {
      this.generation = generation;
      const reading = readIndex(this.knex);
      this.index = reading;
      reading.catch(() => {
        if (this.index === reading) this.index = undefined;
      });
    }
    return this.index;
  }
}

async function readIndex(knex: Knex): Promise<IndexedProducts> {
  const codes = new FacetCodes();
  const contracts = new Map<string, IndexedContract>();
  for (const row of await knex('contracts').select(
    'id',
    'ref',
    'standard',
    'access',
    'classifications',
  )) {
    const classifications: string[] = JSON.parse(row.classifications);
    contracts.set(row.ref, {
      id: row.id,
      standard: codes.listOf('standard', [row.standard]),
      classification: codes.listOf('classification', classifications),
      access: codes.listOf('access', [row.access]),
    });
  }
  const tags = listsOf<string>(
    await knex('product_tags').select('product_id', 'tag as value'),
    value => value,
  );
  const outputs = listsOf<IndexedContract>(
    await knex('product_ports')
      .distinct('product_id', 'contract_ref as value')
      .where('direction', 'out')
      .whereNotNull('contract_ref'),
    ref => contracts.get(ref),
  );
  const rows: {
    id: number;
    type: string;
    lifecycle: string;
    owner_ref: string | null;
    domain_ref: string | null;
  }[] = await knex('products').select(
    'id',
    'type',
    'lifecycle',
    'owner_ref',
    'domain_ref',
  );
  const products = rows.map(row => {
    const own = outputs.get(row.id) ?? [];
    const { standard, classification, access } = codes.together(own);
    return {
      id: row.id,
      standard,
      classification,
      access,
      domain: codes.listOf('domain', row.domain_ref ? [row.domain_ref] : []),
      type: codes.listOf('type', [row.type]),
      lifecycle: codes.listOf('lifecycle', [row.lifecycle]),
      owner: codes.listOf('owner', row.owner_ref ? [row.owner_ref] : []),
      tag: codes.listOf('tag', tags.get(row.id) ?? []),
      contracts: own,
    };
  });
  return { products, codes };
}

function listsOf<T>(
  rows: readonly { product_id: number; value: string }[],
  toItem: (value: string) => T | undefined,
): Map<number, T[]> {
  const lists = new Map<number, T[]>();
  for (const { product_id, value } of rows) {
    const item = toItem(value);
    if (item === undefined) continue;
    const list = lists.get(product_id);
    if (list) list.push(item);
    else lists.set(product_id, [item]);
  }
  return lists;
}
