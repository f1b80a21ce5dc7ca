import { QualityRun } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { isoTime, labelsFor } from '../../service/labels';
import { CatalogView } from '../../service/VisibilityService';
import { OWN_TOOL } from '../status';

/** A row of `quality_runs` with the title of its contract. */
export interface StoredRun {
  readonly id: string;
  readonly contract_ref: string;
  readonly contract_title: string;
  readonly tool: string;
  readonly server: string | null;
  readonly engine: string | null;
  readonly trigger: QualityRun['trigger'];
  readonly requested_by: string | null;
  readonly state: QualityRun['state'];
  readonly as_of: number | string | null;
  readonly created_at: number | string;
  readonly started_at: number | string | null;
  readonly finished_at: number | string | null;
  readonly attempts: number;
  readonly statements: number;
  readonly done: number;
  readonly total: number;
  readonly passed: number;
  readonly warned: number;
  readonly failed: number;
  readonly errors: number;
  readonly skipped: number;
  readonly unknown: number;
  readonly problem: string | null;
}

export const ACTIVE = ['queued', 'running'] as const;

/** Runs of contracts that the catalog has. */
export function selectRuns(knex: Knex) {
  return knex('quality_runs as r')
    .select('r.*', 'c.title as contract_title')
    .join('contracts as c', 'c.ref', 'r.contract_ref');
}

/** `mayRun`: contracts whose runs the person may cancel. */
export async function toRuns(
  knex: Knex,
  rows: readonly StoredRun[],
  view: CatalogView,
  mayRun: ReadonlySet<string>,
): Promise<QualityRun[]> {
  const labelOf = await labelsFor(
    knex,
    view,
    rows.map(row => row.requested_by ?? undefined),
  );
  return rows.map(row => ({
    id: row.id,
    contract: {
      ref: row.contract_ref,
      title: row.contract_title,
      exists: true,
    },
    tool: row.tool,
    server: row.server ?? undefined,
    engine: row.engine ?? undefined,
    trigger: row.trigger,
    requestedBy:
      row.requested_by === null ? undefined : labelOf(row.requested_by),
    state: row.state,
    asOf: timeOf(row.as_of),
    createdAt: isoTime(Number(row.created_at)),
    startedAt: timeOf(row.started_at),
    finishedAt: timeOf(row.finished_at),
    durationMs:
      row.started_at === null || row.finished_at === null
        ? undefined
        : Number(row.finished_at) - Number(row.started_at),
    attempts: row.attempts,
    statements: row.statements,
    done: row.done,
    total: row.total,
    counts: {
      pass: row.passed,
      warn: row.warned,
      fail: row.failed,
      error: row.errors,
      skip: row.skipped,
      unknown: row.unknown,
    },
    problem: row.problem ?? undefined,
    mayCancel:
      row.tool === OWN_TOOL &&
      ACTIVE.some(state => state === row.state) &&
      mayRun.has(row.contract_ref),
  }));
}

function timeOf(value: number | string | null): string | undefined {
  return value === null ? undefined : isoTime(Number(value));
}
