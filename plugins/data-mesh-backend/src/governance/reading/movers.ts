import {
  ScoreBoard,
  ScoreMover,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { RuleSet } from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { isoTime, labelsFor } from '../../service/labels';
import { SCORED_COLUMNS, ScoredRow, toScoredProduct } from './listScored';
import { StoredRuleSet, toLabel } from './ruleSetRows';
import { ScoreScope, whereScored } from './scoreScope';

const FEW = 5;

/** Those that are furthest from all that is asked of them. */
export async function readWorst(
  knex: Knex,
  scope: ScoreScope,
  rows: readonly StoredRuleSet[],
  sets: ReadonlyMap<number, RuleSet>,
): Promise<ScoreBoard['worst']> {
  const query = knex('scores as s')
    .join('products as p', 'p.id', 's.product_id')
    .whereRaw(
      dialectOf(knex).inIds(
        's.rule_set_id',
        rows.map(({ id }) => id),
      ),
    )
    .whereNotNull('s.score')
    .where('s.score', '<', 100)
    .select(...SCORED_COLUMNS, 's.rule_set_id')
    .orderBy(['s.score', 's.product_id', 's.rule_set_id'])
    .limit(FEW);
  const found: (ScoredRow & { rule_set_id: number })[] = await whereScored(
    knex,
    query,
    scope,
  );
  const labelOf = await labelsFor(
    knex,
    scope.view,
    found.flatMap(({ owner_ref, domain_ref }) => [
      owner_ref ?? undefined,
      domain_ref ?? undefined,
    ]),
  );
  return found.flatMap(row => {
    const ruleSet = rows.find(({ id }) => id === row.rule_set_id);
    return ruleSet
      ? [
          {
            ...toScoredProduct(row, labelOf),
            levelTitle: titleOf(sets.get(ruleSet.id), row.level),
            ruleSet: toLabel(ruleSet),
          },
        ]
      : [];
  });
}

function titleOf(
  set: RuleSet | undefined,
  level: string | null,
): string | undefined {
  return set?.kind === 'scorecard'
    ? set.levels.find(({ name }) => name === level)?.title
    : undefined;
}

/** Those whose score went furthest, where it was not the rules that changed. */
export async function readMovers(
  knex: Knex,
  scope: ScoreScope,
  rows: readonly StoredRuleSet[],
  since: number,
  direction: 'asc' | 'desc',
): Promise<ScoreMover[]> {
  const query = knex('scores as s')
    .join('products as p', 'p.id', 's.product_id')
    .join('rule_sets as t', 't.id', 's.rule_set_id')
    .join('score_history as h', function then() {
      this.on('h.product_ref', 'p.ref').andOn('h.rule_set_ref', 't.ref');
    })
    .whereRaw(
      dialectOf(knex).inIds(
        's.rule_set_id',
        rows.map(({ id }) => id),
      ),
    )
    .where('h.from_at', '<=', since)
    .where(open => open.whereNull('h.to_at').orWhere('h.to_at', '>', since))
    .whereRaw(direction === 'desc' ? 's.score > h.score' : 's.score < h.score')
    .whereNot('s.cause', 'rule')
    .select(
      'p.ref',
      'p.title',
      's.rule_set_id',
      's.score',
      's.level',
      's.since',
      's.cause',
      'h.score as score_before',
      'h.level as level_before',
    )
    .orderByRaw(`s.score - h.score ${direction}, s.product_id`)
    .limit(FEW);
  const found: {
    ref: string;
    title: string;
    rule_set_id: number;
    score: number;
    level: string | null;
    since: number | string;
    cause: ScoreMover['cause'];
    score_before: number;
    level_before: string | null;
  }[] = await whereScored(knex, query, scope);
  return found.flatMap(row => {
    const ruleSet = rows.find(({ id }) => id === row.rule_set_id);
    return ruleSet
      ? [
          {
            product: { ref: row.ref, title: row.title, exists: true },
            ruleSet: toLabel(ruleSet),
            score: row.score,
            scoreBefore: row.score_before,
            level: row.level ?? undefined,
            levelBefore: row.level_before ?? undefined,
            at: isoTime(Number(row.since)),
            cause: row.cause,
          },
        ]
      : [];
  });
}
