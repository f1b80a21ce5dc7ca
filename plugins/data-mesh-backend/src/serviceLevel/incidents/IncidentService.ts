import {
  IncidentDetails,
  IncidentEventRequest,
  IncidentPage,
  IncidentQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { IncidentEvent, timesOf } from '@backstage-data-mesh/service-level';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { decodeCursor, encodeCursor } from '../../service/cursor';
import { isoTime, LabelOf, labelsFor } from '../../service/labels';
import { notAllowed, notFound } from '../../service/problems';
import { markOfScope, openLevels } from '../reading/levelScope';
import { toMessage } from '../telling/toMessage';
import { IncidentActs } from './IncidentActs';
import { brokenPromises, downstreamOf, messagesOf } from './incidentParts';
import { IncidentRow, withTimelines } from './incidentRow';
import {
  countIncidents,
  findIncident,
  incidentPositionOf,
  listIncidents,
  ListedIncident,
} from './listIncidents';
import { toIncidents, visibleProducts } from './toIncidents';

const DEFAULT_LIMIT = 25;

/** Incidents as a person may see them, and what people do to them. */
export class IncidentService {
  private readonly acts: IncidentActs;

  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    now: () => number = Date.now,
    /** Says to open pages that incidents have become others. */
    private readonly announce: () => Promise<void> = async () => {},
  ) {
    this.acts = new IncidentActs(knex, now);
  }

  /** @throws InputError for a cursor of another query */
  async list(
    query: IncidentQuery,
    credentials: BackstageCredentials,
  ): Promise<IncidentPage> {
    const scope = await openLevels(this.knex, this.access, query, credentials);
    const { state, upstream, from } = query;
    const filter = { state, upstream, from };
    const mark = ['incidents', markOfScope(scope), filter];
    const after = query.cursor
      ? incidentPositionOf(decodeCursor(mark, query.cursor))
      : undefined;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [found, total] = await Promise.all([
      listIncidents(this.knex, scope, filter, { limit: limit + 1, after }),
      countIncidents(this.knex, scope, filter),
    ]);
    const rows = found.slice(0, limit);
    const last = rows[rows.length - 1];
    return {
      items: await toIncidents(this.knex, scope.view, rows),
      total,
      nextCursor:
        found.length > limit
          ? encodeCursor(mark, [Number(last.opened_at), last.id])
          : undefined,
    };
  }

  async get(
    incidentId: string,
    credentials: BackstageCredentials,
  ): Promise<IncidentDetails> {
    const row = await this.open(incidentId, credentials);
    const view = await this.access.toCatalog(credentials);
    const [[shown], [stored], mayManage] = await Promise.all([
      toIncidents(this.knex, view, [row]),
      withTimelines(this.knex, [row]),
      this.mayManage(row, credentials),
    ]);
    const { incident } = stored;
    const path: string[] = JSON.parse(row.path);
    const messages = mayManage ? await messagesOf(this.knex, row.id) : [];
    const labelOf = await labelsFor(this.knex, view, [
      ...incident.timeline.map(({ by }) => by),
      ...messages.map(({ recipient }) => recipient || undefined),
    ]);
    const { toDetect, toAcknowledge, toRepair } = timesOf(incident);
    const seconds = (time: number | undefined) =>
      time === undefined ? undefined : time / 1000;
    return {
      ...shown,
      timeline: incident.timeline.map(event => toEvent(event, labelOf)),
      objectives: await brokenPromises(this.knex, row.id),
      path: await visibleProducts(this.knex, view, path),
      downstream: await downstreamOf(this.knex, row, view),
      messages: messages.map(message => toMessage(message, labelOf)),
      timeToDetect: seconds(toDetect),
      timeToAcknowledge: seconds(toAcknowledge),
      timeToRepair: seconds(toRepair),
      mayManage,
    };
  }

  /**
   * Takes an incident, resolves it, opens it again or adds a note.
   *
   * @throws ConflictError with a sentence when that cannot be in the state it is in
   */
  async act(
    incidentId: string,
    event: IncidentEventRequest,
    by: string,
    credentials: BackstageCredentials,
  ): Promise<IncidentDetails> {
    const row = await this.open(incidentId, credentials);
    if (!(await this.mayManage(row, credentials))) {
      throw notAllowed('take incidents of this data product');
    }
    await this.acts.act(row.id, event, by);
    await this.announce();
    return this.get(incidentId, credentials);
  }

  /** @throws NotFoundError also for one of a product or contract that the person may not see */
  private async open(
    incidentId: string,
    credentials: BackstageCredentials,
  ): Promise<ListedIncident> {
    const scope = await openLevels(this.knex, this.access, {}, credentials);
    const row = await findIncident(this.knex, scope, incidentId);
    if (!row) throw notFound('incident', incidentId);
    return row;
  }

  private async mayManage(
    row: IncidentRow,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    if (row.product_ref === '') return false;
    const may = await this.access.mayManageIncidents(credentials, [
      row.product_ref,
    ]);
    return may.has(row.product_ref);
  }
}

function toEvent(
  { at, type, by, why }: IncidentEvent,
  labelOf: LabelOf,
): IncidentDetails['timeline'][number] {
  return { at: isoTime(at), type, by: (by && labelOf(by)) || undefined, why };
}
