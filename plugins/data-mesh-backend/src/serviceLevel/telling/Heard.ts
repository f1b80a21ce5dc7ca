import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { Reason } from './outbox';

/** A message to people of an incident. */
export interface HeardMessage {
  readonly once: string;
  readonly incident_id: string | null;
  readonly reason: Reason;
  readonly recipient: string;
}

/**
 * Who heard what of incidents. Groups lie in groups: who was told in one of them is not told once more in the one around it.
 */
export class Heard {
  private readonly recipients = new Map<string, string[]>();

  /** What was heard of all incidents that these are about, in one statement. */
  static async read(
    knex: Knex,
    messages: readonly HeardMessage[],
  ): Promise<Heard> {
    const heard = new Heard();
    const incidents = new Set(
      messages.flatMap(message =>
        newsOf(message) === undefined ? [] : message.incident_id ?? [],
      ),
    );
    if (incidents.size === 0) return heard;
    const rows: HeardMessage[] = await knex('messages')
      .select('once', 'incident_id', 'reason', 'recipient')
      .whereRaw(dialectOf(knex).inTexts('incident_id', [...incidents]))
      .where({ channel: 'notification', state: 'sent' });
    rows.forEach(row => heard.add(row));
    return heard;
  }

  /** Entity refs of who heard the same. */
  of(message: HeardMessage): readonly string[] {
    return this.recipients.get(newsOf(message) ?? '') ?? [];
  }

  add(message: HeardMessage): void {
    const news = newsOf(message);
    if (news === undefined) return;
    const others = this.recipients.get(news);
    if (others) others.push(message.recipient);
    else this.recipients.set(news, [message.recipient]);
  }
}

/** Of which time of an incident, and whether that it is over. What came back is told anew. Nothing when it is of none. */
function newsOf({
  once,
  incident_id: incident,
  reason,
}: HeardMessage): string | undefined {
  if (!incident || !once.startsWith(`${incident} `)) return undefined;
  const [time] = once.slice(incident.length + 1).split(' ');
  return `${incident} ${time} ${reason === 'resolved'}`;
}
