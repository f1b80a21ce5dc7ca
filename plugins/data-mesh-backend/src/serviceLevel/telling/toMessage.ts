import { IncidentMessage } from '@backstage-data-mesh/plugin-data-mesh-common';
import { isoTime, LabelOf } from '../../service/labels';

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
