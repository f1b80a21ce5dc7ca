import {
  ServiceLevelScope,
  ServiceLevelSummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import {
  LevelScope,
  openLevels,
  whereInLevels,
  whereOfNone,
  whereOfProducts,
} from './levelScope';
import { CountedRow, countsIn, STANDING_COUNTS } from './standingCounts';

/** How many promises stand how, as far as a person may see them. */
export class LevelSummaryService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
  ) {}

  async summary(
    query: ServiceLevelScope,
    credentials: BackstageCredentials,
  ): Promise<ServiceLevelSummary> {
    const scope = await openLevels(this.knex, this.access, query, credentials);
    const [{ summary }, mayManage] = await Promise.all([
      this.count(scope),
      scope.product === undefined
        ? undefined
        : this.access.mayManageIncidents(credentials, [scope.product]),
    ]);
    return {
      ...summary,
      mayManage: mayManage?.has(scope.product ?? ''),
    };
  }

  async count(scope: LevelScope): Promise<LevelCounts> {
    const [rows, incidents]: [CountedSummary[], OpenCounts] = await Promise.all(
      [this.standings(scope), countOpenIncidents(this.knex, scope)],
    );
    const counts = rows.map(row => ({
      ...countsIn(row),
      infeasible: Number(row.infeasible ?? 0),
    }));
    const sum = (of: keyof (typeof counts)[number]) =>
      counts.reduce((total, each) => total + each[of], 0);
    return {
      summary: {
        broken: sum('broken'),
        atRisk: sum('atRisk'),
        kept: sum('kept'),
        notMeasured: sum('notMeasured'),
        notMeasurable: sum('notMeasurable'),
        infeasible: sum('infeasible'),
        ...incidents,
      },
      products: rows.reduce((total, row) => total + Number(row.products), 0),
    };
  }

  /** A row of what products promise, and one of what contracts of no product do. */
  private standings(scope: LevelScope): Knex.QueryBuilder {
    const sums = `${STANDING_COUNTS}, sum(t.infeasible) as infeasible`;
    const ofProducts = this.knex('level_tallies as t').join(
      'products as p',
      'p.ref',
      't.product_ref',
    );
    const ofNone = this.knex('level_tallies as t');
    return whereOfProducts(this.knex, ofProducts, 't', scope)
      .select(
        this.knex.raw(
          `${sums}, count(distinct case when t.promises > 0 then p.id end) as products`,
        ),
      )
      .unionAll(
        whereOfNone(this.knex, ofNone, 't', scope).select(
          this.knex.raw(`${sums}, 0 as products`),
        ),
      );
  }
}

/** How promises stand, and how many products promise something. */
export interface LevelCounts {
  readonly summary: ServiceLevelSummary;
  readonly products: number;
}

type CountedSummary = CountedRow & {
  readonly infeasible: number | string | null;
  readonly products: number | string;
};

type OpenCounts = Pick<
  ServiceLevelSummary,
  'openIncidents' | 'upstreamIncidents'
>;

/** Incidents that are not over: those that began where they are, and those that began upstream. */
export async function countOpenIncidents(
  knex: Knex,
  scope: LevelScope,
): Promise<OpenCounts> {
  const query = knex('incidents as i')
    .leftJoin('products as p', 'p.ref', 'i.product_ref')
    .whereNot('i.state', 'resolved')
    .groupBy('i.suppressed');
  const rows: {
    suppressed: boolean | number;
    count: number | string;
  }[] = await whereInLevels(knex, query, 'i', scope).select(
    'i.suppressed',
    knex.raw('count(*) as count'),
  );
  const of = (suppressed: boolean) =>
    Number(
      rows.find(row => Boolean(row.suppressed) === suppressed)?.count ?? 0,
    );
  return { openIncidents: of(false), upstreamIncidents: of(true) };
}
