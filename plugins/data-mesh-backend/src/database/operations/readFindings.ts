import { HealthFindingKind } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../dialect';
import { FindingRecord } from '../records';

export interface StoredFinding extends FindingRecord {
  /** UTC milliseconds. */
  readonly since: number;
}

/** Refs of entities whose findings may not be seen. */
export type HiddenRefs = readonly string[];

/** One page by kind and id. */
export async function listFindings(
  knex: Knex,
  options: {
    readonly kind?: HealthFindingKind;
    readonly hidden: HiddenRefs;
    readonly after?: { readonly kind: string; readonly id: string };
    readonly limit: number;
  },
): Promise<StoredFinding[]> {
  const query = shownFindings(knex, options.hidden)
    .select('f.*')
    .orderBy(['f.kind', 'f.id'])
    .limit(options.limit);
  if (options.kind) query.where('f.kind', options.kind);
  if (options.after) {
    query.whereRaw('(f.kind, f.id) > (?, ?)', [
      options.after.kind,
      options.after.id,
    ]);
  }
  return (await query).map(readFinding);
}

export async function countFindings(
  knex: Knex,
  hidden: HiddenRefs,
): Promise<{ kind: HealthFindingKind; count: number }[]> {
  const rows: { kind: HealthFindingKind; count: number | string }[] =
    await shownFindings(knex, hidden)
      .select('f.kind', knex.raw('count(*) as count'))
      .groupBy('f.kind')
      .orderBy('f.kind');
  return rows.map(row => ({ kind: row.kind, count: Number(row.count) }));
}

/** Those that stand on an entity's own page; what its text says is known there already. */
export async function findingsOf(
  knex: Knex,
  refs: readonly string[],
): Promise<StoredFinding[]> {
  if (refs.length === 0) return [];
  const rows = await knex('findings as f')
    .select('f.*')
    .whereIn('f.entity_ref', refs)
    .whereIn('f.source', ['status', 'derived'])
    .orderBy(['f.kind', 'f.id'])
    .limit(1000);
  return rows.map(readFinding);
}

/** How many errors and warnings there are about each entity besides those in its text. */
export async function countFindingsOf(
  knex: Knex,
  refs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (refs.length === 0) return new Map();
  const rows: { entity_ref: string; count: number | string }[] = await knex(
    'findings',
  )
    .select('entity_ref', knex.raw('count(*) as count'))
    .whereIn('entity_ref', refs)
    .whereIn('source', ['status', 'derived'])
    .whereNot('severity', 'info')
    .groupBy('entity_ref');
  return new Map(rows.map(row => [row.entity_ref, Number(row.count)]));
}

/** A file that broke is known twice, from its reading and from the catalog's status: the reading knows the line. */
function shownFindings(knex: Knex, hidden: HiddenRefs) {
  const query = knex('findings as f').whereNot(q =>
    q
      .where('f.source', 'status')
      .whereExists(
        knex('findings as read')
          .select(knex.raw('1'))
          .whereRaw('read.entity_ref = f.entity_ref')
          .where({ 'read.source': 'file', 'read.kind': 'broken-file' }),
      ),
  );
  if (hidden.length > 0) {
    query.where(q =>
      q
        .whereNull('f.entity_ref')
        .orWhereRaw(
          knex.raw('not (?)', [
            dialectOf(knex).inTexts('f.entity_ref', hidden),
          ]),
        ),
    );
  }
  return query;
}

interface Row {
  id: string;
  source: FindingRecord['source'];
  kind: HealthFindingKind;
  code: string;
  severity: FindingRecord['severity'];
  message: string;
  fix: string | null;
  entity_ref: string | null;
  file: string | null;
  field: string | null;
  line: number | null;
  col: number | null;
  since: number | string;
}

function readFinding(row: Row): StoredFinding {
  return {
    id: row.id,
    source: row.source,
    kind: row.kind,
    code: row.code,
    severity: row.severity,
    message: row.message,
    fix: row.fix ?? undefined,
    entityRef: row.entity_ref ?? undefined,
    file: row.file ?? undefined,
    field: row.field ?? undefined,
    line: row.line ?? undefined,
    col: row.col ?? undefined,
    since: Number(row.since),
  };
}
