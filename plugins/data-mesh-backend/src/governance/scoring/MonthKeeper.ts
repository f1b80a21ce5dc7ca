import { Knex } from 'knex';
import { DOMAIN_SCORES, PRODUCT_SCORES } from './scoreTables';

const DAY = 86_400_000;
export const MONTH = 30 * DAY;

/** The moment with which scores are compared: 30 days before the last midnight (UTC). */
export function monthStart(now: number): number {
  return Math.floor(now / DAY) * DAY - MONTH;
}

/**
 * Keeps beside each score what it was a month ago, once a day: lists that say how scores moved then read no history. Only scores
 * whose history begins anew in the days that went by are looked at; the first time after a start, all.
 */
export class MonthKeeper {
  private last: number | undefined;

  constructor(
    private readonly knex: Knex,
    private readonly now: () => number = Date.now,
  ) {}

  async run(): Promise<void> {
    const start = monthStart(this.now());
    if (this.last === start) return;
    await refresh(
      this.knex,
      PRODUCT_SCORES.table,
      'join products p on p.id = s.product_id',
      'p.ref',
      PRODUCT_SCORES.key,
      this.last ?? 0,
      start,
    );
    await refresh(
      this.knex,
      DOMAIN_SCORES.table,
      '',
      's.domain_ref',
      DOMAIN_SCORES.key,
      this.last ?? 0,
      start,
    );
    this.last = start;
  }
}

async function refresh(
  knex: Knex,
  table: string,
  join: string,
  ref: string,
  key: string,
  from: number,
  start: number,
): Promise<void> {
  const own = `h.product_ref = ${ref} and h.rule_set_ref = t.ref`;
  await knex.raw(
    `update ${table} set month_score = r.then_score, month_rules = r.by_rules from (
       select s.rule_set_id, s.${key} as subject,
         (select h.score from score_history h where ${own} and h.from_at <= ? and (h.to_at is null or h.to_at > ?)) as then_score,
         coalesce((select sum(h.rule_points) from score_history h where ${own} and h.from_at > ?), 0) as by_rules
       from ${table} s join rule_sets t on t.id = s.rule_set_id ${join}
       where exists (select 1 from score_history h where ${own} and h.from_at > ? and h.from_at <= ?)
     ) r where ${table}.rule_set_id = r.rule_set_id and ${table}.${key} = r.subject
       and (${table}.month_score is distinct from r.then_score or ${table}.month_rules <> r.by_rules)`,
    [start, start, start, from, start],
  );
}
