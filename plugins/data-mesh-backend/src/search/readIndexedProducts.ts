import { Knex } from 'knex';
import { nameOf, readTitles } from '../database/labels';
import { dialectOf } from '../database/dialect';
import {
  productRowColumns,
  readProductRow,
} from '../database/operations/readProductRow';
import { readPorts } from '../database/operations/readPorts';
import { readSigns, signOf } from '../quality/reading/signs';
import { IndexedProduct } from './indexed';
import { readConsumers, readTroubled } from './readStandings';

const ALL = { type: 'all' } as const;
const NO_DETAILS = {
  managementPorts: [],
  support: [],
  people: [],
  links: [],
  problems: [],
} as const;

/** Products after an id, in a fixed number of statements. */
export async function readIndexedProducts(
  knex: Knex,
  after: number,
  limit: number,
): Promise<IndexedProduct[]> {
  const rows = (
    await knex('products as p')
      .select(productRowColumns)
      .where('p.id', '>', after)
      .orderBy('p.id')
      .limit(limit)
  ).map(readProductRow);
  if (rows.length === 0) return [];
  const ids = rows.map(row => row.id);
  const details: { product_id: number; details: string }[] = await knex(
    'product_details',
  )
    .select('product_id', 'details')
    .whereRaw(dialectOf(knex).inIds('product_id', ids));
  const detailsOf = new Map(
    details.map(row => [row.product_id, JSON.parse(row.details)]),
  );
  const ports = await readPorts(knex, ids, ALL, 'out');
  const contractRefs = [
    ...new Set(ports.flatMap(port => port.contractRef ?? [])),
  ];
  const signs = await readSigns(knex, contractRefs, { visible: ALL });
  const consumers = await readConsumers(knex, contractRefs);
  const troubled = await readTroubled(
    knex,
    'product_ref',
    rows.map(row => row.ref),
  );
  const titles = await readTitles(
    knex,
    rows.flatMap(row => [row.ownerRef, row.domainRef]).filter(isText),
  );
  const titleOf = (ref: string | undefined) =>
    ref === undefined ? '' : titles.get(ref) ?? nameOf(ref);
  return rows.map(row => {
    const own = ports.filter(port => port.productId === row.id);
    const refs = [...new Set(own.flatMap(port => port.contractRef ?? []))];
    return {
      id: row.id,
      ref: row.ref,
      title: row.title,
      type: row.type,
      lifecycle: row.lifecycle,
      owner: titleOf(row.ownerRef),
      domain: titleOf(row.domainRef),
      tags: row.tags,
      details: detailsOf.get(row.id) ?? NO_DETAILS,
      ports: own.map(({ name, description }) => ({ name, description })),
      quality: signOf(refs.map(ref => signs.get(ref))).status,
      consumers: refs.reduce((sum, ref) => sum + (consumers.get(ref) ?? 0), 0),
      troubled: troubled.has(row.ref),
    };
  });
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}
