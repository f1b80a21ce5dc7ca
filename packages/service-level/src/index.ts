/**
 * Service levels of data: what is promised, whether it was kept slice by slice, what is left of the error budget, incidents
 * and their roots, and whether a promise can be kept at all.
 * @packageDocumentation
 */
export * from './time/cadence';
export { fromLocal, isZone, toLocal } from './time/zone';
export * from './objective/objective';
export {
  INDICATORS,
  indicatorOf,
  type Indicator,
  type KnownIndicator,
  type Measure,
} from './objective/indicator';
export { settingsOf } from './objective/settings';
export * from './objective/objectivesOf';
export * from './objective/milestone';
export * from './slice/rule';
export * from './slice/measurement';
export * from './slice/judge';
export * from './slice/counts';
export * from './slice/reigns';
export * from './slice/SliceHistory';
export * from './budget/window';
export * from './budget/WindowCounter';
export * from './budget/budget';
export * from './budget/alerts';
export * from './budget/ObjectiveState';
export * from './incident/incident';
export * from './incident/signal';
export * from './incident/rootsOf';
export * from './incident/fault';
export * from './feasibility/freshness';
export * from './feasibility/availability';
