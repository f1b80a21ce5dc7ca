import {
  BoardProduct,
  ServiceLevelBoard,
  ServiceLevelBoardQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { AccessService } from '../../service/AccessService';
import { decodeCursor, encodeCursor } from '../../service/cursor';
import { isoTime, labelsFor } from '../../service/labels';
import { invalidCursor } from '../../service/problems';
import { toIncidents } from '../incidents/toIncidents';
import { listIncidents } from '../incidents/listIncidents';
import { LevelSummaryService } from './LevelSummaryService';
import {
  LevelScope,
  markOfScope,
  openLevels,
  whereOfProducts,
} from './levelScope';
import { readOpenIncidents } from './levelSigns';
import { StoredObjective, toObjective } from './objectiveRows';
import { QuarterTrend } from './QuarterTrend';
import {
  CountedRow,
  countsIn,
  levelSignOf,
  STANDING_COUNTS,
} from './standingCounts';
import { readSurroundings } from './surroundings';

const DEFAULT_LIMIT = 25;
const DAY = 86_400_000;
const INCIDENTS = 20;
const CHANGES = 50;

const NOTHING: ServiceLevelBoard['summary'] = {
  broken: 0,
  atRisk: 0,
  kept: 0,
  notMeasured: 0,
  notMeasurable: 0,
  openIncidents: 0,
  upstreamIncidents: 0,
  infeasible: 0,
};

interface BoardRow extends CountedRow {
  readonly id: number;
  readonly ref: string;
  readonly title: string;
  readonly owner_ref: string | null;
  readonly domain_ref: string | null;
  readonly risk: number;
  readonly left_share: number | null;
  /** Of all its promises, each counting as much as another, whatever its slices are. */
  readonly attainment: number | null;
  /** How many products there are, on the first page. */
  readonly total?: number | string;
}

/** What someone who answers for products reads in the morning. */
export class BoardService {
  private readonly trend: QuarterTrend;

  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly summaries: LevelSummaryService,
    private readonly now: () => number = Date.now,
  ) {
    this.trend = new QuarterTrend(knex, now);
  }

  /** @throws InputError for a cursor of another query */
  async board(
    query: ServiceLevelBoardQuery,
    credentials: BackstageCredentials,
  ): Promise<ServiceLevelBoard> {
    const scope = await openLevels(this.knex, this.access, query, credentials);
    const since = query.since ? Date.parse(query.since) : this.now() - DAY;
    const products = await this.products(scope, query);
    if (query.cursor) {
      // The rest of the board is on the page already.
      return {
        summary: NOTHING,
        products,
        incidents: [],
        changes: [],
        quarters: [],
      };
    }
    const [summary, incidents, changes, quarters] = await Promise.all([
      this.summaries.count(scope),
      this.incidents(scope),
      this.changes(scope, since),
      this.trend.read(scope),
    ]);
    return { summary, products, incidents, changes, quarters };
  }

  private async products(
    scope: LevelScope,
    { cursor, limit = DEFAULT_LIMIT }: ServiceLevelBoardQuery,
  ): Promise<ServiceLevelBoard['products']> {
    const mark = ['board', markOfScope(scope)];
    const after = cursor ? positionOf(decodeCursor(mark, cursor)) : undefined;
    const grouped = () =>
      whereOfProducts(
        this.knex,
        this.knex('level_tallies as t')
          .join('products as p', 'p.ref', 't.product_ref')
          .where('t.promises', '>', 0),
        't',
        scope,
      );
    const query: Knex.QueryBuilder = grouped()
      .select('p.id', 'p.ref', 'p.title', 'p.owner_ref', 'p.domain_ref')
      .select(this.knex.raw(STANDING_COUNTS))
      .max({ risk: 't.risk' })
      .min({ left_share: 't.left_share' })
      .select(
        this.knex.raw(
          'sum(t.attainment) / nullif(sum(t.attained), 0) as attainment',
        ),
      )
      .groupBy('p.id', 'p.ref', 'p.title', 'p.owner_ref', 'p.domain_ref')
      .orderByRaw('max(t.risk) desc, p.id')
      .limit(limit + 1);
    if (after) {
      query.havingRaw('max(t.risk) < ? or (max(t.risk) = ? and p.id > ?)', [
        after[0],
        after[0],
        after[1],
      ]);
    }
    // All of them are grouped for the first page anyhow.
    if (!after) query.select(this.knex.raw('count(*) over () as total'));
    const found: BoardRow[] = await query;
    const [{ total }]: { total: number | string }[] = after
      ? await grouped().countDistinct({ total: 'p.id' })
      : [{ total: found[0]?.total ?? 0 }];
    const rows = found.slice(0, limit);
    const last = rows[rows.length - 1];
    return {
      items: await this.toProducts(rows, scope),
      total: Number(total),
      nextCursor:
        found.length > limit
          ? encodeCursor(mark, [last.risk, last.id])
          : undefined,
    };
  }

  private async toProducts(
    rows: readonly BoardRow[],
    scope: LevelScope,
  ): Promise<BoardProduct[]> {
    if (rows.length === 0) return [];
    const refs = rows.map(({ ref }) => ref);
    const [worst, incidents, labelOf] = await Promise.all([
      this.worst(refs, scope),
      readOpenIncidents(this.knex, refs, scope),
      labelsFor(
        this.knex,
        scope.view,
        rows.flatMap(row => [
          row.owner_ref ?? undefined,
          row.domain_ref ?? undefined,
        ]),
      ),
    ]);
    const around = await readSurroundings(this.knex, [...worst.values()]);
    return rows.map(row => {
      const objective = worst.get(row.ref);
      return {
        product: { ref: row.ref, title: row.title, exists: true },
        owner: row.owner_ref ? labelOf(row.owner_ref) : undefined,
        domain: row.domain_ref ? labelOf(row.domain_ref) : undefined,
        sign: levelSignOf(
          countsIn(row),
          row.left_share ?? undefined,
          incidents.get(row.ref),
        ),
        worst:
          objective && toObjective(objective, around(objective), this.now()),
        attainment: row.attainment ?? undefined,
      };
    });
  }

  /**
   * Of each product the promise that needs someone most. One that was not measured and is not at fault says little about the
   * product beside one that was, and among equals the one with the least budget tells most.
   */
  private async worst(
    refs: readonly string[],
    scope: LevelScope,
  ): Promise<ReadonlyMap<string, StoredObjective>> {
    const ranked = whereOfProducts(
      this.knex,
      this.knex('objectives as o')
        .join('products as p', 'p.ref', 'o.product_ref')
        .where('o.promised', true)
        .whereRaw(dialectOf(this.knex).inTexts('o.product_ref', refs))
        .select('o.*')
        .select(
          this.knex.raw(
            `row_number() over (
              partition by o.product_ref
              order by
                case when o.standing like 'not-%' and o.risk <= 1 then 1 else 0 end,
                o.risk desc,
                case when o.left_share is null then 1 else 0 end,
                o.left_share,
                o.id
            ) as place`,
          ),
        ),
      'o',
      scope,
    );
    const rows: StoredObjective[] = await this.knex
      .select('*')
      .from(ranked.as('ranked'))
      .where('place', 1);
    return new Map(rows.map(row => [row.product_ref, row]));
  }

  /** Those that began where they are come first. */
  private async incidents(
    scope: LevelScope,
  ): Promise<ServiceLevelBoard['incidents']> {
    const states = ['open', 'acknowledged'] as const;
    const own = await listIncidents(
      this.knex,
      scope,
      { state: [...states], upstream: false },
      INCIDENTS,
    );
    const all =
      own.length < INCIDENTS
        ? await listIncidents(
            this.knex,
            scope,
            { state: [...states] },
            INCIDENTS,
          )
        : [];
    const others = all.filter(({ suppressed }) => Boolean(suppressed));
    return toIncidents(
      this.knex,
      scope.view,
      [...own, ...others].slice(0, INCIDENTS),
    );
  }

  private async changes(
    scope: LevelScope,
    since: number,
  ): Promise<ServiceLevelBoard['changes']> {
    const query = this.knex('objective_changes as c')
      .join('objectives as o', 'o.id', 'c.objective_id')
      .join('products as p', 'p.ref', 'o.product_ref')
      .where('o.promised', true)
      .where('c.at', '>=', since)
      .select(
        'c.at',
        'c.from_standing',
        'c.to_standing',
        'c.why',
        'o.id',
        'o.indicator',
        'o.details',
        'p.ref',
        'p.title',
      )
      .orderBy([
        { column: 'c.at', order: 'desc' },
        { column: 'c.id', order: 'desc' },
      ])
      .limit(CHANGES);
    const rows: {
      at: number | string;
      from_standing: ServiceLevelBoard['changes'][number]['from'];
      to_standing: ServiceLevelBoard['changes'][number]['to'];
      why: string;
      id: number;
      indicator: string | null;
      details: string;
      ref: string;
      title: string;
    }[] = await whereOfProducts(this.knex, query, 'o', scope);
    return rows.map(row => {
      const { property, text } = JSON.parse(row.details);
      return {
        at: isoTime(Number(row.at)),
        product: { ref: row.ref, title: row.title, exists: true },
        objective: {
          id: String(row.id),
          property,
          text,
          indicator: row.indicator ?? undefined,
        },
        from: row.from_standing,
        to: row.to_standing,
        why: row.why,
      };
    });
  }
}

function positionOf(value: unknown): readonly [risk: number, id: number] {
  if (
    !Array.isArray(value) ||
    !Number.isFinite(value[0]) ||
    !Number.isSafeInteger(value[1])
  ) {
    throw invalidCursor();
  }
  return [value[0], value[1]];
}
