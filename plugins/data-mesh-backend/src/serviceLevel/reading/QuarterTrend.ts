import { ServiceLevelBoard } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { quarterOf } from '../tallies/tallyLevels';
import { LevelScope, whereOfProducts } from './levelScope';
import { CalendarPeriod, periodAt, periodBefore } from './period';

const QUARTERS = 5;

type Quarters = ServiceLevelBoard['quarters'];

interface QuarterRow {
  readonly quarter: number;
  readonly good: number | string;
  readonly bad: number | string;
  readonly attainment: number | null;
}

/** How the last quarters went. */
export class QuarterTrend {
  constructor(
    private readonly knex: Knex,
    private readonly now: () => number = Date.now,
  ) {}

  async read(scope: LevelScope): Promise<Quarters> {
    const periods: CalendarPeriod[] = [periodAt('quarter', this.now())];
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
    const query: Knex.QueryBuilder = this.knex('level_quarters as t')
      .join('products as p', 'p.ref', 't.product_ref')
      .where('t.quarter', '>=', quarterOf(from))
      .select('t.quarter')
      .sum({ good: 't.good', bad: 't.bad' })
      .select(
        this.knex.raw(
          'sum(t.attainment) / nullif(sum(t.attained), 0) as attainment',
        ),
      )
      .groupBy('t.quarter');
    return whereOfProducts(this.knex, query, 't', scope);
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
