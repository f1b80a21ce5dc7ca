import {
  Incident,
  IncidentDetails,
  IncidentEventRequest,
  IncidentMessage,
  IncidentPage,
  IncidentQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  Incident as IncidentModel,
  IncidentEvent,
  stepIncident,
  timesOf,
} from '@backstage-data-mesh/service-level';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { markProductsDue } from '../../governance/due/markDue';
import { dialectOf } from '../../database/dialect';
import { readProductTitles } from '../../database/operations/readProductTitles';
import { isVisible } from '../../database/scope';
import { AccessService } from '../../service/AccessService';
import { decodeCursor, encodeCursor } from '../../service/cursor';
import { isoTime, LabelOf, labelsFor } from '../../service/labels';
import { notAllowed, notFound } from '../../service/problems';
import { CatalogView } from '../../service/VisibilityService';
import { markOfScope, openLevels } from '../reading/levelScope';
import { labelIn, readContractTitles } from '../reading/surroundings';
import {
  dropWaiting,
  keepMessages,
  readTold,
  readToldOver,
} from '../telling/outbox';
import {
  columnsOf,
  IncidentRow,
  storeEvents,
  withTimelines,
} from './incidentRow';
import {
  countIncidents,
  findIncident,
  incidentPositionOf,
  listIncidents,
  ListedIncident,
} from './listIncidents';
import { eventMessage, reopenedMessages, resolvedMessages } from './messages';

const DEFAULT_LIMIT = 25;
const DOWNSTREAM = 100;
/** Tries of a step while others change the same incident. */
const TRIES = 5;

