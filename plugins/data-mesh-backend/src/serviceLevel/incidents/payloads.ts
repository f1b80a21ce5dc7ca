import { parseEntityRef } from '@backstage/catalog-model';
import { IncidentChangeEvent } from '@backstage-data-mesh/plugin-data-mesh-common';
import { isoTime } from '../../service/labels';
import { Consumer } from '../telling/audience';
import { MessagePayload, NewMessage, Reason } from '../telling/outbox';
import { Severity } from '../telling/policy';

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
  /** What is broken, or what ended it where that is known. */
  readonly why?: string;
  /** A path within the portal, where it is not the page of service levels. */
  readonly link?: string;
  /** It is not promises that are broken, but rules of policies. */
  readonly isOfRules?: boolean;
}

/**
 * What is said to someone in a role. Nobody can ask on behalf of a group, or later of a follower, what they may see: those
 * who take data in read of their own products, followers of none. Both are led to a page that shows what they may see then.
 *
 * @param consumer - whose message it is, in the role of one
 */
export function payloadFor(
  role: NewMessage['role'],
  incident: NewsOfIncident,
  reason: Reason,
  consumer?: Consumer,
): MessagePayload {
  switch (role) {
    case 'follower':
      return unnamed(incident, followerWords(incident, reason));
    case 'consumer':
      return unnamed(incident, consumerWords(incident, reason, consumer));
    default:
      return payloadOf(incident, reason);
  }
}

function unnamed(
  { id, severity, isOfRules }: NewsOfIncident,
  title: string,
): MessagePayload {
  return {
    title,
    link: isOfRules
      ? '/data-mesh/governance'
      : `/data-mesh/service-levels?view=incidents&incident=${id}`,
    severity,
    scope: scopeOf(id),
  };
}

function followerWords({ isOfRules }: NewsOfIncident, reason: Reason): string {
  const product = 'data product that you follow';
  if (reason === 'upstream') return `A ${product} waits for what it is made of`;
  if (isOfRules) {
    return reason === 'resolved'
      ? `A ${product} keeps its policies again`
      : `A ${product} breaks rules`;
  }
  if (reason === 'resolved') return `The incident of a ${product} is over`;
  return reason === 'reopened'
    ? `A ${product} has its incident again`
    : `A ${product} has an incident`;
}

function consumerWords(
  { isOfRules }: NewsOfIncident,
  reason: Reason,
  consumer: Consumer | undefined,
): string {
  const { title, others } = consumer ?? {
    title: 'A data product of yours',
    others: 0,
  };
  const who =
    others === 0
      ? `${title} takes`
      : `${title} and ${others} other ${
          others === 1 ? 'product' : 'products'
        } of yours take`;
  const what = isOfRules ? 'breaks rules' : 'has an incident';
  return `${beginningOf(reason)}${who} in data that ${what}`;
}

function beginningOf(reason: Reason): string {
  if (reason === 'resolved') return 'Over: ';
  return reason === 'reopened' ? 'Back again: ' : '';
}

/** What is said of an incident, to people and to programs. */
export function payloadOf(
  incident: NewsOfIncident,
  reason: Reason,
): MessagePayload {
  const { id, title, severity, why } = incident;
  return {
    title:
      reason === 'escalated'
        ? `Nobody has taken it yet: ${title}`
        : `${beginningOf(reason)}${title}`,
    ...(why && { description: why }),
    link:
      incident.link ?? linkTo(incident.productRef || incident.contractRef, id),
    severity,
    scope: scopeOf(id),
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

/** What is said of it last takes the place of what was said before. */
function scopeOf(incidentId: string): string {
  return `data-mesh:incident:${incidentId}`;
}

/** A path within the portal. */
export function linkTo(ref: string, incidentId?: string): string {
  const { kind, namespace, name } = parseEntityRef(ref);
  const page = `/catalog/${namespace}/${kind}/${name}/service-levels`;
  return incidentId ? `${page}?incident=${incidentId}` : page;
}
