import { RULE_SEVERITIES } from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { RowValue, rowsOf } from '../../database/rowsOf';
import { ScoreTable } from './scoreTables';
import type { Scored } from './storeScores';

const VIOLATIONS = {
  rule: 'text',
  title: 'text',
  message: 'text',
  severity: 'text',
  severity_order: 'integer',
  enforcement: 'text',
  state: 'text',
  waiver_id: 'text',
  cause: 'text',
  since: 'bigint',
} as const;

/**
 * What products or domains break of policies, in place of what they broke before: one that is still there stays as old as it is, also while it
 * is waived.
 */
export async function storeViolations(
  tx: Knex,
  { key, type }: ScoreTable,
  scored: readonly Scored[],
  now: number,
): Promise<void> {
  const ofPolicies = scored.filter(
    ({ evaluation }) => evaluation.ruleSet.set.kind === 'policy',
  );
  if (ofPolicies.length === 0) return;
  const rows = ofPolicies.flatMap(each => violationsOf(each, now));
  const pairs = rowsOf(
    tx,
    { rule_set_id: 'integer', [key]: type },
    ofPolicies.map(({ subject, evaluation: { ruleSet } }) => [
      ruleSet.id,
      subject.key,
    ]),
  );
  const kept = rowsOf(
    tx,
    { rule_set_id: 'integer', [key]: type, rule: 'text' },
    rows.map(([ruleSet, subject, rule]) => [ruleSet, subject, rule]),
  );
  await tx.raw(
    `delete from violations where (rule_set_id, ${key}) in (select rule_set_id, ${key} from ?)
       and (rule_set_id, ${key}, rule) not in (select rule_set_id, ${key}, rule from ?)`,
    [pairs, kept],
  );
  if (rows.length === 0) return;
  const columns = {
    rule_set_id: 'integer',
    [key]: type,
    ...VIOLATIONS,
  } as const;
  const names = Object.keys(columns).join(', ');
  await tx.raw(
    `insert into violations (${names}) select ${names} from ? where true
     on conflict (${key}, rule_set_id, rule) do update set
       title = excluded.title, message = excluded.message, severity = excluded.severity,
       severity_order = excluded.severity_order, enforcement = excluded.enforcement,
       waiver_id = excluded.waiver_id, state = excluded.state,
       told = case when violations.state = excluded.state then violations.told else false end`,
    [rowsOf(tx, columns, rows)],
  );
}

function violationsOf(
  { subject, evaluation: { ruleSet, violations }, why }: Scored,
  now: number,
): RowValue[][] {
  return violations.map(
    ({ rule, title, message, severity, enforcement, state, outcome }) => [
      ruleSet.id,
      subject.key,
      rule,
      title,
      message.slice(0, 2000),
      severity,
      RULE_SEVERITIES.indexOf(severity),
      enforcement,
      state,
      outcome.waiver ?? null,
      why?.causes[0] ?? 'data',
      now,
    ],
  );
}
