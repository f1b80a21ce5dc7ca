import { Status } from '@backstage-data-mesh/quality';
import { standingOf } from '../status';

/** Of a result: it was measured, or whoever reported it did not say. */
export function resultStatusOf(code: number): Status {
  const standing = standingOf(code);
  return standing === 'not-measured' ? 'unknown' : standing;
}
