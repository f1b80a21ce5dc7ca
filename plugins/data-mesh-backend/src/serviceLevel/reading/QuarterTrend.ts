import { createHash } from 'node:crypto';
import { ServiceLevelBoard } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { Scope } from '../../database/scope';
import { LevelScope, markOfScope, whereOfProducts } from './levelScope';
import { CalendarPeriod, periodAt, periodBefore } from './period';

const QUARTERS = 5;
const KEPT_MS = 60_000;
const MOST_KEPT = 500;

type Quarters = ServiceLevelBoard['quarters'];

interface QuarterRow {
  readonly quarter: number;
  readonly good: number | string;
  readonly bad: number | string;
  readonly attainment: number | null;
}

/**
 * How the last quarters went. It reads every month of every promise, and changes as slowly as quarters do: what is read is
 * kept for a minute, for whoever sees the same.
 */
export class QuarterTrend {
  private readonly kept = new Map<
    string,
    { readonly until: number; readonly quarters: Promise<Quarters> }
  >();

  constructor(
    private readonly knex: Knex,
    private readonly now: () => number = Date.now,
  ) {}

  async read(scope: LevelScope): Promise<Quarters> {
    const now = this.now();
    const key = keyOf(scope);
    const known = this.kept.get(key);
    if (known && known.until > now && known.until <= now + KEPT_MS) {
      return known.quarters;
    }
    const quarters = this.count(scope, now);
    this.kept.delete(key);
    this.kept.set(key, { until: now + KEPT_MS, quarters });
    // The oldest go first.
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) break;
      this.kept.delete(oldest);
    }
    quarters.catch(() => this.kept.delete(key));
    return quarters;
  }

  private async count(scope: LevelScope, now: number): Promise<Quarters> {
    const periods: CalendarPeriod[] = [periodAt('quarter', now)];
    while (periods.length < QUARTERS) {
      periods.unshift(periodBefore(periods[0]));
    }
    const [counts, incidents] = await Promise.all([
      this.countQuarters(scope, periods[0].months[0]),
      this.countIncidents(scope, periods[0].start),
    ]);
    return periods.map(({ name, months: [first], start, end }) => {
      const own = counts.find(({ quarter }) => quarter === quarterOf(first));
      return {
        period: name,
        good: Number(own?.good ?? 0),
        bad: Number(own?.bad ?? 0),
        attainment: own?.attainment ?? undefined,
        incidents: incidents.filter(at => at >= start && at < end).length,
      };
    });
  }

  /** Each promise counts as much as another: one of five minutes has more slices than all of the others. */
  private async countQuarters(
    scope: LevelScope,
    from: number,
  ): Promise<QuarterRow[]> {
    // 202611 is in 8107, as quarters are counted from the year 0.
    const quarter = '(m.month / 100) * 4 + (m.month % 100 - 1) / 3';
    const perPromise: Knex.QueryBuilder = this.knex('objective_months as m')
      .join('objectives as o', 'o.id', 'm.objective_id')
      .join('products as p', 'p.ref', 'o.product_ref')
      .where('m.month', '>=', from)
      .select(this.knex.raw(`${quarter} as quarter`))
      .sum({ good: 'm.good', bad: 'm.bad' })
      .groupByRaw(`o.id, ${quarter}`);
    return this.knex
      .select('q.quarter')
      .sum({ good: 'q.good', bad: 'q.bad' })
      .select(
        this.knex.raw(
          `cast(avg(case when q.good + q.bad > 0 then 1.0 * q.good / (q.good + q.bad) end) as ${
            isPostgres(this.knex) ? 'double precision' : 'real'
          }) as attainment`,
        ),
      )
      .from(whereOfProducts(this.knex, perPromise, 'o', scope).as('q'))
      .groupBy('q.quarter');
  }

  private async countIncidents(
    scope: LevelScope,
    from: number,
  ): Promise<number[]> {
    const query = this.knex('incidents as i')
      .join('products as p', 'p.ref', 'i.product_ref')
      .where('i.opened_at', '>=', from)
      .where('i.suppressed', false)
      .select('i.opened_at');
    const rows: { opened_at: number | string }[] = await whereOfProducts(
      this.knex,
      query,
      'i',
      scope,
    );
    return rows.map(row => Number(row.opened_at));
  }
}

/** Of a month such as 202611, counted from the year 0. */
function quarterOf(month: number): number {
  return Math.floor(month / 100) * 4 + Math.floor(((month % 100) - 1) / 3);
}

/** The same for all who mean the same products and may see the same of them. */
function keyOf(scope: LevelScope): string {
  const { products, contracts } = scope;
  return createHash('sha256')
    .update(
      JSON.stringify([
        markOfScope(scope),
        seenIn(products),
        contracts && seenIn(contracts),
      ]),
    )
    .digest('base64');
}

function seenIn({ visible, condition }: Scope): unknown {
  return visible.type === 'all'
    ? [condition]
    : [{ ...visible, ids: [...visible.ids] }, condition];
}
