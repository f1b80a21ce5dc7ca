import { Knex } from 'knex';
import { plannedRowsOf, RowValue } from '../../database/rowsOf';
import { ReadBlocks, SliceStore } from '../slices/SliceStore';
import { Judged } from './judgeObjective';

const COLUMNS = {
  id: 'integer',
  standing: 'text',
  risk: 'double',
  slices: 'integer',
  good: 'integer',
  bad: 'integer',
  not_measured: 'integer',
  excused: 'integer',
  pending: 'integer',
  allowed: 'double',
  left_slices: 'double',
  left_share: 'double',
  attainment: 'double',
  burn_rate: 'double',
  exhausted_at: 'bigint',
  alert: 'text',
  alert_since: 'bigint',
  recent: 'text',
  last_value: 'double',
  last_at: 'bigint',
  at_fault: 'boolean',
  fault_since: 'bigint',
  fault_why: 'text',
  fault_seen: 'bigint',
  judged_at: 'bigint',
  first_at: 'bigint',
  next_at: 'bigint',
} as const;

/** What infinity is stored as: nothing may be bad, and something was. */
const INFINITE = -1;

/**
 * What was judged as statements that change a table each, the objectives last.
 *
 * @param blocks - what is stored of the time that was judged
 * @param condition - in SQL: nothing is written unless it holds
 */
export async function statementsOf(
  tx: Knex,
  store: SliceStore,
  judged: readonly Judged[],
  now: number,
  blocks?: ReadBlocks,
  condition: string = 'true',
): Promise<Knex.Raw[]> {
  const slices = new Map(
    judged
      .filter(each => each.slices.length > 0)
      .map(each => [each.due.id, each.slices]),
  );
  return [
    ...(await store.writing(tx, slices, blocks, condition)),
    ...monthsOf(tx, judged, condition),
    ...changesOf(tx, judged, now, condition),
    ...incidentsOf(tx, judged, condition),
    standingsOf(tx, judged, now, condition),
  ];
}

function standingsOf(
  tx: Knex,
  judged: readonly Judged[],
  now: number,
  condition: string,
): Knex.Raw {
  const names = Object.keys(COLUMNS).filter(name => name !== 'id');
  // What came while it was judged made it due again: that stays.
  return tx.raw(
    `update objectives set ${names
      .map(name => `${name} = r.${name}`)
      .join(', ')},
       again_from = null, again_to = null,
       changed_at = case when objectives.standing = r.standing then objectives.changed_at else r.judged_at end
     from ? where objectives.id = r.id and ${condition}`,
    [
      plannedRowsOf(
        tx,
        COLUMNS,
        judged.map(each => rowOf(each, now)),
      ),
    ],
  );
}

/** An alert that goes on began when it began. */
function alertSinceOf(due: Judged['due'], alert: string, now: number): number {
  return alert === due.alert ? due.alertSince ?? now : now;
}

function rowOf(judged: Judged, now: number): RowValue[] {
  const { due, stands, window, fault, recent } = judged;
  const budget = window?.budget;
  const counts = budget?.counts;
  const alert = window?.alert ?? null;
  return [
    due.id,
    stands.standing,
    stands.risk,
    budget?.slices ?? 0,
    counts?.good ?? 0,
    counts?.bad ?? 0,
    counts?.notMeasured ?? 0,
    counts?.excused ?? 0,
    counts?.pending ?? 0,
    budget?.allowed ?? null,
    budget?.left ?? null,
    budget?.leftShare ?? null,
    budget?.attainment ?? null,
    rateOf(window?.burnRate),
    momentOf(window?.exhaustedAt),
    alert,
    alert && alertSinceOf(due, alert, now),
    recentText(recent),
    judged.lastValue ?? null,
    momentOf(judged.lastAt),
    fault !== undefined,
    momentOf(fault?.since),
    fault?.why ?? null,
    momentOf(fault?.seen),
    now,
    momentOf(judged.firstAt ?? due.firstAt),
    momentOf(judged.nextAt),
  ];
}

