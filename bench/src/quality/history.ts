import { Client } from 'pg';

/** As far back as results are kept. */
const PERIOD = 89 * 86_400_000;

/** Of codes as the tables hold them. */
const PASS = 3;
const FAIL = 1;

/**
 * Fills the tables as if a collector had reported each check so many times, evenly over three months until now, and one in a hundred
 * failed: with SQL, since what is measured afterwards is how they are read. Results lie as they came, by time.
 */
export async function fillHistory(
  tables: Client,
  perCheck: number,
): Promise<number> {
  const now = Date.now();
  const step = Math.floor(PERIOD / perCheck);
  const at = (moment: string) =>
    `${now}::bigint - (${moment}) * ${step}::bigint`;
  const status = (series: string, moment: string) =>
    `case when (${series} * 31 + ${moment}) % 100 = 0 then ${FAIL} else ${PASS} end`;
  // As the writer packs them: the same moments for all checks.
  const moments = Array.from({ length: Math.min(30, perCheck) }, (_, m) => {
    const digits = (now - m * step).toString(36).padStart(9, '0');
    return `(${m}, '${digits}')`;
  }).join(', ');
  await tables.query(`insert into thresholds (words) values ('< 100')`);
  await tables.query(
    `insert into check_series (check_id, tool, server, tool_check, matched_by, status, since, observed_at, measure, unit,
       threshold, row_count, failed_row_count, reason, backfilled, recent)
     select id, 'collector', 'warehouse', check_key, 'rule', ${status(
       'id',
       '0',
     )}, ${at('0')}, ${at('0')}, 5, 'rows', '< 100',
       120000, 5, 'The check holds: measured 5 rows, expected < 100.', false,
       (select string_agg(${status(
         'checks.id',
         'm',
       )} || digits, '' order by m desc) from (values ${moments}) recent(m, digits))
     from checks`,
  );
  await tables.query('alter table results drop constraint results_pkey');
  await tables.query(
    `insert into results (series_id, observed_at, result_key, status, backfilled, measure, row_count, failed_row_count, threshold_id, run_id, reason)
     select s.id, ${at(
       'm',
     )}, (s.id * 7919::bigint + m) % 281474976710656, ${status(
      's.check_id',
      'm',
    )}, false, (s.id + m) % 90,
       120000 + s.id, (s.id + m) % 90, t.id, 'a-run-of-this-day-' || m,
       case when ${status(
         's.check_id',
         'm',
       )} = ${FAIL} then 'The check does not hold: measured 120 rows, expected < 100.' end
     from generate_series(${
       perCheck - 1
     }, 0, -1) m cross join check_series s cross join thresholds t`,
  );
  await tables.query(
    'alter table results add primary key (series_id, observed_at, result_key)',
  );
  await tables.query(
    `update checks set status = s.status, since = s.since, observed_at = s.observed_at,
       severity_order = case s.status when ${FAIL} then 1 else 6 end
     from check_series s where s.check_id = checks.id`,
  );
  await tables.query(
    `update contract_quality set passed = n.passed, failed = n.failed, observed_at = ${now}
     from (select contract_ref, count(*) filter (where status = ${PASS}) as passed, count(*) filter (where status = ${FAIL}) as failed
       from checks group by contract_ref) n
     where n.contract_ref = contract_quality.contract_ref`,
  );
  await tables.query('vacuum analyze');
  const { rows } = await tables.query(
    'select count(*)::float8 as results from results',
  );
  return rows[0].results;
}
