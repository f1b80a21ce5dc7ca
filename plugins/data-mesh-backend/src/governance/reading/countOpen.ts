import { ScoreBoard } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { readRuleSets } from './ruleSetRows';
import { ScoreScope } from './scoreScope';
import { whereSubject } from './subjects';

const MONTH = 30 * 86_400_000;

/** Of policies that the person may see. */
export async function countViolations(
  knex: Knex,
  scope: ScoreScope,
): Promise<ScoreBoard['violations']> {
  const policies = await readRuleSets(knex, scope.view);
  const query = knex('violations as v')
    .leftJoin('products as p', 'p.id', 'v.product_id')
    .leftJoin('domains as d', 'd.ref', 'v.domain_ref')
    .whereRaw(
      dialectOf(knex).inIds(
        'v.rule_set_id',
        policies.map(({ id }) => id),
      ),
    )
    .select(
      knex.raw(
        `sum(case when v.state = 'open' then 1 else 0 end) as open,
         sum(case when v.state = 'open' and v.enforcement = 'block' then 1 else 0 end) as blocking,
         sum(case when v.state = 'waived' then 1 else 0 end) as waived`,
      ),
    );
  const [row] = await (await whereSubject(knex, scope))(query);
  return {
    open: Number(row?.open ?? 0),
    blocking: Number(row?.blocking ?? 0),
    waived: Number(row?.waived ?? 0),
  };
}

export async function countWaivers(
  knex: Knex,
  scope: ScoreScope,
  now: number,
): Promise<ScoreBoard['waivers']> {
  const query = knex('waivers as w')
    .leftJoin('products as p', 'p.ref', 'w.subject_ref')
    .leftJoin('domains as d', 'd.ref', 'w.subject_ref')
    .select(
      knex.raw(
        `sum(case when w.state = 'requested' then 1 else 0 end) as requested,
         sum(case when w.state = 'active' then 1 else 0 end) as active,
         sum(case when w.state = 'active' and w.expires_at <= ? then 1 else 0 end) as expiring`,
        [now + MONTH],
      ),
    );
  const [row] = await (await whereSubject(knex, scope))(query);
  return {
    requested: Number(row?.requested ?? 0),
    active: Number(row?.active ?? 0),
    expiring: Number(row?.expiring ?? 0),
  };
}
