import { Contract } from '@backstage-data-mesh/contract';
import { DialectName } from '@backstage-data-mesh/quality';
import { QuerySession } from '@backstage-data-mesh/engines';
import {
  asOf,
  checksOf,
  DIALECTS,
  partitionOf,
  Plan,
  planChecks,
  PlanRequest,
} from '@backstage-data-mesh/quality';
import { ServerConfig } from './serverConfig';

export interface PlannedPart {
  readonly checkKeys?: readonly string[];
  /** The moment as of which data is looked at, UTC milliseconds. */
  readonly asOf?: number;
}

/** What a run asks of a server. Without a session, tables are called as the contract calls them. */
export function planRun(...of: Parameters<typeof requestOf>): Plan {
  return planChecks(requestOf(...of));
}

/** What is planned for a run. */
export function requestOf(
  contract: Contract,
  server: ServerConfig,
  dialect: DialectName,
  session: Pick<QuerySession, 'tableOf'> | undefined,
  now: number,
  { checkKeys, asOf: moment }: PlannedPart = {},
): PlanRequest {
  const wanted = checkKeys && new Set(checkKeys);
  const checks = checksOf(contract).checks.filter(
    ({ id }) => !wanted || wanted.has(id),
  );
  const where = {
    dialect: DIALECTS[dialect],
    ...(session && {
      tableOf: session.tableOf.bind(session),
    }),
  };
  if (moment !== undefined) {
    const then = asOf(contract, new Date(moment), {
      checks,
      loadedAt: server.backfill?.loadedAt,
    });
    return { ...then, ...where };
  }
  return {
    contract,
    checks,
    now: new Date(now),
    ...where,
    ...(server.partition === 'newest' && {
      partition: object => {
        const property = partitionOf(object);
        return property === undefined
          ? undefined
          : { property, rows: 'newest' };
      },
    }),
  };
}

/** How many checks it decides. */
export function checksInPlan({ scans, refused }: Plan): number {
  const keys = new Set(refused.map(({ check }) => check.id));
  for (const scan of scans) {
    switch (scan.kind) {
      case 'rows':
        scan.measures.forEach(({ check }) => keys.add(check.id));
        break;
      case 'keys':
      case 'columns':
        scan.checks.forEach(check => keys.add(check.id));
        break;
      default:
        keys.add(scan.check.id);
    }
  }
  return keys.size;
}
