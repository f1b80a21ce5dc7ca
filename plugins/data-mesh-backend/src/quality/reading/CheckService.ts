import {
  CheckDetails,
  CheckPage,
  CheckQuery,
  CheckSeries,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { readDocuments } from '@backstage-data-mesh/contract';
import { checksOf, thresholdInWords } from '@backstage-data-mesh/quality';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { StoredContract } from '../../database/operations/readContract';
import { readText } from '../../database/operations/readTexts';
import { AccessService } from '../../service/AccessService';
import { decodeCursor, encodeCursor } from '../../service/cursor';
import { isoTime, labelsFor } from '../../service/labels';
import { openContract } from '../../service/openContract';
import { notFound } from '../../service/problems';
import { CatalogView } from '../../service/VisibilityService';
import { wordsOf } from '../../text/fold';
import { ShownDetails } from '../registry/checkRow';
import {
  CHECK_COLUMNS,
  measuredOf,
  readSeries,
  StoredCheck,
  StoredSeries,
  toCheckRow,
} from './checkRows';
import { placeInSchema } from './placeInSchema';
import {
  checkPositionOf,
  listChecks,
  orderOf,
  positionAfter,
} from './listChecks';
import { OpenScope, openScope } from './openScope';
import { resultStatusOf } from './resultStatus';

const DEFAULT_LIMIT = 25;

/** A check of a contract that a person may see. */
interface OpenCheck {
  readonly check: StoredCheck;
  readonly contract: StoredContract;
  readonly view: CatalogView;
}

/** The checks of contracts, as a person may see them. Asks no single results, however many there are. */
export class CheckService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
  ) {}

  /** @throws InputError for a cursor of another query */
  async list(
    query: CheckQuery,
    credentials: BackstageCredentials,
  ): Promise<CheckPage> {
    const scope = await openScope(this.knex, this.access, query, credentials);
    const refs = scope.contracts.map(({ ref }) => ref);
    const { status, dimension, origin, tool, object, q } = query;
    const filter = { q, status, dimension, origin, tool, object };
    const order = orderOf(query.sort);
    const mark = ['checks', scope.of, { ...filter, q: wordsOf(q) }, order];
    const after = query.cursor
      ? checkPositionOf(decodeCursor(mark, query.cursor), order)
      : undefined;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const { checks, total } = await listChecks(
      this.knex,
      refs,
      filter,
      order,
      limit + 1,
      after,
    );
    const rows = checks.slice(0, limit);
    return {
      items: await this.toRows(rows, scope),
      totalItems: total,
      nextCursor:
        checks.length > limit
          ? encodeCursor(mark, positionAfter(rows[rows.length - 1], order))
          : undefined,
    };
  }

  /** Also of a check that the contract promises no more: its history stays. */
  async get(
    checkId: string,
    credentials: BackstageCredentials,
  ): Promise<CheckDetails> {
    const { check, contract, view } = await this.open(checkId, credentials);
    const series =
      (await readSeries(this.knex, [check.id], { statements: true })).get(
        check.id,
      ) ?? [];
    const labelOf = await labelsFor(this.knex, view, [
      check.note_by ?? undefined,
    ]);
    const allowed = await this.access.mayRun(credentials, [check.contract_ref]);
    const details: ShownDetails = JSON.parse(check.details);
    const places = check.promised
      ? await this.placesOf(contract.textHash, check)
      : undefined;
    return {
      check: toCheckRow(check, contract.title, series, labelOf),
      thresholds: (details.thresholds ?? []).map(threshold =>
        thresholdInWords({ thresholds: [threshold], unit: details.unit }),
      ),
      ...places,
      series: series.map(each => toSeries(each, series[0].weight)),
      mayRun: allowed.has(check.contract_ref),
    };
  }

  /** An empty text takes the note away. */
  async setNote(
    checkId: string,
    { text, by }: { readonly text: string; readonly by: string },
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { check } = await this.open(checkId, credentials);
    await this.access.requireRun(credentials, check.contract_ref);
    const note = text.replaceAll('\0', '').trim();
    await this.knex('checks')
      .where({ id: check.id })
      .update(
        note === ''
          ? { note: null, note_by: null, note_at: null }
          : { note, note_by: by, note_at: Date.now() },
      );
  }

  /** @throws NotFoundError also for a check of a contract that the catalog hides */
  async open(
    checkId: string,
    credentials: BackstageCredentials,
  ): Promise<OpenCheck> {
    const id = Number(checkId);
    // PostgreSQL refuses to compare with what its integers cannot hold.
    const check: StoredCheck | undefined =
      id > 0x7fffffff
        ? undefined
        : await this.knex('checks as k').first(CHECK_COLUMNS).where('k.id', id);
    if (!check) throw notFound('check', checkId);
    try {
      const open = await openContract(
        this.knex,
        this.access,
        check.contract_ref,
        credentials,
      );
      return { check, contract: open.contract, view: open.view };
    } catch (error) {
      // Not by the name of a contract that the person may not know of.
      if (error instanceof Error && error.name === 'NotFoundError') {
        throw notFound('check', checkId);
      }
      throw error;
    }
  }

  /** Where in its text a contract makes the promise, and what of its schema it is about. */
  private async placesOf(
    textHash: string,
    { check_key: key, object, property }: StoredCheck,
  ): Promise<Pick<CheckDetails, 'place' | 'inSchema'> | undefined> {
    const stored = await readText(this.knex, textHash);
    const reading = stored && readDocuments(stored.text)[0];
    if (reading?.type !== 'contract') return undefined;
    const { checks, notExecutable } = checksOf(reading.contract, part =>
      reading.pathOf(part),
    );
    const { path } =
      [...checks, ...notExecutable.map(({ check }) => check)].find(
        ({ id }) => id === key,
      ) ?? {};
    return {
      place: path && reading.placeOf(path),
      inSchema: placeInSchema(reading.contract, object, property),
    };
  }

  private async toRows(
    rows: readonly StoredCheck[],
    { view, contracts }: OpenScope,
  ) {
    const series = await readSeries(
      this.knex,
      rows.map(row => row.id),
    );
    const labelOf = await labelsFor(
      this.knex,
      view,
      rows.map(row => row.note_by ?? undefined),
    );
    const titles = new Map(contracts.map(({ ref, title }) => [ref, title]));
    return rows.map(row =>
      toCheckRow(
        row,
        titles.get(row.contract_ref) ?? row.contract_ref,
        series.get(row.id) ?? [],
        labelOf,
      ),
    );
  }
}

function toSeries(row: StoredSeries, most: number): CheckSeries {
  return {
    id: String(row.id),
    tool: row.tool,
    toolCheck: row.tool_check ?? undefined,
    server: row.server === '' ? undefined : row.server,
    environment: row.environment ?? undefined,
    decides: row.weight === most && row.weight >= 0,
    stale: Boolean(row.stale),
    matchedBy: row.matched_by ?? undefined,
    status: resultStatusOf(row.status),
    since: isoTime(Number(row.since)),
    observedAt: isoTime(Number(row.observed_at)),
    ...measuredOf(row),
    runId: row.run_id ?? undefined,
    backfilled: Boolean(row.backfilled),
    statement: row.statement ?? undefined,
  };
}
