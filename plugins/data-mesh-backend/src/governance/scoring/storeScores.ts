import { Score } from '@backstage-data-mesh/governance';
import {
  NextStep,
  ScoreCause,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { RowValue, rowsOf } from '../../database/rowsOf';
import { SyncStore } from '../../database/SyncStore';
import { packDetails } from './details';
import { Evaluation } from './evaluate';
import { StoredScore } from './readScores';
import { ScoreTable, Subject } from './scoreTables';
import { storeViolations } from './storeViolations';

/** What an evaluation came to, against what was there before. */
export interface Scored {
  readonly subject: Subject;
  readonly evaluation: Evaluation;
  readonly before?: StoredScore;
  readonly viewHash: string;
  readonly ownerKey: string;
  /** Why it stands otherwise than before; nothing when it does not. */
  readonly why?: Why;
  readonly next: readonly NextStep[];
  /** When time alone may change it, UTC milliseconds. */
  readonly nextAt?: number;
}

/** What changed a score. */
export interface Why {
  /** The weightiest first. */
  readonly causes: readonly [ScoreCause, ...ScoreCause[]];
  /** Points that came with the rules: no merit of the subject, and not its fault. */
  readonly rulePoints: number;
}

/** A scorecard or policy that does not apply any more. */
export interface Gone {
  readonly subject: Subject;
  readonly ruleSetId: number;
  readonly ruleSetRef: string;
}

const SCORES = {
  rules_hash: 'text',
  view_hash: 'text',
  waivers: 'text',
  owner_key: 'text',
  score: 'double',
  coverage: 'double',
  band: 'text',
  level: 'text',
  capped_by: 'text',
  statuses: 'text',
  passed: 'integer',
  failed: 'integer',
  not_measured: 'integer',
  errors: 'integer',
  waived: 'integer',
  not_applicable: 'integer',
  broken: 'integer',
  why: 'text',
  since: 'bigint',
  cause: 'text',
  evaluated_at: 'bigint',
  next_at: 'bigint',
  month_rules: 'double',
} as const;

/**
 * Writes how products or domains stand, and into history where they stand otherwise than before. In a transaction, in the same
 * number of statements however many there are.
 */
export async function storeScores(
  tx: Knex.Transaction,
  into: ScoreTable,
  scored: readonly Scored[],
  gone: readonly Gone[],
  now: number,
): Promise<void> {
  await removeGone(tx, into, gone);
  await closeHistory(tx, scored, gone, now);
  await upsertScores(tx, into, scored, now);
  const moved = scored.filter(({ why }) => why !== undefined);
  await addHistory(tx, moved, now);
  await storeDetails(tx, scored, now);
  await storeViolations(tx, into, scored, now);
}

function sinceOf({ why, before }: Scored, now: number): number {
  return why || !before ? now : Number(before.since);
}

async function removeGone(
  tx: Knex.Transaction,
  { table: scores, key, type }: ScoreTable,
  gone: readonly Gone[],
): Promise<void> {
  if (gone.length === 0) return;
  // Whoever keeps levels in memory reads them anew: what is gone is no change of a score.
  if (scores === 'scores') await new SyncStore(tx).markChanged(tx, false);
  const rows = rowsOf(
    tx,
    { rule_set_id: 'integer', [key]: type },
    gone.map(({ ruleSetId, subject }) => [ruleSetId, subject.key]),
  );
  for (const table of ['violations', scores]) {
    await tx.raw(
      `delete from ${table} where (rule_set_id, ${key}) in (select rule_set_id, ${key} from ?)`,
      [rows],
    );
  }
}

/** The end of how it was. What changes twice within one moment is told once. */
async function closeHistory(
  tx: Knex,
  scored: readonly Scored[],
  gone: readonly Gone[],
  now: number,
): Promise<void> {
  const rows = [
    ...scored
      .filter(({ why, before }) => why && before)
      .map(({ subject, evaluation: { ruleSet } }): RowValue[] => [
        subject.ref,
        ruleSet.ref,
      ]),
    ...gone.map(({ subject, ruleSetRef }): RowValue[] => [
      subject.ref,
      ruleSetRef,
    ]),
  ];
  if (rows.length === 0) return;
  await tx.raw(
    `update score_history set to_at = ? from ?
     where score_history.product_ref = r.product_ref and score_history.rule_set_ref = r.rule_set_ref
       and score_history.to_at is null`,
    [now, rowsOf(tx, { product_ref: 'text', rule_set_ref: 'text' }, rows)],
  );
}

async function upsertScores(
  tx: Knex,
  { table, key, type }: ScoreTable,
  scored: readonly Scored[],
  now: number,
): Promise<void> {
  if (scored.length === 0) return;
  const columns = { rule_set_id: 'integer', [key]: type, ...SCORES } as const;
  const names = Object.keys(columns);
  const rows = scored.map((each): RowValue[] => {
    const { evaluation, subject, viewHash, ownerKey, why, nextAt } = each;
    const { ruleSet, score, letters, waivers } = evaluation;
    const { counts } = score;
    return [
      ruleSet.id,
      subject.key,
      ruleSet.set.hash,
      viewHash,
      waivers,
      ownerKey,
      score.score ?? null,
      score.coverage ?? 0,
      score.band ?? null,
      score.level ?? null,
      limitOf(score) ?? null,
      letters,
      counts.pass,
      counts.fail,
      counts['not-measured'],
      counts.error,
      counts.waived,
      counts['not-applicable'],
      brokenOf(evaluation),
      evaluation.why,
      sinceOf(each, now),
      why?.causes[0] ?? 'data',
      now,
      nextAt ?? null,
      why?.rulePoints ?? 0,
    ];
  });
  await tx.raw(
    `insert into ${table} (${names.join(', ')})
     select ${names.join(', ')} from ? where true
     on conflict (rule_set_id, ${key}) do update set ${names
      .slice(2)
      .map(name => assignmentOf(table, name))
      .join(', ')}`,
    [rowsOf(tx, columns, rows)],
  );
}

function assignmentOf(table: string, name: string): string {
  switch (name) {
    case 'cause':
      return `cause = case when ${table}.since = excluded.since then ${table}.cause else excluded.cause end`;
    case 'month_rules':
      return `month_rules = ${table}.month_rules + excluded.month_rules`;
    default:
      return `${name} = excluded.${name}`;
  }
}

/** Rules that fail or err; of a policy the violations that nobody waived, and rules that err: what errs is not kept. */
export function brokenOf({ ruleSet, score, violations }: Evaluation): number {
  return ruleSet.set.kind === 'policy'
    ? violations.filter(({ state }) => state === 'open').length +
        score.counts.error
    : score.counts.fail + score.counts.error;
}

/** `policy/rule` that keeps it from a higher level. */
export function limitOf({
  caps: [cap],
}: Pick<Score, 'caps'>): string | undefined {
  return cap && `${cap.policy}/${cap.rule}`;
}

const HISTORY = {
  product_ref: 'text',
  rule_set_ref: 'text',
  from_at: 'bigint',
  rules_hash: 'text',
  score: 'double',
  coverage: 'double',
  band: 'text',
  level: 'text',
  statuses: 'text',
  broken: 'integer',
  cause: 'text',
  causes: 'text',
  rule_points: 'double',
} as const;

async function addHistory(
  tx: Knex,
  moved: readonly Scored[],
  now: number,
): Promise<void> {
  if (moved.length === 0) return;
  const names = Object.keys(HISTORY);
  const rows = moved.map(({ subject, evaluation, why }): RowValue[] => {
    const { ruleSet, score, letters } = evaluation;
    return [
      subject.ref,
      ruleSet.ref,
      now,
      ruleSet.set.hash,
      score.score ?? null,
      score.coverage ?? 0,
      score.band ?? null,
      score.level ?? null,
      letters,
      brokenOf(evaluation),
      why?.causes[0] ?? 'data',
      JSON.stringify(why?.causes ?? []),
      why?.rulePoints ?? 0,
    ];
  });
  await tx.raw(
    `insert into score_history (${names.join(', ')})
     select ${names.join(', ')} from ? where true
     on conflict (product_ref, rule_set_ref, from_at) do update set to_at = null, ${names
       .slice(3)
       .map(name => `${name} = excluded.${name}`)
       .join(', ')}`,
    [rowsOf(tx, HISTORY, rows)],
  );
}

/** With the row of history that is open; the facts of one that was closed stay as they were last seen. */
async function storeDetails(
  tx: Knex,
  scored: readonly Scored[],
  now: number,
): Promise<void> {
  if (scored.length === 0) return;
  const rows = scored.map((each): RowValue[] => {
    const { subject, evaluation, next } = each;
    const { ruleSet, score } = evaluation;
    const details = {
      outcomes: score.outcomes,
      next,
      limits: score.caps.map(({ policy, rule }) => `${policy}/${rule}`),
    };
    return [
      subject.ref,
      ruleSet.ref,
      sinceOf(each, now),
      packDetails(details, ruleSet.set.rules),
    ];
  });
  await tx.raw(
    `insert into score_details (product_ref, rule_set_ref, from_at, details)
     select product_ref, rule_set_ref, from_at, details from ? where true
     on conflict (product_ref, rule_set_ref, from_at) do update set details = excluded.details`,
    [
      rowsOf(
        tx,
        {
          product_ref: 'text',
          rule_set_ref: 'text',
          from_at: 'bigint',
          details: 'text',
        },
        rows,
      ),
    ],
  );
}
