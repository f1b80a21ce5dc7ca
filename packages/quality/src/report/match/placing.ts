import { Check } from '../../model/check';
import { Observation } from '../observation';
import { namesOf } from './mappings';
import {
  Match,
  MatchedBy,
  MatchTarget,
  Unmatched,
  UnmatchedWhy,
} from './match';
import { ObjectEntry, propertyOf } from './objects';
import { reportedCheckId } from './reported';
import { sameCheck } from './sameCheck';

/** At an object of a contract, or at its column: as the check that asks the same, else as one of its own. */
export function inObject(
  observation: Observation,
  entry: ObjectEntry,
  column: string | undefined,
  server: string | undefined,
  said?: MatchedBy,
): Match {
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
export function toCheck(
  observation: Observation,
  target: MatchTarget,
  check: Check,
  by: MatchedBy,
  server: string | undefined,
): Match {
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
export function toNone(
  observation: Observation,
  target: MatchTarget,
  by: MatchedBy,
): Match {
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
export function unmatched(
  observation: Observation,
  why: UnmatchedWhy,
  what: string,
): Unmatched {
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

function compact(match: Match): Match {
  const { object, property, ruleId, server, ...rest } = match;
  return {
    ...rest,
    ...(object !== undefined && { object }),
    ...(property !== undefined && { property }),
    ...(ruleId !== undefined && { ruleId }),
    ...(server !== undefined && { server }),
  };
}
