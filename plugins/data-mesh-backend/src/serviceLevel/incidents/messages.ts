import { IncidentChangeEvent } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Audience, Consumer } from '../telling/audience';
import { OnCall, onCallFor } from '../telling/OnCallDirectory';
import { NewMessage, Reason, Told } from '../telling/outbox';
import { Policy, policyFor, Target, tellAt } from '../telling/policy';
import { NewsOfIncident, payloadFor, payloadOf } from './payloads';

/** Whom a policy means at a product. */
export interface Recipient {
  readonly role: NewMessage['role'];
  /** Entity ref. */
  readonly ref: string;
}

export function recipientsOf(
  target: Target,
  audience: Audience,
  onCall: OnCall,
): readonly Recipient[] {
  const some = (refs: readonly (string | undefined)[]): Recipient[] =>
    refs.flatMap(ref => (ref ? [{ role: target.role, ref }] : []));
  switch (target.role) {
    case 'owner':
      return some([audience.owner]);
    case 'on-call':
      return some([onCallFor(onCall, audience)]);
    case 'domain-owner':
      return some([audience.domainOwner]);
    case 'consumer':
      return some(audience.consumers.map(({ owner }) => owner));
    case 'follower':
      return some(audience.followers);
    default:
      return some([target.ref]);
  }
}

/**
 * All that is to be told of an incident that began or came back, step by step of its policy; nobody hears twice in one
 * step, and nobody in a later one who heard before. Followers hear at once. Who hears when quiet hours are over has as long
 * to take it, before the next step, as by day.
 */
export function openedMessages(
  incident: NewsOfIncident,
  audience: Audience,
  policies: readonly Policy[],
  onCall: OnCall,
  from: number,
): NewMessage[] {
  const { severity } = incident;
  const policy = policyFor(policies, {
    productRef: incident.productRef,
    domains: audience.domains,
    severity,
  });
  const [{ after: firstAfter }] = policy.steps;
  const firstAt = tellAt(policy, severity, from + firstAfter);
  const told = new Set<string>();
  const messages: NewMessage[] = [];
  policy.steps.forEach((step, index) => {
    const reason: Reason = firstReason(index, incident);
    const dueAt = tellAt(policy, severity, firstAt + step.after - firstAfter);
    const add = (
      channel: string,
      role: NewMessage['role'],
      recipient: string,
    ) => {
      const whom = `${channel} ${recipient}`;
      if (told.has(whom)) return;
      told.add(whom);
      messages.push(
        messageTo({ channel, role, recipient }, incident, audience, {
          once: whom,
          reason,
          dueAt,
        }),
      );
    };
    const targets: readonly Target[] =
      index === 0 ? [...step.tell, { role: 'follower' }] : step.tell;
    for (const target of targets) {
      for (const { role, ref } of recipientsOf(target, audience, onCall)) {
        add('notification', role, ref);
      }
    }
    for (const name of step.webhooks) add(name, 'webhook', '');
  });
  return messages;
}

function consumerIn(
  audience: Audience | undefined,
  owner: string,
): Consumer | undefined {
  return audience?.consumers.find(each => each.owner === owner);
}

function firstReason(step: number, { reopened }: NewsOfIncident): Reason {
  if (step > 0) return 'escalated';
  return reopened > 0 ? 'reopened' : 'opened';
}

/**
 * Those who were told that it began hear that it is over, and with them those who follow the product since.
 *
 * @param audience - of the incident, where it has one
 */
export function resolvedMessages(
  incident: NewsOfIncident,
  told: readonly Told[],
  audience: Audience | undefined,
  now: number,
): NewMessage[] {
  const people = new Set(told.map(({ recipient }) => recipient));
  const since: readonly Told[] =
    people.size === 0
      ? []
      : (audience?.followers ?? [])
          .filter(ref => !people.has(ref))
          .map(ref => ({
            incidentId: incident.id,
            channel: 'notification',
            recipient: ref,
            role: 'follower',
          }));
  return [...told, ...since].map(each =>
    messageTo(each, incident, audience, {
      once: `over ${each.channel} ${each.recipient}`,
      reason: 'resolved',
      dueAt: now,
    }),
  );
}

/** Those who heard that it is over hear that it is not, when somebody opens it again. */
export function reopenedMessages(
  incident: NewsOfIncident,
  heard: readonly Told[],
  audience: Audience | undefined,
  now: number,
): NewMessage[] {
  return heard.map(each =>
    messageTo(each, incident, audience, {
      once: `${each.channel} ${each.recipient}`,
      reason: 'reopened',
      dueAt: now,
    }),
  );
}

/** @param news - `once`: what makes it this message among those of this time of the incident */
function messageTo(
  {
    channel,
    recipient,
    role,
  }: Pick<NewMessage, 'channel' | 'recipient' | 'role'>,
  incident: NewsOfIncident,
  audience: Audience | undefined,
  { once, reason, dueAt }: Pick<NewMessage, 'once' | 'reason' | 'dueAt'>,
): NewMessage {
  return {
    once: `${incident.id} ${incident.reopened} ${once}`,
    incidentId: incident.id,
    productRef: incident.productRef,
    reason,
    channel,
    recipient,
    role,
    payload: payloadFor(
      role,
      incident,
      reason,
      consumerIn(audience, recipient),
    ),
    dueAt,
  };
}

/** For listeners in the portal: also of those whose people are not told. */
export function eventMessage(
  incident: NewsOfIncident,
  type: IncidentChangeEvent['type'],
  now: number,
): NewMessage {
  return {
    once: `${incident.id} ${incident.reopened} event ${type}`,
    incidentId: incident.id,
    productRef: incident.productRef,
    reason: type,
    channel: 'event',
    recipient: '',
    role: 'webhook',
    payload: payloadOf(incident, type),
    dueAt: now,
  };
}
