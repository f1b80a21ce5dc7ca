import {
  IncidentMessage,
  TellRole,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { monotonicFactory } from 'ulid';
import { dialectOf } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';

export type Reason = IncidentMessage['reason'];
export type MessageState = IncidentMessage['state'] | 'sending';

/** Something to be told to one recipient over one channel. */
export interface NewMessage {
  /** What makes it this message: a second with the same is none. */
  readonly once: string;
  readonly incidentId?: string;
  /** Entity ref of what it is about. */
  readonly productRef: string;
  readonly reason: Reason;
  /** `notification`, `event`, or the name of a webhook. */
  readonly channel: string;
  /** Entity ref; empty for a webhook. */
  readonly recipient: string;
  readonly role: TellRole;
  readonly payload: MessagePayload;
  readonly dueAt: number;
}

/** What is told: to people in words, to programs as data. */
export interface MessagePayload {
  readonly title: string;
  readonly description?: string;
  /** Path within the portal. */
  readonly link: string;
  readonly severity: 'page' | 'ticket';
  /** Messages of the same scope take each other's place. */
  readonly scope: string;
  /** For webhooks and events. */
  readonly data?: Readonly<Record<string, unknown>>;
}

const nextId = monotonicFactory();

const COLUMNS = {
  id: 'text',
  once: 'text',
  incident_id: 'text',
  product_ref: 'text',
  reason: 'text',
  channel: 'text',
  recipient: 'text',
  role: 'text',
  payload: 'text',
  due_at: 'bigint',
} as const;

/**
 * Keeps what is to be told, with what it is about, in one transaction. One that was kept before stays as it is; one that
 * was dropped waits again.
 */
export async function keepMessages(
  tx: Knex,
  messages: readonly NewMessage[],
  now: number,
): Promise<string[]> {
  if (messages.length === 0) return [];
  const unique = new Map(messages.map(message => [message.once, message]));
  const rows = [...unique.values()].map(message => [
    nextId(now),
    message.once,
    message.incidentId ?? null,
    message.productRef,
    message.reason,
    message.channel,
    message.recipient,
    message.role,
    JSON.stringify(message.payload),
    message.dueAt,
  ]);
  const columns = Object.keys(COLUMNS).join(', ');
  await tx.raw(
    `insert into messages (${columns}, state)
     select ${columns}, 'waiting' from ? where true
     on conflict (once) do update set
       state = 'waiting', due_at = excluded.due_at, payload = excluded.payload, attempts = 0, problem = null
     where messages.state = 'dropped'`,
    [rowsOf(tx, COLUMNS, rows)],
  );
  return rows.map(([id]) => String(id));
}

/** Messages of incidents that wait are told no more. */
export async function dropWaiting(
  tx: Knex,
  incidentIds: readonly string[],
  reasons: readonly Reason[],
): Promise<void> {
  if (incidentIds.length === 0) return;
  await tx('messages')
    .whereRaw(dialectOf(tx).inTexts('incident_id', incidentIds))
    .whereIn('reason', reasons)
    .where({ state: 'waiting' })
    .whereNot({ channel: 'event' })
    .update({ state: 'dropped' });
}

/** Who heard that an incident is there and not yet that it is over. */
export interface Told {
  readonly incidentId: string;
  readonly channel: string;
  readonly recipient: string;
  readonly role: TellRole;
}

/** Who heard last of an incident that it is over. */
export async function readToldOver(
  tx: Knex,
  incidentId: string,
): Promise<Told[]> {
  const rows: Omit<Told, 'incidentId'>[] = await tx('messages as m')
    .distinct('m.channel', 'm.recipient', 'm.role')
    .where({ 'm.incident_id': incidentId, 'm.reason': 'resolved' })
    .whereIn('m.state', ['sending', 'sent'])
    .whereNot('m.channel', 'event')
    .whereNotExists(
      tx('messages as later')
        .select(tx.raw('1'))
        .whereRaw(
          'later.incident_id = m.incident_id and later.channel = m.channel and later.recipient = m.recipient',
        )
        .whereIn('later.reason', ['reopened', 'escalated', 'upstream'])
        .whereNot('later.state', 'dropped')
        .whereRaw('later.id > m.id'),
    );
  return rows.map(row => ({ incidentId, ...row }));
}

/** What is being sent counts as told: it may have arrived. */
export async function readTold(
  tx: Knex,
  incidentIds: readonly string[],
): Promise<Told[]> {
  if (incidentIds.length === 0) return [];
  const rows: {
    incident_id: string;
    channel: string;
    recipient: string;
    role: TellRole;
  }[] = await tx('messages as m')
    .select('m.incident_id', 'm.channel', 'm.recipient')
    .min({ role: 'm.role' })
    .whereRaw(dialectOf(tx).inTexts('m.incident_id', incidentIds))
    .whereIn('m.reason', ['opened', 'reopened', 'escalated', 'upstream'])
    .whereIn('m.state', ['sending', 'sent'])
    .whereNot('m.channel', 'event')
    .whereNotExists(
      tx('messages as over')
        .select(tx.raw('1'))
        .whereRaw(
          'over.incident_id = m.incident_id and over.channel = m.channel and over.recipient = m.recipient',
        )
        .where('over.reason', 'resolved')
        .whereNot('over.state', 'dropped')
        .whereRaw('over.id > m.id'),
    )
    .groupBy('m.incident_id', 'm.channel', 'm.recipient');
  return rows.map(({ incident_id: incidentId, ...rest }) => ({
    incidentId,
    ...rest,
  }));
}
