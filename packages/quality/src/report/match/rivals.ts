import { entry } from './lookup';
import { Match, Matchable } from './match';
import { reportedCheckId } from './reported';

/**
 * When two different checks of one tool's run ask the same as one check of the contract, nobody knows whose result is
 * meant: both stand for themselves.
 */
export function withoutRivals<T extends Matchable>(
  matches: readonly Match<T>[],
): readonly Match<T>[] {
  const claims = new Map<string, Set<string>>();
  for (const match of matches) {
    if (match.by === 'kind') {
      const { observation } = match;
      entry(claims, claimOf(match), () => new Set<string>()).add(
        observation.check.id,
      );
    }
  }
  return matches.map(match => {
    const rivals = match.by === 'kind' && claims.get(claimOf(match));
    return rivals && rivals.size > 1 ? toItself(match) : match;
  });
}

function claimOf({
  observation,
  contract,
  checkId,
  server,
}: Match<Matchable>): string {
  const { tool, runId, type, observedAt } = observation;
  return JSON.stringify([
    tool,
    runId ?? observedAt,
    type,
    contract,
    checkId,
    server,
  ]);
}

function toItself<T extends Matchable>({
  ruleId: _,
  ...match
}: Match<T>): Match<T> {
  const { observation, object, property } = match;
  return {
    ...match,
    checkId: reportedCheckId(observation, object),
    reported: true,
    by: property === undefined ? 'table' : 'column',
  };
}
