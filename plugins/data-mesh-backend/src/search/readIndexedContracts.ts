import { Knex } from 'knex';
import { nameOf, readTitles } from '../database/labels';
import { dialectOf } from '../database/dialect';
import { SignCounts, signOf } from '../quality/reading/signs';
import { IndexedContract } from './indexed';
import { readConsumers, readTroubled } from './readStandings';

// The values come from our own tables, whose columns the migrations declare.
export interface ContractIndexRow {
  readonly id: number;
  readonly ref: string;
  readonly title: string;
  readonly contract_id: string;
  readonly version: string;
  readonly lifecycle: string;
  readonly owner_ref: string | null;
  readonly domain_ref: string | null;
  readonly passed: number | null;
  readonly warned: number | null;
  readonly failed: number | null;
  readonly errors: number | null;
  readonly total: number | null;
}

export const CONTRACT_INDEX_COLUMNS = [
  'c.id',
  'c.ref',
  'c.title',
  'c.contract_id',
  'c.version',
  'c.lifecycle',
  'c.owner_ref',
  'c.domain_ref',
  'q.passed',
  'q.warned',
  'q.failed',
  'q.errors',
  'q.total',
] as const;

/** Contracts after an id with their models, in a fixed number of statements. */
export async function readIndexedContracts(
  knex: Knex,
  after: number,
  limit: number,
): Promise<IndexedContract[]> {
  const rows: (ContractIndexRow & {
    readonly classifications: string;
    readonly model: string;
  })[] = await knex('contracts as c')
    .join('contract_texts as t', 't.hash', 'c.text_hash')
    .leftJoin('contract_quality as q', 'q.contract_ref', 'c.ref')
    .select(...CONTRACT_INDEX_COLUMNS, 'c.classifications', 't.model')
    .where('c.id', '>', after)
    .orderBy('c.id')
    .limit(limit);
  const parts = await contractsOfRows(knex, rows);
  return rows.map((row, index) => ({
    ...parts[index],
    classifications: JSON.parse(row.classifications),
    model: JSON.parse(row.model),
  }));
}

/** Adds what other tables know of contracts. */
export async function contractsOfRows(
  knex: Knex,
  rows: readonly ContractIndexRow[],
): Promise<Omit<IndexedContract, 'model' | 'classifications'>[]> {
  if (rows.length === 0) return [];
  const refs = [...new Set(rows.map(row => row.ref))];
  const consumers = await readConsumers(knex, refs);
  const troubled = await readTroubled(knex, 'contract_ref', refs);
  const providers = await readProviders(knex, refs);
  const titles = await readTitles(
    knex,
    rows.flatMap(row => [row.owner_ref ?? [], row.domain_ref ?? []].flat()),
  );
  const titleOf = (ref: string | null) =>
    ref === null ? '' : titles.get(ref) ?? nameOf(ref);
  return rows.map(row => ({
    id: row.id,
    ref: row.ref,
    title: row.title,
    contractId: row.contract_id,
    version: row.version,
    lifecycle: row.lifecycle,
    owner: titleOf(row.owner_ref),
    domain: titleOf(row.domain_ref),
    quality: signOf([countsOf(row)]).status,
    consumers: consumers.get(row.ref) ?? 0,
    troubled: troubled.has(row.ref),
    provider: providers.get(row.ref),
  }));
}

function countsOf(row: ContractIndexRow): SignCounts | undefined {
  return row.total === null
    ? undefined
    : {
        passed: row.passed ?? 0,
        warned: row.warned ?? 0,
        failed: row.failed ?? 0,
        errors: row.errors ?? 0,
        total: row.total,
        observedAt: 0,
      };
}

/**
 * The product that offers data under a contract. One of another domain is left out: whoever sees the contract may not be
 * one who sees that product, and the index asks about one entity only.
 */
async function readProviders(
  knex: Knex,
  contractRefs: readonly string[],
): Promise<ReadonlyMap<string, { title: string; port: string }>> {
  const rows: { contract_ref: string; title: string; port: string }[] =
    await knex('product_ports as po')
      .join('products as p', 'p.id', 'po.product_id')
      .join('contracts as c', 'c.ref', 'po.contract_ref')
      .select({
        contract_ref: 'po.contract_ref',
        title: 'p.title',
        port: 'po.name',
      })
      .where('po.direction', 'out')
      .whereRaw(dialectOf(knex).inTexts('po.contract_ref', contractRefs))
      .whereRaw("coalesce(p.domain_ref, '') = coalesce(c.domain_ref, '')")
      .orderBy([
        { column: 'p.sort_title', order: 'desc' },
        { column: 'po.position', order: 'desc' },
      ]);
  // The last one stays, which is the first by name.
  return new Map(
    rows.map(({ contract_ref: ref, title, port }) => [ref, { title, port }]),
  );
}
