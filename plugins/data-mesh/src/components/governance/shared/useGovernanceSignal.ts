import { useServiceSignal } from '../../../hooks/useServiceSignal';

/** Looks again when the service says that scores changed, or waivers. */
export function useGovernanceSignal(again: () => void) {
  useServiceSignal('data-mesh:governance', again);
}
