import {
  EntityLabel,
  ScorecardLine,
  SlaScorecard,
  SlaScorecardQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  budgetOf,
  ServiceLevelObjective,
} from '@backstage-data-mesh/service-level';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { AccessService } from '../../service/AccessService';
import { isoTime, labelsFor } from '../../service/labels';
import { invalidQuery } from '../../service/problems';
import { slicesOfMonths } from '../judge/countMonths';
import { LevelScope, openLevels, whereOfProducts } from './levelScope';
import { toCadence, toRule, unitOf } from './objectiveRows';
import { CalendarPeriod, periodAt, periodBefore, periodOf } from './period';
import { labelIn, readContractTitles } from './surroundings';

/** More than anybody reads; what is left out is said. */
const LINES = 2_000;

interface LineRow {
  readonly id: number;
  readonly product_ref: string;
  readonly contract_ref: string;
  readonly title: string;
  readonly details: string;
  readonly target: number | null;
  readonly good: number | string | null;
  readonly bad: number | string | null;
  readonly not_measured: number | string | null;
  readonly excused: number | string | null;
  readonly slices: number | string | null;
  readonly promised: boolean | number;
  /** Of the period, the months of which something is known: `202611`. */
  readonly first_month: number | null;
  readonly last_month: number | null;
  readonly good_before: number | string | null;
  readonly bad_before: number | string | null;
}

interface Times {
  readonly incidents: number;
  readonly detect: readonly number[];
  readonly repair: readonly number[];
}

const NO_TIMES: Times = { incidents: 0, detect: [], repair: [] };

/** Promises over a month, quarter or year against the one before. */
export class ScorecardService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws InputError unless exactly one of product, domain and owner is given */
  async scorecard(
    query: SlaScorecardQuery,
    credentials: BackstageCredentials,
  ): Promise<SlaScorecard> {
    const { product, domain, owner } = query;
    const given = [product, domain, owner].filter(each => each !== undefined);
    if (given.length !== 1) {
      throw invalidQuery(
        'Give one of `product`, `domain` and `owner`: whose scorecard is meant.',
      );
    }
    const scope = await openLevels(
      this.knex,
      this.access,
      {
        product,
        domain: domain === undefined ? undefined : [domain],
        owner: owner === undefined ? undefined : [owner],
      },
      credentials,
    );
    const period = periodFor(query.period, this.now());
    const before = periodBefore(period);
    const [rows, times, timesBefore] = await Promise.all([
      this.rows(scope, period, before),
      this.times(scope, period),
      this.times(scope, before),
    ]);
    const lines = await this.toLines(rows.slice(0, LINES), times, period);
    const counted = countLines(lines);
    const all = allOf(times);
    return {
      of: await this.labelOf(given[0]!, product !== undefined, scope),
      period: period.name,
      before: before.name,
      start: isoTime(period.start),
      end: isoTime(period.end),
      running: this.now() < period.end,
      ...counted,
      attainment: mean(lines.flatMap(line => line.attainment ?? [])),
      attainmentBefore: mean(
        lines.flatMap(line => line.attainmentBefore ?? []),
      ),
      incidents: all.incidents,
      incidentsBefore: allOf(timesBefore).incidents,
      timeToDetect: mean(all.detect),
      timeToRepair: mean(all.repair),
      lines,
      truncated: rows.length > LINES || undefined,
    };
  }

  private async rows(
    scope: LevelScope,
    period: CalendarPeriod,
    before: CalendarPeriod,
  ): Promise<LineRow[]> {
    const months = (name: string, { months: [first, last] }: CalendarPeriod) =>
      this.knex.raw(
        `sum(case when m.month between ? and ? then m.${name} else 0 end)`,
        [first, last],
      );
    const query = this.knex('objectives as o')
      .join('products as p', 'p.ref', 'o.product_ref')
      .join('objective_months as m', 'm.objective_id', 'o.id')
      .where('o.type', 'objective')
      .whereBetween('m.month', [before.months[0], period.months[1]])
      .select(
        'o.id',
        'o.product_ref',
        'o.contract_ref',
        'o.details',
        'o.target',
        'o.promised',
        'p.title',
        this.knex.raw(
          `min(case when m.month >= ? then m.month end) as first_month`,
          [period.months[0]],
        ),
        this.knex.raw(
          `max(case when m.month >= ? then m.month end) as last_month`,
          [period.months[0]],
        ),
        { good: months('good', period) },
        { bad: months('bad', period) },
        { not_measured: months('not_measured', period) },
        { excused: months('excused', period) },
        { slices: months('slices', period) },
        { good_before: months('good', before) },
        { bad_before: months('bad', before) },
      )
      .groupBy(
        'o.id',
        'o.product_ref',
        'o.contract_ref',
        'o.details',
        'o.target',
        'o.promised',
        'p.title',
      )
      .limit(LINES + 1);
    return whereOfProducts(this.knex, query, 'o', scope);
  }

  /** Of incidents that began in the period, by objective. */
  private async times(
    scope: LevelScope,
    { start, end }: CalendarPeriod,
  ): Promise<ReadonlyMap<string, Times>> {
    const query = this.knex('incidents as i')
      .join('products as p', 'p.ref', 'i.product_ref')
      .where('i.opened_at', '>=', start)
      .where('i.opened_at', '<', end)
      .where('i.suppressed', false)
      .select('i.id', 'i.since', 'i.opened_at', 'i.repaired_at');
    const rows: {
      id: string;
      since: number | string;
      opened_at: number | string;
      repaired_at: number | string | null;
    }[] = await whereOfProducts(this.knex, query, 'i', scope);
    if (rows.length === 0) return new Map();
    const broken: { incident_id: string; objective_id: number }[] =
      await this.knex('incident_objectives')
        .distinct('incident_id', 'objective_id')
        .whereRaw(
          dialectOf(this.knex).inTexts(
            'incident_id',
            rows.map(({ id }) => id),
          ),
        );
    const found = new Map<string, Times>();
    for (const row of rows) {
      const since = Number(row.since);
      const detect = (Number(row.opened_at) - since) / 1000;
      const repair =
        row.repaired_at === null
          ? []
          : [(Number(row.repaired_at) - since) / 1000];
      const keys = broken
        .filter(each => each.incident_id === row.id)
        .map(each => String(each.objective_id));
      for (const key of ['', ...keys]) {
        const known = found.get(key) ?? NO_TIMES;
        found.set(key, {
          incidents: known.incidents + 1,
          detect: [...known.detect, detect],
          repair: [...known.repair, ...repair],
        });
      }
    }
    return found;
  }

  private async toLines(
    rows: readonly LineRow[],
    times: ReadonlyMap<string, Times>,
    period: CalendarPeriod,
  ): Promise<ScorecardLine[]> {
    const contracts = await readContractTitles(
      this.knex,
      rows.map(row => row.contract_ref),
    );
    return rows
      .map(row =>
        toLine(row, contracts, times.get(String(row.id)) ?? NO_TIMES, period),
      )
      .sort(worstFirst);
  }

  private async labelOf(
    written: string,
    isProduct: boolean,
    scope: LevelScope,
  ): Promise<EntityLabel> {
    const ref = written.toLocaleLowerCase('en-US');
    if (!isProduct) {
      const labelOf = await labelsFor(this.knex, scope.view, [ref]);
      return labelOf(ref);
    }
    const row: { title: string } | undefined = await this.knex('products')
      .first('title')
      .where({ ref });
    return { ref, title: row?.title ?? ref, exists: row !== undefined };
  }
}

