import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DATA_MESH_INCIDENT_TOPIC,
  IncidentChangeEvent,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { dialectOf, isPostgres } from '../../database/dialect';
import { returnedRows } from '../../database/returnedRows';
import { grouped } from '../../service/grouped';
import { Heard } from './Heard';
import { MessagePayload, Reason } from './outbox';
import { WebhookConfig } from './readWebhooks';
import { postWebhook } from './postWebhook';

const AT_ONCE = 50;
/** Whoever has not said that it was sent by then was killed, in milliseconds. */
const LEASE = 2 * 60_000;
const ATTEMPTS = 8;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 60 * 60_000;
/** Channels that are no webhooks. */
const PORTAL = ['notification', 'event'];

interface Claimed {
  readonly id: string;
  readonly once: string;
  readonly incident_id: string | null;
  readonly reason: Reason;
  readonly product_ref: string;
  readonly channel: string;
  readonly recipient: string;
  readonly payload: string;
  readonly attempts: number;
  readonly due_at: number | string;
}

export interface TellerDeps {
  readonly knex: Knex;
  readonly logger: LoggerService;
  readonly notifications: NotificationService;
  readonly events: EventsService;
  readonly webhooks: ReadonlyMap<string, WebhookConfig>;
  /** Where the portal is for people; without it links are paths. */
  readonly appUrl?: string;
  readonly now?: () => number;
}

/**
 * Sends what is to be told. A message is claimed before it is sent and marked after: a second teller takes others, and one
 * that is killed in between sends it once more, with the same scope or delivery id, by which it takes the place of the
 * first.
 */
export class Teller {
  private readonly now: () => number;

  constructor(private readonly deps: TellerDeps) {
    this.now = deps.now ?? Date.now;
  }

  /** @returns how many were sent */
  async run(signal?: AbortSignal): Promise<number> {
    let sent = 0;
    while (!signal?.aborted) {
      const claimed = await this.claim();
      const channels = grouped(claimed, ({ channel }) => channel);
      const heard = await Heard.read(
        this.deps.knex,
        channels.get('notification') ?? [],
      );
      const counts = await Promise.all(
        [...channels.values()].map(some =>
          this.sendInTurn(some, heard, signal),
        ),
      );
      sent += counts.reduce((sum, count) => sum + count, 0);
      if (claimed.length < AT_ONCE) break;
    }
    return sent;
  }

  /** Those of one channel. A receiver that does not take one is left alone for a while, and holds up no other channel. */
  private async sendInTurn(
    messages: readonly Claimed[],
    heard: Heard,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    let sent = 0;
    for (const [index, message] of messages.entries()) {
      if (signal?.aborted) {
        await this.putBack(messages.slice(index));
        break;
      }
      const isSent = await this.send(message, heard);
      if (isSent) sent += 1;
      else if (!PORTAL.includes(message.channel)) {
        await this.putBack(messages.slice(index + 1));
        break;
      }
    }
    return sent;
  }

  /** Nobody has tried to send them. */
  private async putBack(messages: readonly Claimed[]): Promise<void> {
    if (messages.length === 0) return;
    const { knex } = this.deps;
    await knex('messages')
      .whereRaw(
        dialectOf(knex).inTexts(
          'id',
          messages.map(({ id }) => id),
        ),
      )
      .where({ state: 'sending' })
      .update({
        state: 'waiting',
        attempts: knex.raw('attempts - 1'),
        due_at: this.now() + FIRST_WAIT,
      });
  }

  private async claim(): Promise<readonly Claimed[]> {
    const { knex } = this.deps;
    const now = this.now();
    const lock = isPostgres(knex) ? 'for update skip locked' : '';
    const claimed = returnedRows<Claimed>(
      knex,
      await knex.raw(
        `update messages set state = 'sending', lease_until = ?, attempts = attempts + 1
         where id in (
           select id from messages
           where (state = 'waiting' and due_at <= ?) or (state = 'sending' and lease_until < ?)
           order by due_at, id limit ${AT_ONCE} ${lock}
         ) returning id, once, incident_id, reason, product_ref, channel, recipient, payload, attempts, due_at`,
        [now + LEASE, now, now],
      ),
    );
    // An update gives its rows back in any order.
    return [...claimed].sort(
      (a, b) => Number(a.due_at) - Number(b.due_at) || (a.id < b.id ? -1 : 1),
    );
  }

  private async send(message: Claimed, heard: Heard): Promise<boolean> {
    const { knex, logger } = this.deps;
    try {
      await this.deliver(message, heard);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      const isLast = message.attempts >= ATTEMPTS;
      logger.warn(
        `A message to ${
          message.recipient || message.channel
        } could not be sent${isLast ? ' and is given up' : ''}: ${problem}`,
      );
      await knex('messages')
        .where({ id: message.id })
        .update({
          state: isLast ? 'failed' : 'waiting',
          problem,
          due_at:
            this.now() +
            Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (message.attempts - 1)),
        });
      return false;
    }
    await knex('messages')
      .where({ id: message.id })
      .update({ state: 'sent', sent_at: this.now(), problem: null });
    return true;
  }

  private async deliver(message: Claimed, heard: Heard): Promise<void> {
    const payload: MessagePayload = JSON.parse(message.payload);
    switch (message.channel) {
      case 'notification':
        await this.deps.notifications.send({
          recipients: {
            type: 'entity',
            entityRef: message.recipient,
            excludeEntityRef: [...heard.of(message)],
          },
          payload: {
            title: payload.title,
            description: payload.description,
            link: payload.link,
            severity: payload.severity === 'page' ? 'high' : 'normal',
            topic: DATA_MESH_INCIDENT_TOPIC,
            scope: payload.scope,
          },
        });
        heard.add(message);
        break;
      case 'event':
        await this.deps.events.publish({
          topic: DATA_MESH_INCIDENT_TOPIC,
          // Written from a change, see `eventMessage`.
          eventPayload: {
            deliveryId: message.id,
            ...payload.data,
          } as unknown as IncidentChangeEvent,
          metadata: {
            type: String(payload.data?.type),
            productRef: message.product_ref,
          },
        });
        break;
      default: {
        const webhook = this.deps.webhooks.get(message.channel);
        if (!webhook) {
          throw new Error(
            `The configuration has no webhook ${message.channel} any more`,
          );
        }
        await postWebhook(webhook, {
          deliveryId: message.id,
          at: this.now(),
          body: {
            deliveryId: message.id,
            ...payload.data,
            link: URL.canParse(payload.link, this.deps.appUrl)
              ? new URL(payload.link, this.deps.appUrl).href
              : payload.link,
          },
        });
      }
    }
  }
}
