import { Milestone, milestoneAt } from '@backstage-data-mesh/service-level';
import { Audience, pairKey } from '../telling/audience';
import { NewMessage } from '../telling/outbox';
import { ownerMessage, Warning } from '../telling/ownerMessage';
import { Policy } from '../telling/policy';
import { keyOf, LookedAt, PairFaults } from './faults';

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
    if (!audience) return [];
    const isBroken = broken.has(keyOf(pair));
    return pair.objectives.flatMap(objective => {
      const warning = warningOf(objective, isBroken, now);
      const message = warning && ownerMessage(audience, policies, warning, now);
      return message ? [message] : [];
    });
  });
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
      objectiveId: id,
    };
  }
  // Whoever hears of the incident need not hear that it burns the budget.
  if (!alert || isBroken) return undefined;
  return {
    once: `budget ${id} ${alertSince ?? 0}`,
    reason: 'budget',
    words: `the error budget of ${promise.property} (${promise.text}) burns fast`,
    objectiveId: id,
  };
}
