import {
  ServiceLevelBoard,
  ServiceLevelBoardQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { isoTime } from '../../service/labels';
import { toIncidents } from '../incidents/toIncidents';
import { listIncidents } from '../incidents/listIncidents';
import { BoardProducts } from './BoardProducts';
import { LevelSummaryService } from './LevelSummaryService';
import { LevelScope, openLevels, whereOfProducts } from './levelScope';
import { QuarterTrend } from './QuarterTrend';

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

/** What someone who answers for products reads in the morning. */
export class BoardService {
  private readonly products: BoardProducts;
  private readonly trend: QuarterTrend;

  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly summaries: LevelSummaryService,
    private readonly now: () => number = Date.now,
  ) {
    this.products = new BoardProducts(knex, now);
    this.trend = new QuarterTrend(knex, now);
  }

  /** @throws InputError for a cursor of another query */
  async board(
    query: ServiceLevelBoardQuery,
    credentials: BackstageCredentials,
  ): Promise<ServiceLevelBoard> {
    const scope = await openLevels(this.knex, this.access, query, credentials);
    const since = query.since ? Date.parse(query.since) : this.now() - DAY;
    if (query.cursor) {
      // The rest of the board is on the page already.
      return {
        summary: NOTHING,
        products: await this.products.page(scope, query),
        incidents: [],
        changes: [],
        quarters: [],
      };
    }
    const counts = this.summaries.count(scope);
    const [products, { summary }, incidents, changes, quarters] =
      await Promise.all([
        this.products.page(
          scope,
          query,
          counts.then(({ products: total }) => total),
        ),
        counts,
        this.incidents(scope),
        this.changes(scope, since),
        this.trend.read(scope),
      ]);
    return { summary, products, incidents, changes, quarters };
  }

  /** Those that began where they are come first. */
  private async incidents(
    scope: LevelScope,
  ): Promise<ServiceLevelBoard['incidents']> {
    const rows = await listIncidents(
      this.knex,
      scope,
      { state: ['open', 'acknowledged'] },
      { limit: INCIDENTS, ownFirst: true },
    );
    return toIncidents(this.knex, scope.view, rows);
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
