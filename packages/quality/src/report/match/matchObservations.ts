import { Observation } from '../observation';
import { Matching, MatchTarget, ReportMapping } from './match';
import { ReportMatcher } from './matcher';

/**
 * Finds the contract, table, column and check that results of other tools belong to: by the ids that a report names,
 * else by a mapping, else by table, column and what is measured. What could be one of several is not guessed: it comes
 * back with a reason and a way to map it. A result that has a table and no rule stands there as a check of its own.
 *
 * For many calls with the same contracts, keep a `ReportMatcher`.
 * @public
 */
export function matchObservations(
  observations: readonly Observation[],
  targets: readonly MatchTarget[],
  mappings: readonly ReportMapping[] = [],
): Matching {
  return new ReportMatcher(targets, mappings).match(observations);
}
