import { Excuse } from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { Dialect, dialectOf, isPostgres } from '../../database/dialect';
import { plannedIn } from '../../database/planned';
import { returnedRows } from '../../database/returnedRows';
import { rowsOf } from '../../database/rowsOf';
import { markContractsDue } from '../../governance/due/markDue';
import { countingMost, weightOf } from '../../quality/registry/standing';
import { DueObjective, NumberedTerms } from './dueObjective';
import { KINDS, LOOKING_AT_ALL, MeasuringSeries } from './sources';

interface Row {
  readonly id: number;
  readonly product_ref: string;
  readonly contract_ref: string;
  readonly details: string;
  readonly promised: boolean | number;
  readonly standing: string;
  readonly risk: number;
  readonly left_share: number | null;
  readonly attainment: number | null;
  readonly judged_at: number | string | null;
  readonly first_at: number | string | null;
  readonly again_from: number | string | null;
  readonly again_to: number | string | null;
  readonly fault_since: number | string | null;
  readonly fault_why: string | null;
  readonly fault_seen: number | string | null;
  readonly at_fault: boolean | number;
  readonly alert: string | null;
  readonly alert_since: number | string | null;
  readonly version: string | null;
  /** JSON: `[number, from, terms]` of each. */
  readonly all_terms: string | null;
  /** JSON: `[id, start, end, reason]` of each of its product. */
  readonly all_excuses: string | null;
  /** JSON, with one of the rows: {@link SeriesCells} of each. */
  readonly all_series: string | null;
  readonly arrived: boolean | number;
}

type SeriesCells = [
  contractRef: string,
  checkId: number,
  id: number,
  weight: number,
  kind: string,
  origin: string,
  object: string | null,
  property: string | null,
  dimension: string | null,
  ruleId: string | null,
];

const COLUMNS = [
  'id',
  'product_ref',
  'contract_ref',
  'details',
  'promised',
  'standing',
  'risk',
  'left_share',
  'attainment',
  'judged_at',
  'first_at',
  'again_from',
  'again_to',
  'fault_since',
  'fault_why',
  'fault_seen',
  'at_fault',
  'alert',
  'alert_since',
] as const satisfies readonly (keyof Row)[];

const ARRIVALS_AT_ONCE = 500;

/**
 * Makes the objectives of contracts that have new results due. In one transaction with taking the contracts from the
 * list, so that none is lost; results that come meanwhile put their contract there again.
 *
 * @returns how many contracts there were
 */
export async function takeArrivals(knex: Knex): Promise<number> {
  // Most of the time there are none.
  if (!(await knex('results_arrived').first('contract_ref'))) return 0;
  return knex.transaction(async tx => {
    const arrived: {
      contract_ref: string;
      from_at: number | string;
      to_at: number | string;
      times: number;
    }[] = await tx('results_arrived')
      .select('contract_ref', 'from_at', 'to_at', 'times')
      .orderBy('contract_ref')
      .limit(ARRIVALS_AT_ONCE);
    if (arrived.length === 0) return 0;
    const rows = rowsOf(
      tx,
      {
        contract_ref: 'text',
        from_at: 'bigint',
        to_at: 'bigint',
        times: 'integer',
      },
      arrived.map(row => [
        row.contract_ref,
        Number(row.from_at),
        Number(row.to_at),
        row.times,
      ]),
    );
    await tx.raw(
      `update objectives set next_at = 0,
         again_from = case when again_from < r.from_at then again_from else r.from_at end,
         again_to = case when again_to > r.to_at then again_to else r.to_at end
       from ? where objectives.contract_ref = r.contract_ref and objectives.type = 'objective'`,
      [rows],
    );
    await markContractsDue(
      tx,
      arrived.map(row => row.contract_ref),
    );
    await tx.raw(
      `delete from results_arrived where (contract_ref, times) in (
         select contract_ref, times from ?)`,
      [rows],
    );
    return arrived.length;
  });
}

/** After a clock that was ahead: what was put off until then is due now. */
export async function makeDueAgain(knex: Knex, now: number): Promise<void> {
  await knex('objectives').where('judged_at', '>', now).update({ next_at: 0 });
}

/** The number of the transaction that wrote the row: another one whenever anything in it is written. */
export const VERSION = 'o.xmin::text';

/** Who makes one of them due meanwhile waits, and then finds it judged. */
const WITHOUT_WAITING = 'for update skip locked';

/** What is to be judged, and the series that can measure it, by contract. */
export interface Due {
  readonly objectives: readonly DueObjective[];
  /** There are results that make others due; also unless known. */
  readonly arrived: boolean;
  readonly series: ReadonlyMap<string, readonly MeasuringSeries[]>;
}

/**
 * Objectives for which it is time, with their terms, excuses and series, in one statement. In a transaction nobody else gets
 * them before it ends; elsewhere the version tells whether one was changed.
 */
