import { Knex } from 'knex';
import { dialectOf, isPostgres } from '../../database/dialect';
import { codeOf } from '../status';

const DAY = 86_400_000;

/** Of one moment, the worst is the last, as for the series. */
const LAST_FIRST =
  'observed_at desc, case status when 3 then 5 when 5 then 3 else status end, result_key desc';

const OF_LAST = [
  'last_status',
  'last_measure',
  'row_count',
  'failed_row_count',
  'threshold_id',
  'last_at',
];

/**
 * Rolls up results of series before a moment, the beginning of a day, into a line per day, and removes them and what was corrected of them. In one
 * transaction; what comes late for a day that is rolled up already is added to its line.
 *
 * @returns how many there were
 */
export async function rollUp(
  knex: Knex,
  seriesIds: readonly number[],
  until: number,
): Promise<number> {
  const { inIds } = dialectOf(knex);
  return knex.transaction(async (tx): Promise<number> => {
    if (isPostgres(tx)) {
      // As a writer does, so that none adds to a day while it is rolled up.
      await tx('check_series')
        .select('id')
        .whereRaw(inIds('id', seriesIds) as never)
        .orderBy('id')
        .forNoKeyUpdate();
    }
    const old = tx('results')
      .where(inIds('series_id', seriesIds))
      .where('observed_at', '<', until);
    const day = isPostgres(tx)
      ? `(observed_at / ${DAY})::int`
      : `observed_at / ${DAY}`;
    const count = (
      status: 'pass' | 'warn' | 'fail' | 'error' | 'skip' | 'unknown',
    ) =>
      `cast(sum(case when status = ${codeOf(
        status,
      )} then 1 else 0 end) as integer)`;
    await tx.raw(
      `insert into result_days (series_id, day, passed, warned, failed, errors, skipped, unknown,
         last_status, last_at, last_measure, lowest, highest, row_count, failed_row_count, threshold_id)
       select series_id, day, ${count('pass')}, ${count('warn')}, ${count(
        'fail',
      )}, ${count('error')},
         ${count('skip')}, ${count('unknown')},
         max(case when place = 1 then status end), max(case when place = 1 then observed_at end),
         max(case when place = 1 then measure end), min(measure), max(measure),
         max(case when place = 1 then row_count end), max(case when place = 1 then failed_row_count end),
         max(case when place = 1 then threshold_id end)
       from (
         select o.*, row_number() over (partition by series_id, day order by ${LAST_FIRST}) as place
         from (select r.*, ${day} as day from (?) r) o
       ) n
       where true
       group by series_id, day
       on conflict (series_id, day) do update set
         passed = result_days.passed + excluded.passed, warned = result_days.warned + excluded.warned,
         failed = result_days.failed + excluded.failed, errors = result_days.errors + excluded.errors,
         skipped = result_days.skipped + excluded.skipped, unknown = result_days.unknown + excluded.unknown,
         lowest = ${least(tx, 'lowest')}, highest = ${greatest(tx, 'highest')},
         ${OF_LAST.map(
           name =>
             `${name} = case when excluded.last_at > result_days.last_at then excluded.${name} else result_days.${name} end`,
         ).join(', ')}`,
      [old.clone().select('*')],
    );
    await tx('result_corrections')
      .where(inIds('series_id', seriesIds))
      .where('observed_at', '<', until)
      .delete();
    return old.delete();
  });
}

function least(knex: Knex, column: string): string {
  const name = isPostgres(knex) ? 'least' : 'min';
  return ofBoth(name, column);
}

function greatest(knex: Knex, column: string): string {
  const name = isPostgres(knex) ? 'greatest' : 'max';
  return ofBoth(name, column);
}

/** Where one of the two says nothing, the other counts. */
function ofBoth(name: string, column: string): string {
  const [a, b] = [`result_days.${column}`, `excluded.${column}`];
  return `${name}(coalesce(${a}, ${b}), coalesce(${b}, ${a}))`;
}
