import { Knex } from 'knex';
import { chunks } from '../../database/chunks';
import { dialectOf, isPostgres } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { codeOf, severityOf, Standing } from '../status';

const CHECKS_AT_ONCE = 5_000;

const ALL: readonly Standing[] = [
  'error',
  'fail',
  'warn',
  'pass',
  'skip',
  'unknown',
  'not-measured',
];

/**
 * How much a series counts, as SQL over `check_series as <series>` and its server's row of `contract_servers as
 * <server>` (left-joined): only the series of a check that count most are looked at. Production, or a server that the
 * tool does not name, goes before other environments; what the contract names no more comes last.
 */
export function weightOf(series: string, server: string): string {
  return `case when ${series}.server = '' then 2 when ${server}.server is null then 0 when ${server}.production then 2 else 1 end`;
}

/** Series that count most of their check, by {@link weightOf}. */
export function countingMost<T>(
  series: readonly T[],
  checkOf: (each: T) => number,
  weightOfOne: (each: T) => number,
): readonly T[] {
  const most = new Map<number, number>();
  for (const each of series) {
    const check = checkOf(each);
    most.set(check, Math.max(weightOfOne(each), most.get(check) ?? -Infinity));
  }
  return series.filter(each => weightOfOne(each) === most.get(checkOf(each)));
}

/** How much a series counts for how a check stands now: a series that has gone silent has no say, and is shown last. */
export function sayOf(series: string, server: string): string {
  return `case when ${series}.stale then -1 else ${weightOf(
    series,
    server,
  )} end`;
}

/**
 * Works out anew how checks stand from their series, and how their contracts stand from their checks: the one place that
 * decides either. Costs as much as there are series of these checks and checks of their contracts.
 *
 * For a transaction that has written all of its series and runs (call it once, at the end): until that ends, others who
 * write results of the same contracts wait here, and then see what it wrote.
 *
 * @param checkIds - `checks.id`; may hold some twice
 */
export async function recomputeStanding(
  tx: Knex,
  checkIds: Iterable<number>,
): Promise<void> {
  const ids = [...new Set(checkIds)].sort((a, b) => a - b);
  if (ids.length === 0) return;
  const refs = new Set<string>();
  for (const some of chunks(ids, CHECKS_AT_ONCE)) {
    const rows: { contract_ref: string }[] = await tx('checks')
      .distinct('contract_ref')
      .whereRaw(dialectOf(tx).inIds('id', some));
    for (const row of rows) refs.add(row.contract_ref);
  }
  await lockContracts(tx, refs);
  for (const some of chunks(ids, CHECKS_AT_ONCE)) await standChecks(tx, some);
  await countChecks(tx, refs);
}

/**
 * For checks that stand as before and have one series: their latest results are later now, nothing else. Costs much less
 * than to work it out.
 *
 * @param observedAt - UTC milliseconds by `checks.id`
 */
export async function moveStanding(
  tx: Knex,
  observedAt: ReadonlyMap<number, number>,
): Promise<void> {
  const moved = [...observedAt].sort(([a], [b]) => a - b);
  for (const some of chunks(moved, CHECKS_AT_ONCE)) {
    const rows = rowsOf(tx, { id: 'integer', observed_at: 'bigint' }, some);
    const move = `update checks set observed_at = r.observed_at from ?
      where checks.id = r.id and checks.observed_at < r.observed_at`;
    if (isPostgres(tx)) {
      await tx.raw(
        `with moved as (
           ${move} returning contract_ref, promised, checks.observed_at
         ) ${latestOf('moved k')}`,
        [rows],
      );
    } else {
      await tx.raw(move, [rows]);
      await tx.raw(latestOf('? join checks k on k.id = r.id'), [rows]);
    }
  }
}

/** Moves the latest results of contracts, from some of their checks `k`. */
function latestOf(checks: string): string {
  return `update contract_quality set observed_at = n.observed_at
    from (
      select k.contract_ref, max(k.observed_at) as observed_at
      from ${checks}
      where k.promised
      group by k.contract_ref
    ) n
    where n.contract_ref = contract_quality.contract_ref
      and coalesce(contract_quality.observed_at, 0) < n.observed_at`;
}

