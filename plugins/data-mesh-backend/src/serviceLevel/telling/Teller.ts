import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DATA_MESH_INCIDENT_TOPIC,
  IncidentChangeEvent,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { returnedRows } from '../../database/returnedRows';
import { MessagePayload } from './outbox';
import { WebhookConfig } from './readWebhooks';
import { postWebhook } from './postWebhook';

const AT_ONCE = 50;
/** Whoever has not said that it was sent by then was killed, in milliseconds. */
const LEASE = 2 * 60_000;
const ATTEMPTS = 8;
const LONGEST_WAIT = 60 * 60_000;

interface Claimed {
  readonly id: string;
  readonly product_ref: string;
  readonly channel: string;
  readonly recipient: string;
  readonly payload: string;
  readonly attempts: number;
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
    for (;;) {
      signal?.throwIfAborted();
      const claimed = await this.claim();
      for (const message of claimed) {
        if (await this.send(message)) sent += 1;
      }
      if (claimed.length < AT_ONCE) return sent;
    }
  }

  private async claim(): Promise<readonly Claimed[]> {
    const { knex } = this.deps;
    const now = this.now();
    const lock = isPostgres(knex) ? 'for update skip locked' : '';
    return returnedRows<Claimed>(
      knex,
      await knex.raw(
        `update messages set state = 'sending', lease_until = ?, attempts = attempts + 1
         where id in (
           select id from messages
           where (state = 'waiting' and due_at <= ?) or (state = 'sending' and lease_until < ?)
           order by due_at, id limit ${AT_ONCE} ${lock}
         ) returning id, product_ref, channel, recipient, payload, attempts`,
        [now + LEASE, now, now],
      ),
    );
  }

  private async send(message: Claimed): Promise<boolean> {
    const { knex, logger } = this.deps;
    try {
      await this.deliver(message);
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
            Math.min(LONGEST_WAIT, 30_000 * 2 ** (message.attempts - 1)),
        });
      return false;
    }
    await knex('messages')
      .where({ id: message.id })
      .update({ state: 'sent', sent_at: this.now(), problem: null });
    return true;
  }

  private async deliver(message: Claimed): Promise<void> {
    const payload: MessagePayload = JSON.parse(message.payload);
    switch (message.channel) {
      case 'notification':
        await this.deps.notifications.send({
          recipients: { type: 'entity', entityRef: message.recipient },
          payload: {
            title: payload.title,
            description: payload.description,
            link: payload.link,
            severity: payload.severity === 'page' ? 'high' : 'normal',
            topic: DATA_MESH_INCIDENT_TOPIC,
            scope: payload.scope,
          },
        });
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