function periodFor(name: string | undefined, now: number): CalendarPeriod {
  const period = name === undefined ? periodAt('month', now) : periodOf(name);
  if (!period) {
    throw invalidQuery(
      '`period` is a month, quarter or year: 2026-11, 2026-Q4, 2026.',
    );
  }
  return period;
}

function toLine(
  row: LineRow,
  contracts: ReadonlyMap<string, string>,
  { incidents, detect, repair }: Times,
  period: CalendarPeriod,
): ScorecardLine {
  const promise: ServiceLevelObjective = JSON.parse(row.details);
  const good = Number(row.good ?? 0);
  const bad = Number(row.bad ?? 0);
  const notMeasured = Number(row.not_measured ?? 0);
  const excused = Number(row.excused ?? 0);
  const budget = budgetOf({
    target: row.target ?? 0,
    slices: Number(row.slices ?? 0) + slicesNotKnown(row, promise, period),
    counts: { good, bad, notMeasured, excused, pending: 0 },
  });
  return {
    objectiveId: String(row.id),
    product: { ref: row.product_ref, title: row.title, exists: true },
    contract: labelIn(contracts, row.contract_ref),
    property: promise.property,
    text: promise.text,
    driver: promise.driver,
    ...(promise.type === 'objective' && {
      indicator: promise.indicator,
      unit: unitOf(promise.indicator),
      rule: toRule(promise.rule),
      cadence: toCadence(promise.cadence.value),
    }),
    target: budget.target,
    good,
    bad,
    notMeasured,
    excused,
    slices: budget.slices,
    attainment: budget.attainment,
    attainmentBefore: shareOf(
      Number(row.good_before ?? 0),
      Number(row.bad_before ?? 0),
    ),
    allowed: budget.allowed,
    left: budget.left,
    verdict: verdictOf(good + bad, budget.broken),
    incidents,
    timeToDetect: mean(detect),
    timeToRepair: mean(repair),
  };
}

/**
 * What may be bad is promised for the whole period: its months to come count, and so do those before anything was measured,
 * as they do in a window.
 */
function slicesNotKnown(
  { promised, first_month: first, last_month: last }: LineRow,
  promise: ServiceLevelObjective,
  { months: [start, end] }: CalendarPeriod,
): number {
  if (promise.type !== 'objective' || !promised) return 0;
  if (first === null || last === null)
    return slicesOfMonths(promise, start, end);
  return (
    slicesOfMonths(promise, start, first - 1) +
    slicesOfMonths(promise, last + 1, end)
  );
}

function verdictOf(
  measured: number,
  isBroken: boolean,
): ScorecardLine['verdict'] {
  if (measured === 0) return 'not-measured';
  return isBroken ? 'broken' : 'kept';
}

const ORDER = ['broken', 'kept', 'not-measured'];

function worstFirst(a: ScorecardLine, b: ScorecardLine): number {
  return (
    ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
    a.left / Math.max(1, a.allowed) - b.left / Math.max(1, b.allowed) ||
    a.product.title.localeCompare(b.product.title, 'en') ||
    Number(a.objectiveId) - Number(b.objectiveId)
  );
}

function countLines(lines: readonly ScorecardLine[]) {
  const of = (verdict: ScorecardLine['verdict']) =>
    lines.filter(line => line.verdict === verdict).length;
  return {
    kept: of('kept'),
    broken: of('broken'),
    notMeasured: of('not-measured'),
  };
}

/** All incidents of the scorecard stand under no objective. */
function allOf(times: ReadonlyMap<string, Times>): Times {
  return times.get('') ?? NO_TIMES;
}

function shareOf(good: number, bad: number): number | undefined {
  return good + bad > 0 ? good / (good + bad) : undefined;
}

function mean(values: readonly number[]): number | undefined {
  return values.length > 0
    ? values.reduce((total, each) => total + each, 0) / values.length
    : undefined;
}
