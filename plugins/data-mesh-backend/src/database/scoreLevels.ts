import { Knex } from 'knex';

/** A level of a scorecard as products are narrowed down by it: the ref of the scorecard, `/` and the level. */
export function levelValue(ruleSet: string, level: string): string {
  return `${ruleSet}/${level}`;
}

export function readLevel(value: string): {
  readonly ruleSet: string;
  readonly level: string;
} {
  const end = value.lastIndexOf('/');
  return { ruleSet: value.slice(0, end), level: value.slice(end + 1) };
}

/** The level of a product by one scorecard. */
export interface LevelRow {
  readonly product_id: number;
  readonly ref: string;
  readonly level: string | null;
  /** Since when, UTC milliseconds. */
  readonly since: number | string;
}

export function readLevels(knex: Knex): Promise<LevelRow[]> {
  return knex('scores as s')
    .join('rule_sets as t', 't.id', 's.rule_set_id')
    .whereNotNull('s.level')
    .select('s.product_id', 't.ref', 's.level', 's.since');
}

/** What became another since then, from history: it is there in the order of time. */
export function readLevelsSince(
  knex: Knex,
  since: number,
): Promise<LevelRow[]> {
  return knex('rule_sets as t')
    .join('score_history as h', 'h.rule_set_ref', 't.ref')
    .join('products as p', 'p.ref', 'h.product_ref')
    .where('t.kind', 'datascorecard')
    .where('h.from_at', '>', since)
    .whereNull('h.to_at')
    .select('p.id as product_id', 't.ref', 'h.level', 'h.from_at as since');
}
