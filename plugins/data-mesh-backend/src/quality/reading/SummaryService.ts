import {
  ContractServer,
  QualityDimension,
  QualityScope,
  QualitySummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { isoTime } from '../../service/labels';
import { QualityServers } from '../runs/QualityRuns';
import { standingOf } from '../status';
import { openScope } from './openScope';
import {
  CheckCount,
  readActiveRuns,
  readCheckCounts,
  readServers,
  readTools,
  StoredServer,
} from './readSummary';
import { toRuns } from './runRows';
import { SignCounts, signOf } from './signs';

const MEASURED_WITHIN_MS = 30 * 24 * 60 * 60_000;
const SHOWN_OBJECTS = 200;
const NO_DIMENSION = 'other';

/** How products and contracts keep their word. Asks no single results, however many there are. */
export class SummaryService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly servers: QualityServers,
  ) {}

  async summary(
    query: QualityScope,
    credentials: BackstageCredentials,
  ): Promise<QualitySummary> {
    const scope = await openScope(this.knex, this.access, query, credentials);
    const refs = scope.contracts.map(({ ref }) => ref);
    const since = Date.now() - MEASURED_WITHIN_MS;
    const [counts, tools, servers, active, mayRun] = await Promise.all([
      readCheckCounts(this.knex, refs, since),
      readTools(this.knex, refs),
      readServers(this.knex, refs),
      readActiveRuns(this.knex, refs),
      this.access.mayRun(credentials, refs),
    ]);
    const runs = await toRuns(this.knex, active, scope.view, mayRun);
    const objects = new Map<string, boolean>();
    for (const { contract_ref: ref, object, measured } of counts) {
      if (object !== null) {
        const key = JSON.stringify([ref, object]);
        objects.set(key, Boolean(objects.get(key)) || measured > 0);
      }
    }
    const names = new Set(counts.flatMap(({ object }) => object ?? []));
    const contracts = scope.contracts.map(({ ref, title, ports }) => ({
      contract: { ref, title, exists: true },
      ports: [...ports],
      sign: signOf([tally(counts.filter(row => row.contract_ref === ref))]),
      servers: this.toServers(servers.get(ref) ?? []),
      mayRun: mayRun.has(ref),
      activeRuns: runs.filter(run => run.contract.ref === ref),
    }));
    return {
      sign: signOf([tally(counts)]),
      coverage: {
        checks: sum(counts, row => row.checks),
        executable: sum(counts, row => (row.executable ? row.checks : 0)),
        measured: sum(counts, row => row.measured),
        tables: objects.size,
        tablesMeasured: [...objects.values()].filter(Boolean).length,
      },
      dimensions: dimensionsOf(counts),
      contracts,
      tools,
      objects: [...names].sort().slice(0, SHOWN_OBJECTS),
    };
  }

  private toServers(stored: readonly StoredServer[]): ContractServer[] {
    const matched = this.servers.match({
      servers: stored.map(({ details }) => details),
    });
    return matched.map(({ server, type, environment, engine, why }) => {
      const next = stored.find(
        ({ details }) => details.server === server,
      )?.next;
      return {
        server,
        type,
        environment,
        engine: engine ?? '',
        why,
        schedule: next?.schedule,
        nextRunAt: next && isoTime(next.dueAt),
      };
    });
  }
}

function dimensionsOf(counts: readonly CheckCount[]): QualityDimension[] {
  const dimensions = new Map<string, CheckCount[]>();
  for (const row of counts) {
    const name = row.dimension ?? NO_DIMENSION;
    const known = dimensions.get(name);
    if (known) known.push(row);
    else dimensions.set(name, [row]);
  }
  return [...dimensions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dimension, rows]) => {
      const { passed, warned, failed, errors, total } = tally(rows);
      const notMeasured = total - passed - warned - failed - errors;
      return { dimension, passed, warned, failed, errors, notMeasured, total };
    });
}

function tally(counts: readonly CheckCount[]): SignCounts {
  const of = (standing: string) =>
    sum(counts, row => (standingOf(row.status) === standing ? row.checks : 0));
  return {
    passed: of('pass'),
    warned: of('warn'),
    failed: of('fail'),
    errors: of('error'),
    total: sum(counts, row => row.checks),
    observedAt: counts.reduce((last, row) => Math.max(last, row.observedAt), 0),
  };
}

function sum(
  counts: readonly CheckCount[],
  of: (row: CheckCount) => number,
): number {
  return counts.reduce((total, row) => total + of(row), 0);
}
