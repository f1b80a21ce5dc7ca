import { Milestone, milestoneAt } from '@backstage-data-mesh/service-level';
import { Audience, pairKey } from '../telling/audience';
import { NewMessage } from '../telling/outbox';
import { Policy, policyFor, tellAt } from '../telling/policy';
import { keyOf, LookedAt, PairFaults } from './faults';
import { linkTo } from './messages';

/**
 * What owners hear that is no incident: a budget that burns while nothing is broken right now, and promised days that come
 * near. Each once.
 */
export function warningsOf(
  pairs: readonly PairFaults[],
  audiences: ReadonlyMap<string, Audience>,
  policies: readonly Policy[],
  broken: ReadonlySet<string>,
  now: number,
): NewMessage[] {
  return pairs.flatMap(pair => {
    const audience = audiences.get(pairKey(pair));
    if (!audience?.owner) return [];
    const { owner, title, domains } = audience;
    const policy = policyFor(policies, {
      productRef: pair.productRef,
      domains,
      severity: 'ticket',
    });
    return pair.objectives.flatMap(objective => {
      const warning = warningOf(objective, broken.has(keyOf(pair)), now);
      if (!warning) return [];
      const { once, reason, words } = warning;
      return [
        {
          once: `${once} ${owner}`,
          productRef: pair.productRef,
          reason,
          channel: 'notification',
          recipient: owner,
          role: 'owner' as const,
          payload: {
            title: `${title}: ${words}`,
            link: `${linkTo(pair.productRef || pair.contractRef)}?objective=${
              objective.id
            }`,
            severity: 'ticket' as const,
            scope: `data-mesh:objective:${objective.id}`,
          },
          dueAt: tellAt(policy, 'ticket', now),
        },
      ];
    });
  });
}

interface Warning {
  readonly once: string;
  readonly reason: 'budget' | 'milestone';
  readonly words: string;
}

function warningOf(
  { id, promise, alert, alertSince }: LookedAt,
  isBroken: boolean,
  now: number,
): Warning | undefined {
  if (promise.type === 'milestone') {
    // Its type says what it is.
    const milestone = promise as unknown as Milestone;
    const state = milestoneAt(milestone, now);
    if (!state?.warning) return undefined;
    return {
      once: `milestone ${id} ${milestone.date} ${state.warning}`,
      reason: 'milestone',
      words: `${milestone.property} on ${milestone.date}, ${state.daysLeft} days left`,
    };
  }
  // Whoever hears of the incident need not hear that it burns the budget.
  if (!alert || isBroken) return undefined;
  return {
    once: `budget ${id} ${alertSince ?? 0}`,
    reason: 'budget',
    words: `the error budget of ${promise.property} (${promise.text}) burns fast`,
  };
}
