import { Waiver } from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { ScoreTable } from './scoreTables';

/** How a product stood when it was last evaluated. */
export interface StoredScore {
  readonly rule_set_id: number;
  /** The key of its subject. */
  readonly subject: number | string;
  readonly rules_hash: string;
  readonly view_hash: string;
  readonly waivers: string;
  readonly owner_key: string;
  readonly score: number | null;
  readonly coverage: number;
  readonly band: string | null;
  readonly level: string | null;
  readonly capped_by: string | null;
  readonly statuses: string;
  readonly why: string;
  readonly since: number | string;
  readonly next_at: number | string | null;
}

export function scoreKey(ruleSetId: number, key: number | string): string {
  return `${ruleSetId} ${key}`;
}

/** @returns scores by `scoreKey` */
export async function readScores(
  knex: Knex,
  { table, key, type }: ScoreTable,
  keys: readonly (number | string)[],
): Promise<ReadonlyMap<string, StoredScore>> {
  const rows: StoredScore[] = await knex(table)
    .select(
      'rule_set_id',
      `${key} as subject`,
      'rules_hash',
      'view_hash',
      'waivers',
      'owner_key',
      'score',
      'coverage',
      'band',
      'level',
      'capped_by',
      'statuses',
      'why',
      'since',
      'next_at',
    )
    .whereRaw(
      type === 'integer'
        ? dialectOf(knex).inIds(key, keys.map(Number))
        : dialectOf(knex).inTexts(key, keys.map(String)),
    );
  return new Map(
    rows.map(row => [scoreKey(row.rule_set_id, row.subject), row]),
  );
}

/** Waivers that were approved, by product or domain and scorecard or policy. */
export async function readWaivers(
  knex: Knex,
  subjectRefs: readonly string[],
): Promise<(subjectRef: string, ruleSetRef: string) => readonly Waiver[]> {
  const rows: {
    id: string;
    subject_ref: string;
    rule_set_ref: string;
    rule: string;
    reason: string;
    decided_by: string | null;
    decided_at: number | string | null;
    expires_at: number | string;
  }[] = await knex('waivers')
    .select(
      'id',
      'subject_ref',
      'rule_set_ref',
      'rule',
      'reason',
      'decided_by',
      'decided_at',
      'expires_at',
    )
    .whereRaw(dialectOf(knex).inTexts('subject_ref', subjectRefs))
    .where({ state: 'active' })
    .orderBy('id');
  const found = new Map<string, Waiver[]>();
  for (const row of rows) {
    const key = `${row.subject_ref} ${row.rule_set_ref}`;
    const waiver: Waiver = {
      id: row.id,
      ruleSet: row.rule_set_ref.slice(row.rule_set_ref.lastIndexOf('/') + 1),
      rule: row.rule,
      reason: row.reason,
      approvedBy: row.decided_by ?? '',
      until: Number(row.expires_at),
    };
    const known = found.get(key);
    if (known) known.push(waiver);
    else found.set(key, [waiver]);
  }
  return (subjectRef, ruleSetRef) =>
    found.get(`${subjectRef} ${ruleSetRef}`) ?? [];
}