/** Lets one writer at a time decide about a contract. In one order, so that two never wait for each other. */
export async function lockContracts(
  tx: Knex,
  contractRefs: Iterable<string>,
): Promise<void> {
  // SQLite has one writer at a time anyway.
  if (!isPostgres(tx)) return;
  const refs = [...new Set(contractRefs)].sort();
  await tx('contract_quality')
    .select('contract_ref')
    .whereRaw(dialectOf(tx).inTexts('contract_ref', refs))
    .orderBy('contract_ref')
    .forUpdate();
}

async function standChecks(tx: Knex, ids: readonly number[]): Promise<void> {
  const bad = codeOf('warn');
  const severity = ALL.map(
    standing => `when ${codeOf(standing)} then ${severityOf(standing)}`,
  ).join(' ');
  // From the ids to one row after the other: each is found by a key, whatever is known about the tables.
  // Bad since the first of the bad ones; good since the last of all became good.
  await tx.raw(
    `with weighed as (
       select r.id, s.status, s.since, s.observed_at,
         ${sayOf('s', 'v')} as weight
       from ?
       join checks k on k.id = r.id
       left join check_series s on s.check_id = k.id
       left join contract_servers v
         on v.contract_ref = k.contract_ref and v.server = s.server
     ), ranked as (
       select w.*, max(weight) over (partition by id) as most from weighed w
     ), counted as (
       select r.*, min(case when weight >= 0 then status end)
         over (partition by id) as worst from ranked r
       where weight = most
     ), decided as (
       select id, coalesce(worst, ${codeOf('not-measured')}) as status,
         coalesce(max(observed_at), 0) as observed_at,
         case when worst <= ${bad}
           then min(case when status = worst then since end)
           else max(case when status = worst then since end) end as since
       from counted group by id, worst
     )
     update checks set status = d.status, since = d.since,
       observed_at = d.observed_at,
       severity_order = case d.status ${severity} end
     from decided d
     where d.id = checks.id and (checks.status <> d.status
       or checks.observed_at <> d.observed_at
       or coalesce(checks.since, -1) <> coalesce(d.since, -1))`,
    [
      rowsOf(
        tx,
        { id: 'integer' },
        ids.map(id => [id]),
      ),
    ],
  );
}

/**
 * How contracts stand, from what is promised now and what other tools check. The time of a sign moves only when the
 * sign becomes another: by it others see what changed.
 */
export async function countChecks(
  tx: Knex,
  contractRefs: Iterable<string>,
): Promise<void> {
  const refs = [...new Set(contractRefs)];
  if (refs.length === 0) return;
  const count = (standing: Standing) =>
    `count(case when k.status = ${codeOf(standing)} then 1 end)`;
  for (const some of chunks(refs, CHECKS_AT_ONCE)) {
    await tx.raw(
      `update contract_quality set total = n.total, passed = n.passed,
         warned = n.warned, failed = n.failed, errors = n.errors,
         observed_at = n.observed_at, sign = n.sign,
         sign_at = case when contract_quality.sign = n.sign
           then contract_quality.sign_at else ? end
       from (
         select r.ref, count(k.id) as total,
           ${count('pass')} as passed, ${count('warn')} as warned,
           ${count('fail')} as failed, ${count('error')} as errors,
           nullif(max(k.observed_at), 0) as observed_at,
           coalesce(min(case when k.status <= ${codeOf(
             'pass',
           )} then k.status end), ${codeOf('not-measured')}) as sign
         from ?
         left join checks k on k.contract_ref = r.ref and k.promised
         group by r.ref
       ) n
       where n.ref = contract_quality.contract_ref`,
      [
        Date.now(),
        rowsOf(
          tx,
          { ref: 'text' },
          some.map(ref => [ref]),
        ),
      ],
    );
  }
}
