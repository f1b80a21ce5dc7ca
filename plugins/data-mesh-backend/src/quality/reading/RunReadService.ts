import {
  QualityRun,
  QualityRunDetails,
  QualityRunPage,
  QualityRunQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { whereContractInScope } from '../../database/scope';
import { AccessService } from '../../service/AccessService';
import { decodeCursor, encodeCursor } from '../../service/cursor';
import { openContract } from '../../service/openContract';
import { invalidCursor, notFound } from '../../service/problems';
import { CatalogView } from '../../service/VisibilityService';
import { openScope } from './openScope';
import { readRunResults } from './readRunResults';
import { ACTIVE, selectRuns, StoredRun, toRuns } from './runRows';

const DEFAULT_LIMIT = 25;
const SHOWN_RESULTS = 500;
const SLOW_WITHIN_MS = 7 * 24 * 60 * 60_000;

/** Runs of the portal and of other tools, as a person may see them. */
export class RunReadService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
  ) {}

  /** @throws InputError for a cursor of another query; NotAllowedError for all runs without the permission for health */
  async list(
    query: QualityRunQuery,
    credentials: BackstageCredentials,
  ): Promise<QualityRunPage> {
    const { product, contract, state, server } = query;
    const runs = selectRuns(this.knex);
    let view: CatalogView;
    let of = '';
    if (product === undefined && contract === undefined) {
      await this.access.requireHealth(credentials);
      const all = await this.access.toContracts(credentials);
      view = all.view;
      whereContractInScope(this.knex, runs, 'c', all.contracts);
    } else {
      const scope = await openScope(this.knex, this.access, query, credentials);
      ({ view, of } = scope);
      const refs = scope.contracts.map(({ ref }) => ref);
      runs.whereRaw(dialectOf(this.knex).inTexts('r.contract_ref', refs));
    }
    if (state?.length) runs.whereIn('r.state', state);
    if (server !== undefined) runs.where('r.engine', server);
    const mark = ['runs', of, state ?? [], server ?? ''];
    if (query.cursor) {
      runs.whereRaw(
        '(r.created_at, r.id) < (?, ?)',
        positionOf(decodeCursor(mark, query.cursor)),
      );
    }
    const limit = query.limit ?? DEFAULT_LIMIT;
    const found: StoredRun[] = await runs
      .orderBy([
        { column: 'r.created_at', order: 'desc' },
        { column: 'r.id', order: 'desc' },
      ])
      .limit(limit + 1);
    const rows = found.slice(0, limit);
    const last = rows[rows.length - 1];
    return {
      items: await this.shown(rows, view, credentials),
      nextCursor:
        found.length > limit
          ? encodeCursor(mark, [Number(last.created_at), last.id])
          : undefined,
    };
  }

  async get(
    runId: string,
    credentials: BackstageCredentials,
  ): Promise<QualityRunDetails> {
    const { run, view } = await this.open(runId, credentials);
    const results = await readRunResults(this.knex, run, SHOWN_RESULTS + 1);
    const [shown] = await this.shown([run], view, credentials);
    return {
      run: shown,
      results: results.slice(0, SHOWN_RESULTS),
      truncated: results.length > SHOWN_RESULTS,
    };
  }

  /** Those that a person has just started. */
  async some(
    runIds: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<QualityRun[]> {
    const { view, contracts } = await this.access.toContracts(credentials);
    const query = selectRuns(this.knex)
      .whereIn('r.id', runIds)
      .orderBy(['r.created_at', 'r.id']);
    return this.shown(
      await whereContractInScope(this.knex, query, 'c', contracts),
      view,
      credentials,
    );
  }

  async slow(
    limit: number | undefined,
    credentials: BackstageCredentials,
  ): Promise<QualityRun[]> {
    await this.access.requireHealth(credentials);
    const { view, contracts } = await this.access.toContracts(credentials);
    const query = selectRuns(this.knex)
      .where('r.created_at', '>', Date.now() - SLOW_WITHIN_MS)
      // As the index of durations says it.
      .whereRaw(
        "r.trigger <> 'report' and r.started_at is not null and r.finished_at is not null",
      )
      .orderByRaw('r.finished_at - r.started_at desc, r.id desc')
      .limit(limit ?? DEFAULT_LIMIT);
    return this.shown(
      await whereContractInScope(this.knex, query, 'c', contracts),
      view,
      credentials,
    );
  }

  /** @throws NotFoundError also for a run of a contract that the catalog hides */
  async open(
    runId: string,
    credentials: BackstageCredentials,
  ): Promise<{ readonly run: StoredRun; readonly view: CatalogView }> {
    const run: StoredRun | undefined = await selectRuns(this.knex)
      .where('r.id', runId)
      .first();
    if (!run) throw notFound('run', runId);
    try {
      const { view } = await openContract(
        this.knex,
        this.access,
        run.contract_ref,
        credentials,
      );
      return { run, view };
    } catch (error) {
      // Not by the name of a contract that the person may not know of.
      if (error instanceof Error && error.name === 'NotFoundError') {
        throw notFound('run', runId);
      }
      throw error;
    }
  }

  private async shown(
    rows: readonly StoredRun[],
    view: CatalogView,
    credentials: BackstageCredentials,
  ): Promise<QualityRun[]> {
    // Only those that can still be cancelled need an answer.
    const active = rows.filter(row => ACTIVE.some(each => each === row.state));
    const mayRun = await this.access.mayRun(
      credentials,
      active.map(row => row.contract_ref),
    );
    return toRuns(this.knex, rows, view, mayRun);
  }
}

function positionOf(value: unknown): [number, string] {
  if (!Array.isArray(value)) throw invalidCursor();
  const [at, id] = value;
  if (!Number.isSafeInteger(at) || typeof id !== 'string') {
    throw invalidCursor();
  }
  return [at, id];
}
