export type {
  Column,
  DatasetPlan,
  FaultPlan,
  Format,
  Mode,
  PlantedFault,
  TablePlan,
} from './plan/dataset';
export { PLAN } from './plan';
export type { Settings, Stamp } from './warehouse';
export { readStamp } from './warehouse';
export type { Day } from './days';
export { LockedError } from './lock';
export { make } from './make';
export type { Made, MakeOptions } from './make';
export { feed } from './feed';
export type { FeedOptions } from './feed';
