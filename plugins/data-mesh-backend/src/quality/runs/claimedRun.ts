import { Trigger } from './newRun';

/** A run that this process has claimed, for as long as its token is the one in the table. */
export interface ClaimedRun {
  readonly id: string;
  readonly token: string;
  readonly contractRef: string;
  readonly server: string;
  readonly engine: string;
  readonly trigger: Trigger;
  readonly checkKeys?: readonly string[];
  /** UTC milliseconds. */
  readonly asOf?: number;
  readonly createdAt: number;
  readonly attempts: number;
}

/** A run of our own that waits or is under way, as the table holds it. PostgreSQL gives its large integers as text. */
export interface ActiveRow {
  readonly id: string;
  readonly contract_ref: string;
  readonly server: string;
  readonly engine: string;
  readonly trigger: Trigger;
  /** JSON. */
  readonly check_keys: string | null;
  readonly as_of: number | string | null;
  readonly created_at: number | string;
  readonly attempts: number;
  readonly cancel_requested: boolean | number;
}

export const ACTIVE_COLUMNS = [
  'id',
  'contract_ref',
  'server',
  'engine',
  'trigger',
  'check_keys',
  'as_of',
  'created_at',
  'attempts',
  'cancel_requested',
] as const satisfies readonly (keyof ActiveRow)[];

export function toClaimed(
  row: ActiveRow,
  token: string,
  attempts: number,
): ClaimedRun {
  return {
    id: row.id,
    token,
    contractRef: row.contract_ref,
    server: row.server,
    engine: row.engine,
    trigger: row.trigger,
    ...(row.check_keys && { checkKeys: JSON.parse(row.check_keys) }),
    ...(row.as_of !== null && { asOf: Number(row.as_of) }),
    createdAt: Number(row.created_at),
    attempts,
  };
}
