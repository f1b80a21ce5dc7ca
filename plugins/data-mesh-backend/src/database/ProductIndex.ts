import { Knex } from 'knex';
import { codeOf, standingOf } from '../quality/status';
import { FacetCodes } from './FacetCodes';
import {
  LevelRow,
  levelValue,
  readLevels,
  readLevelsSince,
} from './scoreLevels';
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
  quality: readonly number[];
  /** By scorecards; moves alone as well. */
  level: readonly number[];
}

export interface ContractTerms {
  readonly standard: readonly number[];
  readonly classification: readonly number[];
  /** One value: a product is as open as its most open contract. */
  readonly access: readonly number[];
  /** One value: a product stands as the worst of its contracts. */
  readonly quality: readonly number[];
}

export interface IndexedContract extends ContractTerms {
  readonly id: number;
  /** Alone moves between two readings of all; so does that of its products. */
  quality: readonly number[];
}

export interface IndexedProducts {
  readonly products: readonly IndexedProduct[];
  readonly codes: FacetCodes;
}

interface Index extends IndexedProducts {
  readonly contracts: ReadonlyMap<string, IndexedContract>;
  /** Products by the refs of the contracts of their output ports. */
  readonly under: ReadonlyMap<string, readonly IndexedProduct[]>;
  /** Signs that became others up to here are in it, UTC milliseconds. */
  signsUntil: number;
  /** Of products by their ids: by scorecard the value of the facet. */
  readonly levels: ReadonlyMap<number, Map<string, string>>;
  readonly byId: ReadonlyMap<number, IndexedProduct>;
  /** The same of levels. */
  levelsUntil: number;
}

/** Clocks of nodes differ, and what a transaction writes is seen only when it ends: so far back is looked again, in milliseconds. */
const OVERLAP = 10 * 60_000;
/** Scores are written in short transactions, and many at once when rules change. */
const OVERLAP_OF_LEVELS = 60_000;

/**
 * The few columns that facets are counted by, of all products, in memory: someone who types asks for all counts at every
 * key, and counting eight facets over two joins costs a database far more than what one pass over these does. Read again
 * when anything of the catalog changed on whichever node; some hundred bytes a product. How checks stand changes far more
 * often: of that only what became another is read, at each look.
 */
export class ProductIndex {
  private generation = -1;
  private index: Promise<Index> | undefined;

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
    const index = await this.index;
    await renewSigns(this.knex, index);
    await renewLevels(this.knex, index);
    return index;
  }
}

/** Costs as much as signs became others since the last look. */
async function renewSigns(knex: Knex, index: Index): Promise<void> {
  const { codes, contracts, under } = index;
  const rows: {
    contract_ref: string;
    sign: number;
    sign_at: number | string;
  }[] = await knex('contract_quality')
    .select('contract_ref', 'sign', 'sign_at')
    .where('sign_at', '>', Math.max(0, index.signsUntil - OVERLAP));
  for (const { contract_ref: ref, sign, sign_at: at } of rows) {
    index.signsUntil = Math.max(index.signsUntil, Number(at));
    const contract = contracts.get(ref);
    const quality = codes.listOf('quality', [standingOf(sign)]);
    // Lists of the same values are the same list.
    if (!contract || contract.quality === quality) continue;
    contract.quality = quality;
    for (const product of under.get(ref) ?? []) {
      product.quality = codes.worst(product.contracts);
    }
  }
}

/** The same of levels. */
async function renewLevels(knex: Knex, index: Index): Promise<void> {
  const { codes, levels, byId } = index;
  const from = Math.max(0, index.levelsUntil - OVERLAP_OF_LEVELS);
  for (const row of await readLevelsSince(knex, from)) {
    index.levelsUntil = Math.max(index.levelsUntil, Number(row.since));
    const product = byId.get(row.product_id);
    const own = levels.get(row.product_id);
    if (!product || !own) continue;
    setLevel(own, row);
    product.level = codes.listOf('level', [...own.values()]);
  }
}

function setLevel(own: Map<string, string>, { ref, level }: LevelRow): void {
  if (level === null) own.delete(ref);
  else own.set(ref, levelValue(ref, level));
}

async function readIndex(knex: Knex): Promise<Index> {
  const codes = new FacetCodes();
  const signs = new Map<string, number>();
  let signsUntil = 0;
  for (const row of await knex('contract_quality').select(
    'contract_ref',
    'sign',
    'sign_at',
  )) {
    signs.set(row.contract_ref, row.sign);
    signsUntil = Math.max(signsUntil, Number(row.sign_at));
  }
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
      quality: codes.listOf('quality', [
        standingOf(signs.get(row.ref) ?? codeOf('not-measured')),
      ]),
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
  const levels = new Map(rows.map(({ id }) => [id, new Map<string, string>()]));
  let levelsUntil = 0;
  for (const row of await readLevels(knex)) {
    levelsUntil = Math.max(levelsUntil, Number(row.since));
    const own = levels.get(row.product_id);
    if (own) setLevel(own, row);
  }
  const products = rows.map((row): IndexedProduct => {
    const own = outputs.get(row.id) ?? [];
    const { standard, classification, access, quality } = codes.together(own);
    return {
      id: row.id,
      standard,
      classification,
      access,
      quality,
      domain: codes.listOf('domain', row.domain_ref ? [row.domain_ref] : []),
      type: codes.listOf('type', [row.type]),
      lifecycle: codes.listOf('lifecycle', [row.lifecycle]),
      owner: codes.listOf('owner', row.owner_ref ? [row.owner_ref] : []),
      tag: codes.listOf('tag', tags.get(row.id) ?? []),
      level: codes.listOf('level', [...(levels.get(row.id)?.values() ?? [])]),
      contracts: own,
    };
  });
  const refs = new Map([...contracts].map(([ref, { id }]) => [id, ref]));
  const under = new Map<string, IndexedProduct[]>();
  for (const product of products) {
    for (const { id } of product.contracts) {
      const ref = refs.get(id)!; // its contracts are those that were read
      const known = under.get(ref);
      if (known) known.push(product);
      else under.set(ref, [product]);
    }
  }
  return {
    products,
    codes,
    contracts,
    under,
    signsUntil,
    levels,
    byId: new Map(products.map(product => [product.id, product])),
    levelsUntil,
  };
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
