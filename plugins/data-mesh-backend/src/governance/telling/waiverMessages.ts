import { Knex } from 'knex';
import { keepMessages, NewMessage } from '../../serviceLevel/telling/outbox';

/** A waiver as messages speak of it. */
export interface ToldWaiver {
  readonly id: string;
  readonly subjectRef: string;
  readonly subjectTitle: string;
  readonly ruleSetRef: string;
  /** Of the rule. */
  readonly title: string;
  readonly reason: string;
  /** Who asked for it. */
  readonly requestedBy: string;
}

/** Whoever owns the scorecard or policy hears that an exception from it is asked for: they may decide. */
export async function tellOfRequest(
  tx: Knex,
  waiver: ToldWaiver,
  now: number,
): Promise<void> {
  const row: { owner_ref: string | null } | undefined = await tx('rule_sets')
    .first('owner_ref')
    .where({ ref: waiver.ruleSetRef });
  const owner = row?.owner_ref;
  // Whoever asks knows.
  if (!owner || owner === waiver.requestedBy) return;
  await keepMessages(
    tx,
    [
      messageOf(waiver, 'requested', owner, now, {
        title: `A waiver is asked for: ${waiver.title}, for ${waiver.subjectTitle}`,
        description: waiver.reason,
      }),
    ],
    now,
  );
}

const DECIDED = {
  approve: 'was approved',
  reject: 'was rejected',
  revoke: 'was revoked: the rule counts again',
} as const;

export type WaiverDecision = keyof typeof DECIDED;

/** Whoever asked hears what became of it. */
export async function tellOfDecision(
  tx: Knex,
  waiver: ToldWaiver,
  decision: WaiverDecision,
  comment: string | undefined,
  now: number,
): Promise<void> {
  // A program that asked reads the answer where it asked.
  if (!waiver.requestedBy.startsWith('user:')) return;
  await keepMessages(
    tx,
    [
      messageOf(waiver, decision, waiver.requestedBy, now, {
        title: `Your waiver ${DECIDED[decision]}: ${waiver.title}, for ${waiver.subjectTitle}`,
        description: comment,
      }),
    ],
    now,
  );
}

function messageOf(
  { id, subjectRef }: ToldWaiver,
  what: string,
  recipient: string,
  now: number,
  words: Pick<NewMessage['payload'], 'title' | 'description'>,
): NewMessage {
  return {
    once: `waiver ${id} ${what} ${recipient}`,
    productRef: subjectRef,
    reason: 'milestone',
    channel: 'notification',
    recipient,
    role: 'owner',
    payload: {
      ...words,
      link: `/data-mesh/governance?view=waivers`,
      severity: 'ticket',
      scope: `data-mesh:waiver:${id}`,
      data: { type: 'waiver', waiver: id, state: what },
    },
    dueAt: now,
  };
}