export async function readDue(
  tx: Knex,
  now: number,
  limit: number,
): Promise<Due> {
  // Like rows of any number, see `plannedRowsOf`.
  const bigint = isPostgres(tx) ? '?::bigint' : '?';
  const answer = await plannedIn(
    tx,
    tx.raw(
      `with due as materialized (
         select ${COLUMNS.map(column => `o.${column}`).join(', ')}, o.indicator,
           ${isPostgres(tx) ? VERSION : 'null'} as version
         from objectives o
         where o.next_at <= (select ${bigint}) order by o.next_at limit (select ${bigint})
         ${isPostgres(tx) && tx.isTransaction ? WITHOUT_WAITING : ''}
       )
       select ${beside(dialectOf(tx))}, o.* from due o`,
      [now, limit],
    ),
  );
  const rows = returnedRows<Row>(tx, answer);
  const text = rows.find(row => row.all_series !== null)?.all_series;
  return {
    objectives: rows.map(objectiveOf),
    arrived: rows.length === 0 || Boolean(rows[0].arrived),
    series: seriesIn(text ?? '[]'),
  };
}

/**
 * What is read with objectives `o`, of those that are `due`. Series come with one of them; SQLite keeps to the order of a cross
 * join, and would look through all checks otherwise.
 */
function beside({ listOf }: Dialect): string {
  return `(select ${listOf('t.number, t.from_at, t.terms')}
      from objective_terms t where t.objective_id = o.id) as all_terms,
    (select ${listOf('e.id, e.start_at, e.end_at, e.reason')}
      from excuses e where e.product_ref = o.product_ref) as all_excuses,
    case when o.id = (select id from due limit 1) then (
      select ${listOf(
        `k.contract_ref, k.id, s.id, ${weightOf('s', 'v')}, k.kind, k.origin,
         k.object, k.property, k.dimension, k.rule_id`,
      )}
      from (select distinct contract_ref from due) d
        cross join checks k
        join check_series s on s.check_id = k.id
        left join contract_servers v
          on v.contract_ref = k.contract_ref and v.server = s.server
      where k.contract_ref = d.contract_ref and k.promised = true
        and (k.kind in (${textsOf(KINDS)}) or exists (
          select 1 from due where indicator in (${textsOf(LOOKING_AT_ALL)})))
    ) end as all_series,
    exists (select 1 from results_arrived) as arrived`;
}

function textsOf(words: readonly string[]): string {
  return words.map(word => `'${word}'`).join(', ');
}

function objectiveOf(row: Row): DueObjective {
  return {
    id: row.id,
    productRef: row.product_ref,
    contractRef: row.contract_ref,
    promise: JSON.parse(row.details),
    promised: Boolean(row.promised),
    terms: termsIn(row.all_terms),
    excuses: excusesIn(row.all_excuses),
    standing: row.standing,
    seen: {
      risk: row.risk,
      leftShare: row.left_share ?? undefined,
      attainment: row.attainment ?? undefined,
    },
    judgedAt: momentOf(row.judged_at),
    firstAt: momentOf(row.first_at),
    again:
      row.again_from === null
        ? undefined
        : {
            from: Number(row.again_from),
            to: Number(row.again_to ?? row.again_from),
          },
    ...(row.at_fault && {
      faultSince: momentOf(row.fault_since),
      faultWhy: row.fault_why ?? undefined,
      faultSeen: momentOf(row.fault_seen),
    }),
    alert: row.alert ?? undefined,
    alertSince: momentOf(row.alert_since),
    version: row.version ?? undefined,
  };
}

/** The series that count, by contract: of a check those of production where there are any. */
function seriesIn(text: string): Map<string, MeasuringSeries[]> {
  const all: SeriesCells[] = JSON.parse(text);
  const found = new Map<string, MeasuringSeries[]>();
  const counting = countingMost(
    all,
    ([, checkId]) => checkId,
    ([, , , weight]) => weight,
  );
  for (const [contractRef, , seriesId, , ...own] of counting) {
    const [kind, origin, object, property, dimension, ruleId] = own;
    const series: MeasuringSeries = {
      seriesId,
      kind,
      origin,
      object: object ?? undefined,
      property: property ?? undefined,
      dimension: dimension ?? undefined,
      ruleId: ruleId ?? undefined,
    };
    const others = found.get(contractRef);
    if (others) others.push(series);
    else found.set(contractRef, [series]);
  }
  return found;
}

function momentOf(value: number | string | null): number | undefined {
  return value === null ? undefined : Number(value);
}

function termsIn(text: string | null): NumberedTerms[] {
  const all: [number: number, from: number, terms: string][] = JSON.parse(
    text ?? '[]',
  );
  return all
    .map(([number, from, terms]) => ({
      number,
      from,
      terms: JSON.parse(terms),
    }))
    .sort((a, b) => a.number - b.number);
}

function excusesIn(text: string | null): Excuse[] {
  const all: [id: string, start: number, end: number, reason: string][] =
    JSON.parse(text ?? '[]');
  return all
    .map(([id, start, end, reason]) => ({ id, start, end, reason }))
    .sort((a, b) => a.start - b.start);
}
