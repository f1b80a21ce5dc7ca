import { IncidentQuery } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { invalidCursor } from '../../service/problems';
import { LevelScope, whereInLevels } from '../reading/levelScope';
import { IncidentRow } from './incidentRow';

/** An incident with what its product says of itself. */
export interface ListedIncident extends IncidentRow {
  readonly owner_ref: string | null;
  readonly domain_ref: string | null;
}

export type IncidentFilter = Pick<IncidentQuery, 'state' | 'upstream' | 'from'>;

/** Where a page ended: newest first. */
export type IncidentPosition = readonly [openedAt: number, id: string];

export function incidentPositionOf(position: unknown): IncidentPosition {
  if (
    Array.isArray(position) &&
    typeof position[0] === 'number' &&
    typeof position[1] === 'string'
  ) {
    return [position[0], position[1]];
  }
  throw invalidCursor();
}

export interface IncidentPage {
  readonly limit: number;
  readonly after?: IncidentPosition;
  /** Before those that began upstream; else all are by time only. */
  readonly ownFirst?: boolean;
}

export async function listIncidents(
  knex: Knex,
  scope: LevelScope,
  filter: IncidentFilter,
  { limit, after, ownFirst }: IncidentPage,
): Promise<ListedIncident[]> {
  const query = incidentsIn(knex, scope, filter)
    .select('i.*', 'p.owner_ref', 'p.domain_ref')
    .orderBy([
      ...(ownFirst ? [{ column: 'i.suppressed' }] : []),
      { column: 'i.opened_at', order: 'desc' },
      { column: 'i.id', order: 'desc' },
    ])
    .limit(limit);
  if (after) {
    query.whereRaw('(i.opened_at, i.id) < (?, ?)', [after[0], after[1]]);
  }
  return query;
}

/** One of those that may be seen. */
export async function findIncident(
  knex: Knex,
  scope: LevelScope,
  id: string,
): Promise<ListedIncident | undefined> {
  return incidentsIn(knex, scope, {})
    .first('i.*', 'p.owner_ref', 'p.domain_ref')
    .where('i.id', id);
}

export async function countIncidents(
  knex: Knex,
  scope: LevelScope,
  filter: IncidentFilter,
): Promise<number> {
  const [{ count }]: { count: number | string }[] = await incidentsIn(
    knex,
    scope,
    filter,
  ).count({ count: '*' });
  return Number(count);
}

function incidentsIn(
  knex: Knex,
  scope: LevelScope,
  { state, upstream, from }: IncidentFilter,
): Knex.QueryBuilder {
  const query = knex('incidents as i').leftJoin(
    'products as p',
    'p.ref',
    'i.product_ref',
  );
  if (state?.length) query.whereIn('i.state', state);
  if (upstream === false) query.where('i.suppressed', false);
  if (from !== undefined) {
    const moment = Date.parse(from);
    query.where(inner =>
      inner
        .where('i.opened_at', '>=', moment)
        .orWhereNot('i.state', 'resolved'),
    );
  }
  return whereInLevels(knex, query, 'i', scope);
}
