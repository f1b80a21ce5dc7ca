import { Check } from '../../model/check';
import { namesOf } from './mappings';
import {
  Match,
  Matchable,
  MatchedBy,
  MatchTarget,
  Unmatched,
  UnmatchedWhy,
} from './match';
import { ObjectEntry, propertyOf } from './objects';
import { reportedCheckId } from './reported';
import { sameCheck } from './sameCheck';

/** At an object of a contract, or at its column: as the check that asks the same, else as one of its own. */
export function inObject<T extends Matchable>(
  observation: T,
  entry: ObjectEntry,
  column: string | undefined,
  server: string | undefined,
  said?: MatchedBy,
): Match<T> {
  const { target, object } = entry;
  const property = propertyOf(entry, column);
  const check = sameCheck({ ...observation, column }, entry, property);
  if (check) return toCheck(observation, target, check, said ?? 'kind', server);
  return compact({
    observation,
    contract: target.key,
    object: object.name,
    property,
    checkId: reportedCheckId(observation, object.name),
    reported: true,
    by: said ?? (property === undefined ? 'table' : 'column'),
    server,
  });
}

/** As the result of a check. */
export function toCheck<T extends Matchable>(
  observation: T,
  target: MatchTarget,
  check: Check,
  by: MatchedBy,
  server: string | undefined,
): Match<T> {
  return compact({
    observation,
    contract: target.key,
    object: check.object,
    property: check.property,
    checkId: check.id,
    ruleId: check.ruleId,
    reported: false,
    by,
    server,
  });
}

/** At a contract, and none of its objects. */
export function toNone<T extends Matchable>(
  observation: T,
  target: MatchTarget,
  by: MatchedBy,
): Match<T> {
  return compact({
    observation,
    contract: target.key,
    checkId: reportedCheckId(observation),
    reported: true,
    by,
    server: observation.server,
  });
}

/** Nowhere, with the reason and the way to map it. */
export function unmatched<T extends Matchable>(
  observation: T,
  why: UnmatchedWhy,
  what: string,
): Unmatched<T> {
  const [name] = namesOf(observation.dataset);
  const how =
    name === undefined
      ? `Map the check "${observation.check.id}" to a contract`
      : `Map the dataset "${name}" to a contract and its table`;
  return {
    observation,
    why,
    hint: `${what} ${how}, or name the contract's id in the report.`,
  };
}

function compact<T extends Matchable>(match: Match<T>): Match<T> {
  const { object, property, ruleId, server, ...rest } = match;
  return {
    ...rest,
    ...(object !== undefined && { object }),
    ...(property !== undefined && { property }),
    ...(ruleId !== undefined && { ruleId }),
    ...(server !== undefined && { server }),
  };
}
