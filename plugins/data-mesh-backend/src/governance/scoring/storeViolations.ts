import { RULE_SEVERITIES } from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { RowValue, rowsOf } from '../../database/rowsOf';
import type { Scored } from './storeScores';

const VIOLATIONS = {
  rule_set_id: 'integer',
  product_id: 'integer',
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
 * What products break of policies, in place of what they broke before: one that is still there stays as old as it is, also while it
 * is waived.
 */
export async function storeViolations(
  tx: Knex,
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
    { rule_set_id: 'integer', product_id: 'integer' },
    ofPolicies.map(({ subject, evaluation: { ruleSet } }) => [
      ruleSet.id,
      subject.key,
    ]),
  );
  const kept = rowsOf(
    tx,
    { rule_set_id: 'integer', product_id: 'integer', rule: 'text' },
    rows.map(([ruleSet, product, rule]) => [ruleSet, product, rule]),
  );
  await tx.raw(
    `delete from violations where (rule_set_id, product_id) in (select rule_set_id, product_id from ?)
       and (rule_set_id, product_id, rule) not in (select rule_set_id, product_id, rule from ?)`,
    [pairs, kept],
  );
  if (rows.length === 0) return;
  const names = Object.keys(VIOLATIONS).join(', ');
  await tx.raw(
    `insert into violations (${names}) select ${names} from ? where true
     on conflict (product_id, rule_set_id, rule) do update set
       title = excluded.title, message = excluded.message, severity = excluded.severity,
       severity_order = excluded.severity_order, enforcement = excluded.enforcement,
       waiver_id = excluded.waiver_id, state = excluded.state,
       told = case when violations.state = excluded.state then violations.told else false end`,
    [rowsOf(tx, VIOLATIONS, rows)],
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
