import { fingerprint } from '../identity';
import { Observation } from '../observation';

/**
 * The id of a check that only another tool has: the same in every run, so that its results make one line.
 * @public
 */
export function reportedCheckId(
  { tool, check, column }: Pick<Observation, 'tool' | 'check' | 'column'>,
  object?: string,
): string {
  return `${tool}:${fingerprint([tool, check.id, column, object]).slice(
    0,
    16,
  )}`;
}
