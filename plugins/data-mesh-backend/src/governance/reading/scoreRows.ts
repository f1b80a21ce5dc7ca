import {
  RuleSetKind,
  ScoreCause,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { planned } from '../../database/planned';
import { ScoreTable } from '../scoring/scoreTables';

/** How something stood under one scorecard or policy, with what was seen. */
export interface ScoreRow {
  readonly ref: string;
  readonly kind: RuleSetKind | null;
  readonly title: string | null;
  /** Missing when the scorecard or policy is gone. */
  readonly etag: string | null;
  readonly owner_ref: string | null;
  readonly owner_title: string | null;
  readonly rules_hash: string;
  readonly score: number | null;
  readonly coverage: number;
  readonly band: string | null;
  readonly level: string | null;
  readonly statuses: string;
  readonly why: string | null;
  readonly since: number | string;
  readonly cause: ScoreCause;
  readonly evaluated_at: number | string | null;
  readonly details: string | null;
}

/** The same as it stands now, with what else is to be told of that. */
export interface CurrentRow extends ScoreRow {
  /** The id of the product, or the ref of the domain. */
  readonly subject: number | string;
  /** 1 where something changed that is not evaluated yet. */
  readonly due: number;
  /** JSON, or null: of each waiver that is asked for or in force its id, rule, state and end. */
  readonly open_waivers: string | null;
}

/**
 * How a product or domain stands now, scorecards first: in one statement, since each costs more than what it reads. What is one
 * value is no join: each table more that is joined has a database plan for longer.
 */
export async function readCurrent(
  knex: Knex,
  of: ScoreTable,
  ref: string,
): Promise<CurrentRow[]> {
  return planned<CurrentRow>(knex, `how ${of.table} stand`, () =>
    current(knex, of, ref),
  );
}

function current(knex: Knex, { table, key }: ScoreTable, ref: string) {
  return knex(`${table} as s`)
    .where(
      `s.${key}`,
      table === 'domain_scores'
        ? ref
        : knex('products').select('id').where({ ref }),
    )
    .join('rule_sets as t', 't.id', 's.rule_set_id')
    .leftJoin('score_details as d', function seen() {
      this.onVal('d.product_ref', ref)
        .andOn('d.rule_set_ref', 't.ref')
        .andOn('d.from_at', 's.since');
    })
    .select(
      `s.${key} as subject`,
      't.ref',
      't.kind',
      't.title',
      't.etag',
      't.owner_ref',
      knex.raw(
        '(select o.title from owners o where o.ref = t.owner_ref) as owner_title',
      ),
      's.rules_hash',
      's.score',
      's.coverage',
      's.band',
      's.level',
      's.statuses',
      's.why',
      's.since',
      's.cause',
      's.evaluated_at',
      'd.details',
      knex.raw(
        `case when exists (select 1 from ${
          table === 'domain_scores' ? 'domain_due' : 'score_due'
        } due where due.${key} = s.${key}) then 1 else 0 end as due`,
      ),
      knex.raw(
        `(select ${dialectOf(knex).listOf(
          'w.id, w.rule, w.state, w.expires_at',
        )} from waivers w
          where w.subject_ref = ? and w.rule_set_ref = t.ref and w.state in ('requested', 'active')) as open_waivers`,
        [ref],
      ),
    )
    .orderBy([{ column: 't.kind', order: 'desc' }, 't.sort_title', 't.id']);
}

/** How it stood at a moment. */
export async function readPast(
  knex: Knex,
  ref: string,
  at: number,
): Promise<ScoreRow[]> {
  return knex('score_history as h')
    .leftJoin('rule_sets as t', 't.ref', 'h.rule_set_ref')
    .leftJoin('score_details as d', function seen() {
      this.on('d.product_ref', 'h.product_ref')
        .andOn('d.rule_set_ref', 'h.rule_set_ref')
        .andOn('d.from_at', 'h.from_at');
    })
    .leftJoin('owners as o', 'o.ref', 't.owner_ref')
    .where('h.product_ref', ref)
    .where('h.from_at', '<=', at)
    .where(open => open.whereNull('h.to_at').orWhere('h.to_at', '>', at))
    .select(
      'h.rule_set_ref as ref',
      't.kind',
      't.title',
      't.etag',
      't.owner_ref',
      'o.title as owner_title',
      'h.rules_hash',
      'h.score',
      'h.coverage',
      'h.band',
      'h.level',
      'h.statuses',
      knex.raw('null as why'),
      'h.from_at as since',
      'h.cause',
      knex.raw('null as evaluated_at'),
      'd.details',
    )
    .orderBy([{ column: 'h.rule_set_ref', order: 'desc' }]);
}
