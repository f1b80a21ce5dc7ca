import { CheckRow as ShownCheck } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { isoTime, LabelOf } from '../../service/labels';
import { ShownDetails } from '../registry/checkRow';
import { sayOf } from '../registry/standing';
import { readMoments } from '../results/recentMoments';
import { resultStatusOf } from './resultStatus';
import { standingOf } from '../status';

/** A row of `checks`. */
export interface StoredCheck {
  readonly id: number;
  readonly contract_ref: string;
  readonly check_key: string;
  readonly origin: ShownCheck['origin'];
  readonly kind: string;
  readonly name: string;
  readonly sort_name: string;
  readonly object: string | null;
  readonly property: string | null;
  readonly dimension: string | null;
  readonly severity: string | null;
  readonly rule_id: string | null;
  readonly executable: boolean | number;
  readonly details: string;
  readonly promised: boolean | number;
  readonly status: number;
  readonly severity_order: number;
  readonly since: number | string | null;
  readonly observed_at: number | string;
  readonly note: string | null;
  readonly note_by: string | null;
  readonly note_at: number | string | null;
}

export const CHECK_COLUMNS = [
  'id',
  'contract_ref',
  'check_key',
  'origin',
  'kind',
  'name',
  'sort_name',
  'object',
  'property',
  'dimension',
  'severity',
  'rule_id',
  'executable',
  'details',
  'promised',
  'status',
  'severity_order',
  'since',
  'observed_at',
  'note',
  'note_by',
  'note_at',
].map(column => `k.${column}`);

export interface StoredSeries {
  readonly id: number;
  readonly check_id: number;
  readonly tool: string;
  readonly server: string;
  readonly environment: string | null;
  readonly tool_check: string | null;
  readonly matched_by: string | null;
  readonly status: number;
  readonly since: number | string;
  readonly observed_at: number | string;
  readonly measure: number | null;
  readonly unit: string | null;
  readonly threshold: string | null;
  readonly row_count: number | string | null;
  readonly failed_row_count: number | string | null;
  readonly reason: string | null;
  readonly run_id: string | null;
  readonly backfilled: boolean | number;
  readonly statement: string | null;
  readonly stale: boolean | number;
  readonly recent: string;
  /** Only the heaviest of a check count; below 0 none does. */
  readonly weight: number;
}

/** The series of checks, what counts most and stands worst first. */
export async function readSeries(
  knex: Knex,
  checkIds: readonly number[],
  options: { readonly statements?: boolean } = {},
): Promise<ReadonlyMap<number, readonly StoredSeries[]>> {
  if (checkIds.length === 0) return new Map();
  const query = knex('check_series as s')
    .select('s.*', 'v.environment')
    .select(knex.raw(`${sayOf('s', 'v')} as weight`))
    .join('checks as k', 'k.id', 's.check_id')
    .leftJoin('contract_servers as v', join =>
      join.on('v.contract_ref', 'k.contract_ref').andOn('v.server', 's.server'),
    )
    .whereRaw(dialectOf(knex).inIds('s.check_id', checkIds))
    .orderBy('weight', 'desc')
    .orderBy('s.status')
    .orderBy('s.observed_at', 'desc')
    .orderBy('s.id');
  if (options.statements) {
    query
      .select('t.text as statement')
      .leftJoin('statements as t', 't.hash', 's.statement_hash');
  }
  const found = new Map<number, StoredSeries[]>();
  for (const row of (await query) as StoredSeries[]) {
    const known = found.get(row.check_id);
    if (known) known.push(row);
    else found.set(row.check_id, [row]);
  }
  return found;
}

/** A check as lists show it. `series`: in the order of {@link readSeries}. */
export function toCheckRow(
  row: StoredCheck,
  contractTitle: string,
  series: readonly StoredSeries[],
  labelOf: LabelOf,
): ShownCheck {
  const details: ShownDetails = JSON.parse(row.details);
  const [decides] = series;
  const recent = decides ? readMoments(decides.recent) : [];
  return {
    id: String(row.id),
    contract: {
      ref: row.contract_ref,
      title: contractTitle,
      exists: true,
    },
    checkKey: row.check_key,
    origin: row.origin,
    kind: row.kind,
    name: row.name,
    description: details.description,
    object: row.object ?? undefined,
    property: row.property ?? undefined,
    dimension: row.dimension ?? undefined,
    severity: row.severity ?? undefined,
    ruleId: row.rule_id ?? undefined,
    executable: Boolean(row.executable),
    why: row.promised
      ? details.why
      : 'The contract does not say this any more.',
    stale: decides && decides.weight < 0 ? true : undefined,
    status: standingOf(row.status),
    since: row.since === null ? undefined : isoTime(Number(row.since)),
    observedAt:
      Number(row.observed_at) > 0
        ? isoTime(Number(row.observed_at))
        : undefined,
    ...(decides ? measuredOf(decides) : { unit: details.unit }),
    tools: [...new Set(series.map(({ tool }) => tool))],
    recent: recent.map(([at, status]) => ({
      at: isoTime(at),
      status: resultStatusOf(status),
    })),
    note:
      row.note === null || row.note_by === null
        ? undefined
        : {
            text: row.note,
            by: labelOf(row.note_by),
            at: isoTime(Number(row.note_at)),
          },
  };
}

/** What a result measured, as all answers spell it. */
export function measuredOf(row: {
  readonly measure: number | null;
  readonly unit?: string | null;
  readonly threshold: string | null;
  readonly row_count: number | string | null;
  readonly failed_row_count: number | string | null;
  readonly reason?: string | null;
}) {
  return {
    measure: row.measure ?? undefined,
    unit: row.unit ?? undefined,
    threshold: row.threshold ?? undefined,
    rowCount: numberOf(row.row_count),
    failedRowCount: numberOf(row.failed_row_count),
    reason: row.reason ?? undefined,
  };
}

function numberOf(value: number | string | null): number | undefined {
  return value === null ? undefined : Number(value);
}
