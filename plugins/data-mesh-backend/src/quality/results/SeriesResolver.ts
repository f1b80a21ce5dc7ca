import { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { RowValue, rowsOf } from '../../database/rowsOf';
import { reportedRow, UNMEASURED } from '../registry/checkRow';
import { codeOf } from '../status';
import { ResultSubject } from './resultBatch';

const CACHED = 50_000;
const ROWS = 2_000;

/** Which check and series a result belongs to. */
export interface SeriesIds {
  readonly checkId: number;
  readonly seriesId: number;
}

export function seriesKey(result: ResultSubject): string {
  const { contractRef, checkKey, tool, server } = result;
  return `${contractRef}\n${checkKey}\n${tool}\n${server}`;
}

function checkKeyOf({ contractRef, checkKey }: ResultSubject): string {
  return `${contractRef}\n${checkKey}`;
}

const SERIES = {
  check_id: 'integer',
  tool: 'text',
  server: 'text',
  tool_check: 'text',
  matched_by: 'text',
} as const;

/**
 * Finds the series of results, and writes down those that are new. Keeps ids in memory; whoever uses one must be ready
 * to find that the row has gone, `forget` it and ask again.
 */
export class SeriesResolver {
  private readonly cache = new LRUCache<string, SeriesIds>({ max: CACHED });

  /** Of the results given, one per series. Those of checks that are not there are left out. */
  async resolve(
    tx: Knex.Transaction,
    results: ReadonlyMap<string, ResultSubject>,
  ): Promise<Map<string, SeriesIds>> {
    const found = new Map<string, SeriesIds>();
    const missing = new Map<string, ResultSubject>();
    for (const [key, result] of results) {
      const ids = this.cache.get(key);
      if (ids) found.set(key, ids);
      else missing.set(key, result);
    }
    // In one order in every process, so that two that write the same never wait for each other in a circle.
    const keys = [...missing.keys()].sort();
    for (let at = 0; at < keys.length; at += ROWS) {
      const part = keys.slice(at, at + ROWS);
      const some = new Map(part.map(key => [key, missing.get(key)!]));
      for (const [key, ids] of await findOrInsert(tx, some))
        found.set(key, ids);
    }
    return found;
  }

  /** To be called once what was resolved is there for everybody. */
  remember(resolved: ReadonlyMap<string, SeriesIds>): void {
    for (const [key, ids] of resolved) this.cache.set(key, ids);
  }

  forget(keys: Iterable<string>): void {
    for (const key of keys) this.cache.delete(key);
  }
}

async function findOrInsert(
  tx: Knex.Transaction,
  results: ReadonlyMap<string, ResultSubject>,
): Promise<Map<string, SeriesIds>> {
  const checks = await checkIds(tx, [...results.values()]);
  const known = new Map<string, ResultSubject>();
  for (const [key, result] of results) {
    if (checks.has(checkKeyOf(result))) known.set(key, result);
  }
  const rows = [...known.values()].map(result => [
    checks.get(checkKeyOf(result))!,
    result.tool,
    result.server,
    result.toolCheck ?? null,
    result.matchedBy ?? null,
  ]);
  const found = await seriesIds(tx, rows);
  const idOf = (result: ResultSubject) =>
    found.get(
      `${checks.get(checkKeyOf(result))}\n${result.tool}\n${result.server}`,
    );
  const fresh = [...known.values()].filter(each => idOf(each) === undefined);
  if (fresh.length > 0) {
    const inserted = rows
      .filter(([id, tool, server]) => !found.has(`${id}\n${tool}\n${server}`))
      .sort((a, b) => Number(a[0]) - Number(b[0]));
    await tx.raw(
      `insert into check_series
         (check_id, tool, server, tool_check, matched_by, status, since, observed_at, backfilled, recent)
       select check_id, tool, server, tool_check, matched_by, ?, 0, 0, ?, '' from ? where true
       on conflict (check_id, tool, server) do nothing`,
      [codeOf('unknown'), false, rowsOf(tx, SERIES, inserted)],
    );
    for (const [key, id] of await seriesIds(tx, inserted)) found.set(key, id);
  }
  return new Map(
    [...known].map(([key, result]) => [
      key,
      { checkId: checks.get(checkKeyOf(result))!, seriesId: idOf(result)! },
    ]),
  );
}

async function seriesIds(
  tx: Knex.Transaction,
  rows: readonly (readonly RowValue[])[],
): Promise<Map<string, number>> {
  const found: {
    id: number;
    check_id: number;
    tool: string;
    server: string;
  }[] = await tx
    .select('s.id', 's.check_id', 's.tool', 's.server')
    .from(rowsOf(tx, SERIES, rows))
    .joinRaw(
      'join check_series s on s.check_id = r.check_id and s.tool = r.tool and s.server = r.server',
    );
  return new Map(
    found.map(row => [`${row.check_id}\n${row.tool}\n${row.server}`, row.id]),
  );
}

const CHECK_KEYS = { contract_ref: 'text', check_key: 'text' } as const;

const CHECK_ROW = {
  ...CHECK_KEYS,
  origin: 'text',
  kind: 'text',
  name: 'text',
  sort_name: 'text',
  search_text: 'text',
  object: 'text',
  property: 'text',
  dimension: 'text',
  details: 'text',
} as const;

// The keys of an object that is written out are those of its type.
const CHECK_ROW_NAMES = Object.keys(CHECK_ROW) as (keyof typeof CHECK_ROW)[];

/** Of checks that are there; those that only another tool has are written down. */
async function checkIds(
  tx: Knex.Transaction,
  results: readonly ResultSubject[],
): Promise<Map<string, number>> {
  const found = await readChecks(tx, results);
  const fresh = new Map<string, ResultSubject>();
  for (const result of results) {
    const key = checkKeyOf(result);
    if (result.reported && !found.has(key)) fresh.set(key, result);
  }
  if (fresh.size === 0) return found;
  const sorted = [...fresh.values()];
  const rows = sorted.map(result => reportedRow(result, result.reported!));
  const texts = Object.keys(CHECK_ROW).join(', ');
  await tx.raw(
    `insert into checks (${texts}, executable, promised, status, severity_order, observed_at)
     select ${texts}, ?, ?, ?, ?, ? from ? where true
     on conflict (contract_ref, check_key) do nothing`,
    [
      false,
      true,
      UNMEASURED.status,
      UNMEASURED.severity_order,
      UNMEASURED.observed_at,
      rowsOf(
        tx,
        CHECK_ROW,
        rows.map(row => CHECK_ROW_NAMES.map(name => row[name])),
      ),
    ],
  );
  for (const [key, id] of await readChecks(tx, sorted)) found.set(key, id);
  return found;
}

async function readChecks(
  tx: Knex.Transaction,
  results: readonly ResultSubject[],
): Promise<Map<string, number>> {
  const wanted = new Map(
    results.map(result => [
      checkKeyOf(result),
      [result.contractRef, result.checkKey],
    ]),
  );
  const rows: { id: number; contract_ref: string; check_key: string }[] =
    await tx
      .select('c.id', 'c.contract_ref', 'c.check_key')
      .from(rowsOf(tx, CHECK_KEYS, [...wanted.values()]))
      .joinRaw(
        'join checks c on c.contract_ref = r.contract_ref and c.check_key = r.check_key',
      );
  return new Map(
    rows.map(row => [`${row.contract_ref}\n${row.check_key}`, row.id]),
  );
}
