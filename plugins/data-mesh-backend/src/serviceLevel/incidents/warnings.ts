import { Milestone, milestoneAt } from '@backstage-data-mesh/service-level';
import { isOfIncidents } from '../judge/sources';
import { pairKey } from '../pair';
import { Audience } from '../telling/audience';
import { NewMessage } from '../telling/outbox';
import { ownerMessage, Warning } from '../telling/ownerMessage';
import { Policy } from '../telling/policy';
import { LookedAt, PairFaults } from './faults';

/** What promised days are called. */
const DAYS: Partial<Record<Milestone['indicator'], string>> = {
  generalAvailability: 'general availability',
  endOfSupport: 'end of support',
  endOfLife: 'end of life',
};

/**
 * What owners hear that is no incident: a budget that burns while nothing is broken right now, and promised days that come
 * near. Each once.
 *
 * @param brokenUntil - when the last incident of each was over, UTC milliseconds; infinite while it is not
 */
export function warningsOf(
  pairs: readonly PairFaults[],
  audiences: ReadonlyMap<string, Audience>,
  policies: readonly Policy[],
  brokenUntil: ReadonlyMap<string, number>,
  now: number,
): NewMessage[] {
  return pairs.flatMap(pair => {
    const audience = audiences.get(pairKey(pair));
    if (!audience) return [];
    const until = brokenUntil.get(pairKey(pair)) ?? -Infinity;
    return pair.objectives.flatMap(objective => {
      const warning = warningOf(objective, until, now);
      const message = warning && ownerMessage(audience, policies, warning, now);
      return message ? [message] : [];
    });
  });
}

function warningOf(
  { id, promise, alert, alertSince }: LookedAt,
  brokenUntil: number,
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
      words: `${DAYS[milestone.indicator] ?? milestone.property} on ${
        // Some write a time of day, too.
        milestone.date.slice(0, 10)
      }, ${state.daysLeft} ${state.daysLeft === 1 ? 'day' : 'days'} left`,
      objectiveId: id,
    };
  }
  // Whoever hears of the incident need not hear that it burns the budget.
  // Whoever heard of the incident knows how long it took.
  if (isOfIncidents(promise)) return undefined;
  if (!alert || brokenUntil >= (alertSince ?? 0)) return undefined;
  return {
    once: `budget ${id} ${alertSince ?? 0}`,
    reason: 'budget',
    words: `the error budget of ${promise.property} (${promise.text}) burns fast`,
    objectiveId: id,
  };
}
