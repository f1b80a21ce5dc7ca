export { BudgetBar, budgetInWords, wholeSlices } from './BudgetBar';
export { IncidentBadge } from './IncidentBadge';
export { SliceStrip, sliceCounts } from './SliceStrip';
export { sliceUnit, type SliceUnit } from './sliceUnit';
export { StandingBadge } from './StandingBadge';
export { useLevelSignal } from './useLevelSignal';
export {
  useLevelTranslation,
  type LevelTranslate,
} from './useLevelTranslation';
export { useObjectiveWords, type Promised } from './useObjectiveWords';
