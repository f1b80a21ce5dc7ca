import {
  ContractVersionChanges,
  FindingCounts,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../dialect';

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
  readonly findingCounts: FindingCounts;
  /** The version before it, whoever may see that one. */
  readonly previous?: { readonly id: string; readonly contractRef: string };
  /** What changed since; absent until it is worked out. */
  readonly changes?: ContractVersionChanges;
}

/** Where a page of versions ended. */
export interface VersionPosition {
  readonly seenAt: number;
  readonly storedAt: number;
  readonly id: string;
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
    .select(
      'v.id',
      'v.contract_ref',
      'v.text_hash',
      'v.source',
      'v.contract_id',
      'v.version',
      'v.status',
      'v.standard',
      'v.seen_at',
      'v.stored_at',
      'c.text_hash as current_hash',
      't.errors',
      't.warnings',
      't.infos',
      'd.previous_id',
      'p.contract_ref as previous_ref',
      'd.verdict',
      'd.breaking',
      'd.dangerous',
      'd.compatible',
      'd.kinds',
      'd.judgement',
      'd.honest_version',
    )
    .join('contract_texts as t', 't.hash', 'v.text_hash')
    .leftJoin('contracts as c', 'c.ref', 'v.contract_ref')
    .leftJoin('contract_changes as d', 'd.version_id', 'v.id')
    .leftJoin('contract_versions as p', 'p.id', 'd.previous_id')
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
  errors: number;
  warnings: number;
  infos: number;
  previous_id: string | null;
  previous_ref: string | null;
  verdict: ContractVersionChanges['verdict'] | null;
  breaking: number;
  dangerous: number;
  compatible: number;
  kinds: string;
  judgement: ContractVersionChanges['judgement'] | null;
  honest_version: string | null;
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
    findingCounts: {
      error: row.errors,
      warning: row.warnings,
      info: row.infos,
    },
    previous:
      row.previous_id && row.previous_ref
        ? { id: row.previous_id, contractRef: row.previous_ref }
        : undefined,
    changes: row.judgement
      ? {
          verdict: row.verdict ?? undefined,
          breaking: row.breaking,
          dangerous: row.dangerous,
          compatible: row.compatible,
          kinds: JSON.parse(row.kinds),
          judgement: row.judgement,
          honestVersion: row.honest_version ?? undefined,
        }
      : undefined,
  };
}
