import {
  QualityServer,
  UnmatchedGroup,
  UnmatchedPage,
  UnmatchedQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { decodeCursor, encodeCursor } from '../../service/cursor';
import { isoTime } from '../../service/labels';
import { invalidCursor } from '../../service/problems';
import { QualityServers } from '../runs/QualityRuns';
import { mappingFor } from './mappingFor';
import { readServerLoads, readServerStates } from './readServerLoads';
import { readUnmatched, StoredGroup } from './readUnmatchedGroups';

const DEFAULT_LIMIT = 25;

/** What platform teams look at: servers, and reported results that belong nowhere. */
export class PlatformQualityService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly configured: QualityServers,
  ) {}

  async servers(credentials: BackstageCredentials): Promise<QualityServer[]> {
    await this.access.requireHealth(credentials);
    const { contracts } = await this.access.toContracts(credentials);
    const names = this.configured.all.map(({ name }) => name);
    const states = await readServerStates(this.knex, names);
    const loads = await readServerLoads(this.knex, names, contracts);
    return this.configured.all.map(server => {
      const state = states.get(server.name);
      const load = loads.get(server.name);
      const iso = (value: number | undefined) =>
        value === undefined ? undefined : isoTime(value);
      return {
        name: server.name,
        engine: server.engine,
        state: server.problem ? 'down' : state?.state ?? 'unknown',
        since: iso(state?.since),
        problem: server.problem ?? state?.problem,
        retryAt: iso(state?.retryAt),
        schedule: server.schedule,
        contracts: load?.contracts ?? 0,
        queued: load?.queued ?? 0,
        running: load?.running ?? 0,
        concurrency: server.concurrency,
        lastRunAt: iso(load?.lastRunAt),
        oldestQueuedAt: iso(load?.oldestQueuedAt),
      };
    });
  }

  /** @throws InputError for a cursor of another query */
  async unmatched(
    query: NonNullable<UnmatchedQuery>,
    credentials: BackstageCredentials,
  ): Promise<UnmatchedPage> {
    await this.access.requireHealth(credentials);
    const view = await this.access.toCatalog(credentials);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const mark = ['unmatched'];
    const found = await readUnmatched(
      this.knex,
      limit + 1,
      query.cursor ? positionOf(decodeCursor(mark, query.cursor)) : undefined,
    );
    const groups = found.slice(0, limit);
    const last = groups[groups.length - 1];
    return {
      items: groups.map(group => toGroup(group, view.contracts.type === 'all')),
      nextCursor:
        found.length > limit
          ? encodeCursor(mark, [last.lastAt, last.key])
          : undefined,
    };
  }
}

function toGroup(group: StoredGroup, seesAll: boolean): UnmatchedGroup {
  return {
    tool: group.tool,
    dataset: group.dataset,
    contractId: group.contractId,
    why: group.why,
    // It lists contracts that could be meant.
    hint:
      seesAll || !group.why.startsWith('ambiguous')
        ? group.hint
        : 'Several contracts or tables could be meant. Map the data to one of them.',
    results: group.results,
    lastAt: isoTime(group.lastAt),
    checks: [...group.checks],
    mapping: mappingFor(group),
  };
}

function positionOf(value: unknown): { lastAt: number; key: string } {
  if (!Array.isArray(value)) throw invalidCursor();
  const [lastAt, key] = value;
  if (!Number.isSafeInteger(lastAt) || typeof key !== 'string') {
    throw invalidCursor();
  }
  return { lastAt, key };
}
