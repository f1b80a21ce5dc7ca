import { IncidentEventRequest } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Incident, stepIncident } from '@backstage-data-mesh/service-level';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { markProductsDue } from '../../governance/due/markDue';
import { pairKey } from '../pair';
import { readAudiences } from '../telling/audience';
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
import { eventMessage, reopenedMessages, resolvedMessages } from './messages';
import { BEGUN } from './tellNews';

/** Tries of a step while others change the same incident. */
const TRIES = 5;

/** What people do to incidents. Who may is asked before. */
export class IncidentActs {
  constructor(
    private readonly knex: Knex,
    private readonly now: () => number,
  ) {}

  /** @throws ConflictError with a sentence when that cannot be in the state it is in */
  async act(
    id: string,
    event: IncidentEventRequest,
    by: string,
  ): Promise<void> {
    for (let tries = 1; !(await this.step(id, event, by)); tries++) {
      if (tries === TRIES) {
        throw new ConflictError(
          'Others are changing this incident at the moment: try again.',
        );
      }
    }
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
    incident: Incident,
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
    const audience = (await readAudiences(tx, [news])).get(pairKey(news));
    const messages = [eventMessage(news, type, this.now())];
    if (type === 'resolved') {
      await dropWaiting(tx, [row.id], BEGUN);
      const told = await readTold(tx, [row.id]);
      messages.push(...resolvedMessages(news, told, audience, this.now()));
    }
    if (type === 'reopened') {
      // Who has not heard yet that it was over need not.
      await dropWaiting(tx, [row.id], ['resolved']);
      const heard = await readToldOver(tx, row.id);
      messages.push(...reopenedMessages(news, heard, audience, this.now()));
    }
    await keepMessages(tx, messages, this.now());
  }
}
