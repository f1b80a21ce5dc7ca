import { Knex } from 'knex';
import { dialectOf } from '../dialect';
import { Visible, whereVisible } from '../scope';

export interface StoredVersion {
  readonly id: string;
  readonly contractRef: string;
  readonly textHash: string;
  readonly source: 'catalog' | 'history';
  readonly contractId?: string;
  readonly version: string;
  readonly status?: string;
  readonly standard: string;
  /** UTC milliseconds. */
  readonly seenAt: number;
  readonly storedAt: number;
  /** The catalog has this text now. */
  readonly current: boolean;
}

/** Where a page of versions ended. */
export interface VersionPosition {
  readonly seenAt: number;
  readonly storedAt: number;
  readonly id: string;
}

/**
 * The contracts that together make the lines of versions that a contract belongs to: all that ever stood for the output
 * ports that it ever stood for. Lines of hidden products and contracts that exist but are hidden are left out; a contract
 * that the catalog has no more belongs to the line all the same.
 */
export async function contractsOfLines(
  knex: Knex,
  contractRef: string,
  visible: { readonly products: Visible; readonly contracts: Visible },
): Promise<string[]> {
  const query = knex('contract_lines as mine')
    .distinct('line.contract_ref as ref')
    .join('contract_lines as line', function sameLine() {
      this.on('line.product_ref', 'mine.product_ref').andOn(
        'line.port',
        'mine.port',
      );
    })
    .leftJoin('products as p', 'p.ref', 'mine.product_ref')
    .leftJoin('contracts as c', 'c.ref', 'line.contract_ref')
    .where('mine.contract_ref', contractRef);
  for (const [column, seen] of [
    ['p.id', visible.products],
    ['c.id', visible.contracts],
  ] as const) {
    if (seen.type === 'all') continue;
    query.where(q =>
      q
        .whereNull(column)
        .orWhere(inner => whereVisible(knex, inner, column, seen)),
    );
  }
  const rows: { ref: string }[] = await query;
  return [...new Set([contractRef, ...rows.map(row => row.ref)])];
}

/** Newest first. */
export async function listVersions(
  knex: Knex,
  contractRefs: readonly string[],
  limit: number,
  after?: VersionPosition,
): Promise<StoredVersion[]> {
  const query = versions(knex, contractRefs)
    .orderBy([
      { column: 'v.seen_at', order: 'desc' },
      { column: 'v.stored_at', order: 'desc' },
      { column: 'v.id', order: 'desc' },
    ])
    .limit(limit);
  if (after) {
    query.whereRaw('(v.seen_at, v.stored_at, v.id) < (?, ?, ?)', [
      after.seenAt,
      after.storedAt,
      after.id,
    ]);
  }
  return (await query).map(readVersion);
}

export async function findVersion(
  knex: Knex,
  contractRefs: readonly string[],
  id: string,
): Promise<StoredVersion | undefined> {
  const [row] = await versions(knex, contractRefs).where('v.id', id);
  return row && readVersion(row);
}

function versions(knex: Knex, contractRefs: readonly string[]) {
  return knex('contract_versions as v')
    .select('v.*', 'c.text_hash as current_hash')
    .leftJoin('contracts as c', 'c.ref', 'v.contract_ref')
    .whereRaw(dialectOf(knex).inTexts('v.contract_ref', contractRefs));
}

interface Row {
  id: string;
  contract_ref: string;
  text_hash: string;
  source: 'catalog' | 'history';
  contract_id: string | null;
  version: string;
  status: string | null;
  standard: string;
  seen_at: number | string;
  stored_at: number | string;
  current_hash: string | null;
}

function readVersion(row: Row): StoredVersion {
  return {
    id: row.id,
    contractRef: row.contract_ref,
    textHash: row.text_hash,
    source: row.source,
    contractId: row.contract_id ?? undefined,
    version: row.version,
    status: row.status ?? undefined,
    standard: row.standard,
    seenAt: Number(row.seen_at),
    storedAt: Number(row.stored_at),
    current: row.current_hash === row.text_hash,
  };
}
