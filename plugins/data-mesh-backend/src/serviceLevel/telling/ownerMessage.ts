import { linkTo } from '../incidents/payloads';
import { Audience } from './audience';
import { NewMessage, Reason } from './outbox';
import { Policy, policyFor, tellAt } from './policy';

/** Something that an owner should know of a promise although nothing is broken. */
export interface Warning {
  /** What makes it this warning: it is told once. */
  readonly once: string;
  readonly reason: Extract<Reason, 'budget' | 'milestone' | 'infeasible'>;
  /** After the title of the product. */
  readonly words: string;
  readonly objectiveId: number;
}

/** A warning for the owner, when quiet hours are over; nothing where there is no owner. */
export function ownerMessage(
  { owner, title, domains, productRef, contractRef }: Audience,
  policies: readonly Policy[],
  { once, reason, words, objectiveId }: Warning,
  now: number,
): NewMessage | undefined {
  if (!owner) return undefined;
  const policy = policyFor(policies, {
    productRef,
    domains,
    severity: 'ticket',
  });
  return {
    once: `${once} ${owner}`,
    productRef,
    reason,
    channel: 'notification',
    recipient: owner,
    role: 'owner',
    payload: {
      title: `${title}: ${words}`,
      link: `${linkTo(productRef || contractRef)}?objective=${objectiveId}`,
      severity: 'ticket',
      scope: `data-mesh:objective:${objectiveId}`,
    },
    dueAt: tellAt(policy, 'ticket', now),
  };
}