/** Incidents as a person may see them, and what people do to them. */
export class IncidentService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly now: () => number = Date.now,
  ) {}

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
      listIncidents(this.knex, scope, filter, limit + 1, after),
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
    const messages = mayManage ? await this.messagesOf(row.id) : [];
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
      objectives: await this.brokenPromises(row.id),
      path: await this.visibleProducts(view, path),
      downstream: await this.downstream(row, view),
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
    { type, why }: IncidentEventRequest,
    by: string,
    credentials: BackstageCredentials,
  ): Promise<IncidentDetails> {
    const row = await this.open(incidentId, credentials);
    if (!(await this.mayManage(row, credentials))) {
      throw notAllowed('take incidents of this data product');
    }
    for (
      let tries = 1;
      !(await this.step(row.id, { type, why }, by));
      tries++
    ) {
      if (tries === TRIES) {
        throw new ConflictError(
          'Others are changing this incident at the moment: try again.',
        );
      }
    }
    return this.get(incidentId, credentials);
  }

  /** @returns false when someone else changed it meanwhile */
  private async step(
    id: string,
    { type, why }: IncidentEventRequest,
    by: string,
  ): Promise<boolean> {
    return this.knex.transaction(async tx => {
      const row: IncidentRow = await tx('incidents').first().where({ id });
      const [{ incident: before }] = await withTimelines(tx, [row]);
      const event = { type, by, at: this.now(), ...(why && { why }) };
      const step = stepIncident(before, event);
      if (!step.ok) {
        throw Object.assign(new ConflictError(step.why), { code: 'CONFLICT' });
      }
      const { incident } = step;
      const changed = await tx('incidents')
        .where({ id, revision: row.revision })
        .update({ ...columnsOf(incident), revision: row.revision + 1 });
      if (changed === 0) return false;
      await storeEvents(
        tx,
        id,
        incident,
        incident.timeline.length - before.timeline.length,
      );
      await this.tell(tx, row, incident, type);
      await markProductsDue(tx, [row.product_ref]);
      return true;
    });
  }

  /** Nobody else has to be woken once someone has taken it; who was told hears that it is over. */
  private async tell(
    tx: Knex.Transaction,
    row: IncidentRow,
    incident: IncidentModel,
    type: IncidentEventRequest['type'],
  ): Promise<void> {
    if (type === 'noted') return;
    if (type === 'acknowledged') {
      await dropWaiting(tx, [row.id], ['escalated']);
      return;
    }
    const news = {
      id: row.id,
      productRef: row.product_ref,
      contractRef: row.contract_ref,
      title: row.title,
      severity: row.severity,
      since: incident.since,
      openedAt: incident.openedAt,
      resolvedAt: incident.resolvedAt,
      reopened: incident.reopened,
      upstream: Boolean(row.suppressed),
      roots: JSON.parse(row.roots),
    };
    const messages = [eventMessage(news, type, this.now())];
    if (type === 'resolved') {
      await dropWaiting(
        tx,
        [row.id],
        ['opened', 'reopened', 'escalated', 'upstream'],
      );
      const told = await readTold(tx, [row.id]);
      messages.push(...resolvedMessages(news, told, this.now()));
    }
    if (type === 'reopened') {
      // Who has not heard yet that it was over need not.
      await dropWaiting(tx, [row.id], ['resolved']);
      const heard = await readToldOver(tx, row.id);
      messages.push(...reopenedMessages(news, heard, this.now()));
    }
    await keepMessages(tx, messages, this.now());
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

  private async brokenPromises(
    incidentId: string,
  ): Promise<IncidentDetails['objectives']> {
    const rows: {
      id: number;
      indicator: string | null;
      details: string;
      from_at: number | string;
      to_at: number | string | null;
    }[] = await this.knex('incident_objectives as b')
      .join('objectives as o', 'o.id', 'b.objective_id')
      .select('o.id', 'o.indicator', 'o.details', 'b.from_at', 'b.to_at')
      .where('b.incident_id', incidentId)
      .orderBy('b.from_at');
    return rows.map(row => {
      const { property, text } = JSON.parse(row.details);
      return {
        id: String(row.id),
        indicator: row.indicator ?? undefined,
        property,
        text,
        from: isoTime(Number(row.from_at)),
        to: row.to_at === null ? undefined : isoTime(Number(row.to_at)),
      };
    });
  }

  /** Direct consumers, and all whose incident began here. */
  private async downstream(
    row: IncidentRow,
    view: CatalogView,
  ): Promise<IncidentDetails['downstream']> {
    if (row.product_ref === '') return [];
    const hit: { id: string; product_ref: string; roots: string }[] =
      await this.knex('incidents')
        .select('id', 'product_ref', 'roots')
        .where({ suppressed: true })
        .whereNot('state', 'resolved')
        .whereNot('id', row.id)
        .limit(1_000);
    const reached = new Map(
      hit
        .filter(({ roots }) => JSON.parse(roots).includes(row.product_ref))
        .map(each => [each.product_ref, each.id]),
    );
    const consumers: string[] = await this.knex('products as s')
      .join('product_ports as o', 'o.product_id', 's.id')
      .join('product_ports as i', 'i.contract_ref', 'o.contract_ref')
      .join('products as t', 't.id', 'i.product_id')
      .where({
        's.ref': row.product_ref,
        'o.direction': 'out',
        'i.direction': 'in',
      })
      .modify(query => {
        if (row.contract_ref !== '') {
          query.where('o.contract_ref', row.contract_ref);
        }
      })
      .whereRaw('t.id <> s.id')
      .distinct('t.ref')
      .orderBy('t.ref')
      .limit(DOWNSTREAM)
      .pluck('t.ref');
    const refs = [...new Set([...reached.keys(), ...consumers])].slice(
      0,
      DOWNSTREAM,
    );
    const labels = await this.visibleProducts(view, refs);
    return labels.map(product => ({
      product,
      hit: reached.has(product.ref),
      incidentId: reached.get(product.ref),
    }));
  }

  private async visibleProducts(view: CatalogView, refs: readonly string[]) {
    return visibleProducts(this.knex, view, refs);
  }

  private async messagesOf(incidentId: string): Promise<StoredMessage[]> {
    return this.knex('messages')
      .where({ incident_id: incidentId })
      .whereNot('channel', 'event')
      .orderBy(['due_at', 'id'])
      .limit(200)
      .select();
  }
}

