import {
  Incident,
  IncidentEvent,
  incidentOf,
  timesOf,
} from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { Severity } from '../telling/policy';

/** A row of `incidents`. PostgreSQL gives large integers as text. */
export interface IncidentRow {
  readonly id: string;
  readonly product_ref: string;
  readonly contract_ref: string;
  readonly state: Incident['state'];
  readonly severity: Severity;
  readonly title: string;
  readonly since: number | string;
  readonly opened_at: number | string;
  readonly acknowledged_at: number | string | null;
  readonly acknowledged_by: string | null;
  readonly resolved_at: number | string | null;
  readonly reopened: number;
  readonly roots: string;
  readonly path: string;
  readonly suppressed: boolean | number;
  readonly revision: number;
}

/** An incident with its timeline, as it is stored. */
export interface StoredIncident {
  readonly row: IncidentRow;
  readonly incident: Incident;
}

/** The timelines of incidents. */
export async function readTimelines(
  knex: Knex,
  ids: readonly string[],
): Promise<ReadonlyMap<string, IncidentEvent[]>> {
  const rows: {
    incident_id: string;
    at: number | string;
    type: IncidentEvent['type'];
    since: number | string | null;
    by: string | null;
    why: string | null;
  }[] = await knex('incident_events')
    .select('incident_id', 'at', 'type', 'since', 'by', 'why')
    .whereRaw(dialectOf(knex).inTexts('incident_id', ids))
    .orderBy(['incident_id', 'number']);
  const found = new Map<string, IncidentEvent[]>();
  for (const row of rows) {
    const event = {
      at: Number(row.at),
      ...(row.by !== null && { by: row.by }),
      ...(row.why !== null && { why: row.why }),
      ...(row.type === 'opened'
        ? {
            type: row.type,
            ...(row.since !== null && { since: Number(row.since) }),
          }
        : { type: row.type }),
    };
    const others = found.get(row.incident_id);
    if (others) others.push(event);
    else found.set(row.incident_id, [event]);
  }
  return found;
}

export async function withTimelines(
  knex: Knex,
  rows: readonly IncidentRow[],
): Promise<StoredIncident[]> {
  if (rows.length === 0) return [];
  const timelines = await readTimelines(
    knex,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(row => {
    const incident = incidentOf(timelines.get(row.id) ?? []);
    return incident ? [{ row, incident }] : [];
  });
}

/** Columns of `incidents` that follow from the incident itself. */
export function columnsOf(incident: Incident) {
  const { toRepair } = timesOf(incident);
  return {
    state: incident.state,
    since: incident.since,
    opened_at: incident.openedAt,
    acknowledged_at: incident.acknowledgedAt ?? null,
    acknowledged_by: incident.acknowledgedBy ?? null,
    resolved_at: incident.resolvedAt ?? null,
    calm_since: incident.calmSince ?? null,
    reopened: incident.reopened,
    repaired_at: toRepair === undefined ? null : incident.since + toRepair,
  };
}

/** Adds to a timeline what it does not have yet. */
export async function storeEvents(
  tx: Knex,
  incidentId: string,
  { timeline }: Incident,
  added: number,
): Promise<void> {
  if (added <= 0) return;
  const first = timeline.length - added;
  await tx('incident_events').insert(
    timeline.slice(first).map((event, index) => ({
      incident_id: incidentId,
      number: first + index + 1,
      at: event.at,
      type: event.type,
      since: event.type === 'opened' ? event.since ?? null : null,
      by: event.by ?? null,
      why: event.why ?? null,
    })),
  );
}
