import { useMemo } from 'react';
import { useContractUrl } from '../../shared/useContractUrl';
import { DiffPoint } from '../text/layOutDiff';

/** The line of the two texts that the address points at. */
export function useDiffPoint(): DiffPoint | undefined {
  const { at } = useContractUrl();
  const line = Number(at.line);
  const side = at.side === 'before' ? 'before' : 'after';
  return useMemo(
    () => (Number.isInteger(line) && line > 0 ? { side, line } : undefined),
    [side, line],
  );
}
