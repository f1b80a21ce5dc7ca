import { useServiceSignal } from '../../../hooks/useServiceSignal';

/** Looks again when the service says that promises stand otherwise, or incidents. */
export function useLevelSignal(again: () => void) {
  useServiceSignal('data-mesh:service-levels', again);
}
