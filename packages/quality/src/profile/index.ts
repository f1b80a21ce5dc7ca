export {
  planProfile,
  type ColumnToProfile,
  type Figure,
  type ProfileMeasure,
  type ProfilePlan,
  type ProfileScan,
  type TableToProfile,
} from './planProfile';
export type { TextPattern } from './patterns';
export {
  relationshipCandidates,
  type ReferableTable,
  type RelationshipCandidate,
} from './relations';
export { runProfile, type ProfileRequest } from './runProfile';