/** JSON: `[start, end, state]` of each. */
function recentText(recent: Judged['recent']): string {
  // Piece by piece: arrays of each would take longer than all else in the row.
  let text = '';
  for (const { start, end, state } of recent) {
    text += `${text && ','}[${start},${end},"${state}"]`;
  }
  return `[${text}]`;
}

function rateOf(rate: number | undefined): number | null {
  if (rate === undefined) return null;
  return Number.isFinite(rate) ? rate : INFINITE;
}

function momentOf(moment: number | undefined): number | null {
  return moment !== undefined && Math.abs(moment) < 8.64e15
    ? Math.round(moment)
    : null;
}

function monthsOf(
  tx: Knex,
  judged: readonly Judged[],
  condition: string,
): Knex.Raw[] {
  const rows = judged.flatMap(({ due, months, window }) =>
    months.map(({ month, counts, slices }): RowValue[] => [
      due.id,
      month,
      counts.good,
      counts.bad,
      counts.notMeasured,
      counts.excused,
      slices,
      window?.budget.target ?? 0,
    ]),
  );
  if (rows.length === 0) return [];
  const columns = {
    objective_id: 'integer',
    month: 'integer',
    good: 'integer',
    bad: 'integer',
    not_measured: 'integer',
    excused: 'integer',
    slices: 'integer',
    target: 'double',
  } as const;
  const names = Object.keys(columns);
  const statement = tx.raw(
    `insert into objective_months (${names.join(', ')})
     select ${names.join(', ')} from ? where ${condition}
     on conflict (objective_id, month) do update set ${names
       .slice(2)
       .map(name => `${name} = excluded.${name}`)
       .join(', ')}`,
    [plannedRowsOf(tx, columns, rows)],
  );
  return [statement];
}

/** What was found in history when it was first looked at is no change. */
function changesOf(
  tx: Knex,
  judged: readonly Judged[],
  now: number,
  condition: string,
): Knex.Raw[] {
  const rows = judged
    .filter(
      ({ due, stands }) =>
        due.judgedAt !== undefined && due.standing !== stands.standing,
    )
    .map(({ due, stands }): RowValue[] => [
      due.id,
      now,
      due.standing,
      stands.standing,
      stands.why,
    ]);
  if (rows.length === 0) return [];
  const columns = {
    objective_id: 'integer',
    at: 'bigint',
    from_standing: 'text',
    to_standing: 'text',
    why: 'text',
  } as const;
  const names = Object.keys(columns).join(', ');
  const statement = tx.raw(
    `insert into objective_changes (${names}) select ${names} from ? where ${condition}`,
    [plannedRowsOf(tx, columns, rows)],
  );
  return [statement];
}

/** A fault that began, goes on, or is over; also an alert or a day that came near: someone may have to hear of it. */
function incidentsOf(
  tx: Knex,
  judged: readonly Judged[],
  condition: string,
): Knex.Raw[] {
  const pairs = new Map<string, RowValue[]>();
  for (const { due, fault, window } of judged) {
    const isNews =
      fault !== undefined ||
      due.faultSince !== undefined ||
      (window?.alert !== undefined && window.alert !== due.alert) ||
      // Each of its warning periods is told once: the outbox knows which was.
      (due.promise.type === 'milestone' && due.promised);
    if (isNews && due.productRef !== '') {
      pairs.set(`${due.productRef} ${due.contractRef}`, [
        due.productRef,
        due.contractRef,
      ]);
    }
  }
  if (pairs.size === 0) return [];
  const statement = tx.raw(
    `insert into incident_queue (product_ref, contract_ref, times)
     select product_ref, contract_ref, 1 from ? where ${condition}
     on conflict (product_ref, contract_ref) do update set times = incident_queue.times + 1`,
    [
      plannedRowsOf(tx, { product_ref: 'text', contract_ref: 'text' }, [
        ...pairs.values(),
      ]),
    ],
  );
  return [statement];
}
