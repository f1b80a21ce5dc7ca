import {
  EntityLabel,
  IncidentState,
  Objective,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { nameOf } from '../../database/labels';
import { readProductTitles } from '../../database/operations/readProductTitles';
import { pairKey, pairOf } from '../pair';
import { ObjectiveSurroundings, StoredObjective } from './objectiveRows';

type Row = Pick<StoredObjective, 'id' | 'product_ref' | 'contract_ref'>;

/** Finds what other tables know of objectives that may be seen, in a fixed number of statements. */
export async function readSurroundings(
  knex: Knex,
  rows: readonly Row[],
): Promise<(row: Row) => ObjectiveSurroundings> {
  if (rows.length === 0) return () => ({});
  const products = rows.map(row => row.product_ref);
  const [titles, contracts, ports, incidents] = await Promise.all([
    readProductTitles(knex, products),
    readContractTitles(
      knex,
      rows.map(row => row.contract_ref),
    ),
    readPortNames(knex, products),
    readIncidents(
      knex,
      rows.map(row => row.id),
    ),
  ]);
  return row => ({
    product: labelIn(titles, row.product_ref),
    contract: labelIn(contracts, row.contract_ref),
    port: ports.get(pairKey(pairOf(row))),
    incident: incidents.get(row.id),
  });
}

/** Titles of contracts by ref. */
export async function readContractTitles(
  knex: Knex,
  refs: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(refs)].filter(ref => ref !== '');
  if (wanted.length === 0) return new Map();
  const rows: { ref: string; title: string }[] = await knex('contracts')
    .select('ref', 'title')
    .whereRaw(dialectOf(knex).inTexts('ref', wanted));
  return new Map(rows.map(row => [row.ref, row.title]));
}

/** Nothing for the empty ref, which stands for none. */
export function labelIn(
  titles: ReadonlyMap<string, string>,
  ref: string,
): EntityLabel | undefined {
  if (ref === '') return undefined;
  const title = titles.get(ref);
  return { ref, title: title ?? nameOf(ref), exists: title !== undefined };
}

/** The first output port under each contract. */
async function readPortNames(
  knex: Knex,
  productRefs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { product_ref: string; contract_ref: string; name: string }[] =
    await knex('product_ports as po')
      .select('p.ref as product_ref', 'po.contract_ref', 'po.name')
      .join('products as p', 'p.id', 'po.product_id')
      .whereRaw(dialectOf(knex).inTexts('p.ref', [...new Set(productRefs)]))
      .where('po.direction', 'out')
      .whereNotNull('po.contract_ref')
      .orderBy('po.position', 'desc');
  return new Map(rows.map(row => [pairKey(pairOf(row)), row.name]));
}

/** Incidents that are not over, by the objectives that they are about. */
async function readIncidents(
  knex: Knex,
  objectiveIds: readonly number[],
): Promise<ReadonlyMap<number, NonNullable<Objective['incident']>>> {
  const rows: {
    objective_id: number;
    id: string;
    state: IncidentState;
    suppressed: boolean | number;
  }[] = await knex('incident_objectives as io')
    .distinct('io.objective_id', 'i.id', 'i.state', 'i.suppressed')
    .join('incidents as i', 'i.id', 'io.incident_id')
    .whereRaw(dialectOf(knex).inIds('io.objective_id', objectiveIds))
    .whereNot('i.state', 'resolved');
  return new Map(
    rows.map(({ objective_id: objectiveId, id, state, suppressed }) => [
      objectiveId,
      { id, state, upstream: Boolean(suppressed) },
    ]),
  );
}
