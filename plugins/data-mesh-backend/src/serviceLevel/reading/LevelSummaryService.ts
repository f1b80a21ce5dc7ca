import {
  ServiceLevelScope,
  ServiceLevelSummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { LevelScope, openLevels, whereInLevels } from './levelScope';
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
    const [counts, mayManage] = await Promise.all([
      this.count(scope),
      scope.product === undefined
        ? undefined
        : this.access.mayManageIncidents(credentials, [scope.product]),
    ]);
    return {
      ...counts,
      mayManage: mayManage?.has(scope.product ?? ''),
    };
  }

  async count(scope: LevelScope): Promise<ServiceLevelSummary> {
    const [[row], incidents]: [CountedSummary[], OpenCounts] =
      await Promise.all([
        whereInLevels(
          this.knex,
          this.knex('level_tallies as t').leftJoin(
            'products as p',
            'p.ref',
            't.product_ref',
          ),
          't',
          scope,
        ).select(
          this.knex.raw(`${STANDING_COUNTS}, sum(t.infeasible) as infeasible`),
        ),
        countOpenIncidents(this.knex, scope),
      ]);
    return {
      ...countsIn(row),
      ...incidents,
      infeasible: Number(row.infeasible ?? 0),
    };
  }
}

type CountedSummary = CountedRow & {
  readonly infeasible: number | string | null;
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