export interface StoredMessage {
  readonly id: string;
  readonly reason: IncidentMessage['reason'];
  readonly role: IncidentMessage['role'];
  readonly channel: string;
  readonly recipient: string;
  readonly state: IncidentMessage['state'] | 'sending';
  readonly due_at: number | string;
  readonly sent_at: number | string | null;
  readonly problem: string | null;
}

export function toMessage(
  message: StoredMessage,
  labelOf: LabelOf,
): IncidentMessage {
  const { id, reason, role, channel, recipient, state } = message;
  return {
    id,
    reason,
    role,
    channel,
    who: recipient ? labelOf(recipient) : undefined,
    state: state === 'sending' ? 'waiting' : state,
    dueAt: isoTime(Number(message.due_at)),
    sentAt:
      message.sent_at === null ? undefined : isoTime(Number(message.sent_at)),
    problem: message.problem ?? undefined,
  };
}

function toEvent(
  { at, type, by, why }: IncidentEvent,
  labelOf: LabelOf,
): IncidentDetails['timeline'][number] {
  return { at: isoTime(at), type, by: (by && labelOf(by)) || undefined, why };
}

/** Labels of those that a person may see, in their order. */
async function visibleProducts(
  knex: Knex,
  view: CatalogView,
  refs: readonly string[],
) {
  if (refs.length === 0) return [];
  const rows: { id: number; ref: string; title: string }[] = await knex(
    'products',
  )
    .select('id', 'ref', 'title')
    .whereRaw(dialectOf(knex).inTexts('ref', refs));
  const seen = new Map(
    rows
      .filter(({ id }) => isVisible(view.products, id))
      .map(({ ref, title }) => [ref, title]),
  );
  return refs.flatMap(ref => {
    const title = seen.get(ref);
    return title === undefined ? [] : [{ ref, title, exists: true }];
  });
}

/** Adds to incidents what other tables know, in a fixed number of statements. */
export async function toIncidents(
  knex: Knex,
  view: CatalogView,
  rows: readonly ListedIncident[],
): Promise<Incident[]> {
  if (rows.length === 0) return [];
  const roots = new Map(
    rows.map((row): [string, string[]] => [row.id, JSON.parse(row.roots)]),
  );
  const titles = await readProductTitles(
    knex,
    rows.map(row => row.product_ref),
  );
  const contracts = await readContractTitles(
    knex,
    rows.map(row => row.contract_ref),
  );
  const seenRoots = new Map(
    (
      await visibleProducts(knex, view, [
        ...new Set([...roots.values()].flat()),
      ])
    ).map(label => [label.ref, label]),
  );
  const labelOf = await labelsFor(
    knex,
    view,
    rows.flatMap(row => [
      row.owner_ref ?? undefined,
      row.domain_ref ?? undefined,
      row.acknowledged_by ?? undefined,
    ]),
  );
  const moment = (value: number | string | null) =>
    value === null ? undefined : isoTime(Number(value));
  return rows.map(row => ({
    id: row.id,
    product: labelIn(titles, row.product_ref) ??
      labelIn(contracts, row.contract_ref) ?? {
        ref: row.contract_ref,
        title: row.contract_ref,
        exists: false,
      },
    contract: labelIn(contracts, row.contract_ref),
    owner: row.owner_ref ? labelOf(row.owner_ref) : undefined,
    domain: row.domain_ref ? labelOf(row.domain_ref) : undefined,
    state: row.state,
    severity: row.severity,
    title: row.title,
    since: isoTime(Number(row.since)),
    openedAt: isoTime(Number(row.opened_at)),
    acknowledgedAt: moment(row.acknowledged_at),
    acknowledgedBy: row.acknowledged_by
      ? labelOf(row.acknowledged_by)
      : undefined,
    resolvedAt: moment(row.resolved_at),
    reopened: row.reopened,
    upstream: Boolean(row.suppressed),
    roots: (roots.get(row.id) ?? []).flatMap(ref => seenRoots.get(ref) ?? []),
  }));
}
