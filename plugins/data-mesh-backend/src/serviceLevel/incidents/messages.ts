import { parseEntityRef } from '@backstage/catalog-model';
import { IncidentChangeEvent } from '@backstage-data-mesh/plugin-data-mesh-common';
import { isoTime } from '../../service/labels';
import { Audience } from '../telling/audience';
import { OnCall, onCallFor } from '../telling/OnCallDirectory';
import { MessagePayload, NewMessage, Reason, Told } from '../telling/outbox';
import { Policy, policyFor, Severity, Target, tellAt } from '../telling/policy';

/** An incident as messages speak of it. Times are UTC milliseconds. */
export interface NewsOfIncident {
  readonly id: string;
  readonly productRef: string;
  readonly contractRef: string;
  readonly title: string;
  readonly severity: Severity;
  readonly since: number;
  readonly openedAt: number;
  readonly resolvedAt?: number;
  readonly reopened: number;
  readonly upstream: boolean;
  readonly roots: readonly string[];
  readonly why?: string;
  /** A path within the portal, where it is not the page of service levels. */
  readonly link?: string;
}

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
      return some(audience.consumers);
    case 'follower':
      return some(audience.followers);
    default:
      return some([target.ref]);
  }
}

/**
 * All that is to be told of an incident that began or came back, step by step of its policy; nobody hears twice in one
 * step, and nobody in a later one who heard before. Followers hear at once.
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
  const told = new Set<string>();
  const messages: NewMessage[] = [];
  policy.steps.forEach((step, index) => {
    const reason: Reason = firstReason(index, incident);
    const dueAt = tellAt(policy, severity, from + step.after);
    const add = (
      channel: string,
      role: NewMessage['role'],
      recipient: string,
    ) => {
      const whom = `${channel} ${recipient}`;
      if (told.has(whom)) return;
      told.add(whom);
      messages.push({
        once: `${incident.id} ${incident.reopened} ${whom}`,
        incidentId: incident.id,
        productRef: incident.productRef,
        reason,
        channel,
        recipient,
        role,
        payload: payloadFor(role, incident, reason),
        dueAt,
      });
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

function firstReason(step: number, { reopened }: NewsOfIncident): Reason {
  if (step > 0) return 'escalated';
  return reopened > 0 ? 'reopened' : 'opened';
}

/** Those who were told that it began hear that it is over. */
export function resolvedMessages(
  incident: NewsOfIncident,
  told: readonly Told[],
  now: number,
): NewMessage[] {
  return told.map(({ channel, recipient, role }) => ({
    once: `${incident.id} ${incident.reopened} over ${channel} ${recipient}`,
    incidentId: incident.id,
    productRef: incident.productRef,
    reason: 'resolved' as const,
    channel,
    recipient,
    role,
    payload: payloadFor(role, incident, 'resolved'),
    dueAt: now,
  }));
}

/** Those who heard that it is over hear that it is not, when somebody opens it again. */
export function reopenedMessages(
  incident: NewsOfIncident,
  heard: readonly Told[],
  now: number,
): NewMessage[] {
  return heard.map(({ channel, recipient, role }) => ({
    once: `${incident.id} ${incident.reopened} ${channel} ${recipient}`,
    incidentId: incident.id,
    productRef: incident.productRef,
    reason: 'reopened' as const,
    channel,
    recipient,
    role,
    payload: payloadFor(role, incident, 'reopened'),
    dueAt: now,
  }));
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

/**
 * What is said to someone in a role. Followers chose to hear when they could see the product, which nobody can ask on their
 * behalf later: their message names nothing, and leads to a page that shows what they may see then.
 */
export function payloadFor(
  role: NewMessage['role'],
  incident: NewsOfIncident,
  reason: Reason,
): MessagePayload {
  if (role !== 'follower') return payloadOf(incident, reason);
  const { id, severity } = incident;
  const words: Partial<Record<Reason, string>> = {
    resolved: 'The incident of a data product that you follow is over',
    reopened: 'A data product that you follow has its incident again',
    upstream: 'A data product that you follow waits for what it is made of',
  };
  return {
    title: words[reason] ?? 'A data product that you follow has an incident',
    link: `/data-mesh/service-levels?view=incidents&incident=${id}`,
    severity,
    scope: `data-mesh:incident:${id}`,
  };
}

/** What is said of an incident, to people and to programs. */
export function payloadOf(
  incident: NewsOfIncident,
  reason: Reason,
): MessagePayload {
  const { id, title, severity, why } = incident;
  const words: Partial<Record<Reason, string>> = {
    resolved: `Over: ${title}`,
    reopened: `Back again: ${title}`,
    escalated: `Nobody has taken it yet: ${title}`,
  };
  return {
    title: words[reason] ?? title,
    ...(why && reason !== 'resolved' && { description: why }),
    link:
      incident.link ?? linkTo(incident.productRef || incident.contractRef, id),
    severity,
    scope: `data-mesh:incident:${id}`,
    data: { ...changeOf(incident, reason) },
  };
}

function changeOf(
  incident: NewsOfIncident,
  reason: Reason,
): Omit<IncidentChangeEvent, 'deliveryId' | 'type'> & {
  readonly type: Reason;
} {
  return {
    type: reason,
    incidentId: incident.id,
    productRef: incident.productRef,
    contractRef: incident.contractRef,
    title: incident.title,
    severity: incident.severity,
    since: isoTime(incident.since),
    openedAt: isoTime(incident.openedAt),
    ...(incident.resolvedAt !== undefined && {
      resolvedAt: isoTime(incident.resolvedAt),
    }),
    upstream: incident.upstream,
    roots: incident.roots,
  };
}

/** A path within the portal. */
export function linkTo(ref: string, incidentId?: string): string {
  const { kind, namespace, name } = parseEntityRef(ref);
  const page = `/catalog/${namespace}/${kind}/${name}/service-levels`;
  return incidentId ? `${page}?incident=${incidentId}` : page;
}
