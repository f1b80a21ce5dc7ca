import { ServiceLevelBoard } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { quarterOf } from '../tallies/tallyLevels';
import { CatalogView } from '../../service/VisibilityService';
import { LevelScope, markOfScope, whereOfProducts } from './levelScope';
import { CalendarPeriod, periodAt, periodBefore } from './period';

const QUARTERS = 5;
/** So long it is not asked again how quarters went that are over: only results that come late change that. */
const KEPT_MS = 60_000;
/** The same of the one that is not: who looks at a board mostly is not alone, and looks more than once. */
const KEPT_RUNNING_MS = 10_000;
const SCOPES = 100;

type Quarters = ServiceLevelBoard['quarters'];

interface QuarterRow {
  readonly quarter: number;
  readonly good: number | string;
  readonly bad: number | string;
  readonly attainment: number | null;
}

interface Kept {
  readonly until: number;
  readonly rows: Promise<readonly QuarterRow[]>;
}

/** How the last quarters went. */
export class QuarterTrend {
  /** By who may see what. */
  private readonly kept = new WeakMap<CatalogView, Map<string, Kept>>();

  constructor(
    private readonly knex: Knex,
    private readonly now: () => number = Date.now,
  ) {}

  async read(scope: LevelScope): Promise<Quarters> {
    const periods: CalendarPeriod[] = [periodAt('quarter', this.now())];
    while (periods.length < QUARTERS) {
      periods.unshift(periodBefore(periods[0]));
    }
    const running = quarterOf(periods[periods.length - 1].months[0]);
    const [past, current, incidents] = await Promise.all([
      this.quarters(scope, quarterOf(periods[0].months[0]), running, KEPT_MS),
      this.quarters(scope, running, running + 1, KEPT_RUNNING_MS),
      this.countIncidents(scope, periods[0].start),
    ]);
    const counts = [...past, ...current];
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

  private quarters(
    scope: LevelScope,
    from: number,
    to: number,
    keptFor: number,
  ): Promise<readonly QuarterRow[]> {
    const now = this.now();
    const key = JSON.stringify([
      from,
      markOfScope(scope),
      scope.products.condition ?? null,
      scope.contracts ? scope.contracts.condition ?? null : 'none',
    ]);
    const known = this.kept.get(scope.view) ?? new Map<string, Kept>();
    const found = known.get(key);
    if (found && found.until > now) return found.rows;
    if (known.size >= SCOPES) known.clear();
    const rows = this.countQuarters(scope, from, to);
    known.set(key, { until: now + keptFor, rows });
    this.kept.set(scope.view, known);
    // A failed answer must not be given to the next one who asks.
    rows.catch(() => known.delete(key));
    return rows;
  }

  /** Each promise counts as much as another: one of five minutes has more slices than all of the others. */
  private async countQuarters(
    scope: LevelScope,
    from: number,
    to: number,
  ): Promise<QuarterRow[]> {
    const query: Knex.QueryBuilder = this.knex('level_quarters as t')
      .join('products as p', 'p.ref', 't.product_ref')
      .where('t.quarter', '>=', from)
      .where('t.quarter', '<', to)
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
