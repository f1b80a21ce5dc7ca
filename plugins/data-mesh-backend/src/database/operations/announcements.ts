import { ContractVersionEvent } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../dialect';
import { readLines } from './readLines';

/** Versions that came from the catalog and were compared with the one before. */
export interface Announcements {
  /** New in a line that the catalog had a version of before. */
  readonly news: readonly ContractVersionEvent[];
  /** Ids of those with which a line merely began to be known. */
  readonly old: readonly string[];
}

export async function readAnnouncements(
  knex: Knex,
  limit: number,
): Promise<Announcements> {
  const rows: Row[] = await knex('contract_announcements as a')
    .select(
      'v.id',
      'v.contract_ref',
      'v.version',
      'v.stored_at',
      'c.title',
      'd.previous_id',
      'p.version as previous_version',
      'd.verdict',
      'd.breaking',
      'd.dangerous',
      'd.compatible',
      'd.kinds',
      'd.judgement',
      'd.honest_version',
    )
    .join('contract_versions as v', 'v.id', 'a.version_id')
    .join('contract_changes as d', 'd.version_id', 'v.id')
    .join('contract_versions as p', 'p.id', 'd.previous_id')
    .leftJoin('contracts as c', 'c.ref', 'v.contract_ref')
    .whereNotNull('d.judgement')
    .orderBy(['a.since', 'a.version_id'])
    .limit(limit);
  if (rows.length === 0) return { news: [], old: [] };
  const refs = rows.map(row => row.contract_ref);
  const lines = await readLines(knex, refs);
  const firstSeen = await readFirstSeen(knex, lines);
  const ports = await readPorts(knex, refs);
  const isNew = (row: Row) =>
    [...(lines.get(row.contract_ref) ?? [])].some(
      ref => (firstSeen.get(ref) ?? Infinity) < Number(row.stored_at),
    );
  return {
    news: rows
      .filter(isNew)
      .map(row => toEvent(row, ports.get(row.contract_ref) ?? [])),
    old: rows.filter(row => !isNew(row)).map(row => row.id),
  };
}

export async function forgetAnnouncements(
  knex: Knex,
  which: { readonly ids: readonly string[] } | { readonly before: number },
): Promise<void> {
  const query = knex('contract_announcements').delete();
  if ('before' in which) await query.where('since', '<', which.before);
  else if (which.ids.length > 0) {
    await query.whereRaw(dialectOf(knex).inTexts('version_id', which.ids));
  }
}

interface Row {
  id: string;
  contract_ref: string;
  version: string;
  stored_at: number | string;
  title: string | null;
  previous_id: string;
  previous_version: string;
  verdict: ContractVersionEvent['verdict'] | null;
  breaking: number;
  dangerous: number;
  compatible: number;
  kinds: string;
  judgement: ContractVersionEvent['judgement'];
  honest_version: string | null;
}

interface PortOfContract {
  readonly productRef: string;
  readonly port: string;
}

/** When the catalog brought the first version of each contract. */
async function readFirstSeen(
  knex: Knex,
  lines: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<ReadonlyMap<string, number>> {
  const refs = [...new Set([...lines.values()].flatMap(line => [...line]))];
  const rows: { ref: string; first: number | string }[] = await knex(
    'contract_versions',
  )
    .select('contract_ref as ref')
    .min('stored_at as first')
    .where({ source: 'catalog' })
    .whereRaw(dialectOf(knex).inTexts('contract_ref', refs))
    .groupBy('contract_ref');
  return new Map(rows.map(row => [row.ref, Number(row.first)]));
}

/** Of products that the catalog has. */
async function readPorts(
  knex: Knex,
  refs: readonly string[],
): Promise<ReadonlyMap<string, readonly PortOfContract[]>> {
  const rows: { ref: string; product: string; port: string }[] = await knex(
    'contract_lines as line',
  )
    .select('line.contract_ref as ref', 'p.ref as product', 'line.port')
    .join('products as p', 'p.ref', 'line.product_ref')
    .whereRaw(dialectOf(knex).inTexts('line.contract_ref', refs))
    .orderBy(['p.ref', 'line.port']);
  const ports = new Map<string, PortOfContract[]>();
  for (const { ref, product, port } of rows) {
    ports.set(ref, [...(ports.get(ref) ?? []), { productRef: product, port }]);
  }
  return ports;
}

function toEvent(
  row: Row,
  ports: readonly PortOfContract[],
): ContractVersionEvent {
  return {
    contractRef: row.contract_ref,
    contractTitle: row.title ?? row.contract_ref,
    productRefs: [...new Set(ports.map(port => port.productRef))],
    port: ports.length === 1 ? ports[0].port : undefined,
    versionId: row.id,
    previousId: row.previous_id,
    version: row.version,
    previousVersion: row.previous_version,
    verdict: row.verdict ?? undefined,
    counts: {
      breaking: row.breaking,
      dangerous: row.dangerous,
      compatible: row.compatible,
    },
    kinds: JSON.parse(row.kinds),
    judgement: row.judgement,
    honestVersion: row.honest_version ?? undefined,
  };
}
