/**
 * Reads data contracts and data products into one model each, with the place of every value; judges, compares, converts and
 * edits them.
 * @packageDocumentation
 */
export * from './model/place';
export * from './model/quantity';
export * from './model/shared';
export * from './model/contract';
export * from './model/product';
export * from './model/empty';
export { accessOf, isNobody, type Access } from './model/access';
export { declaredColumns } from './model/declaredColumns';
export {
  classificationsOf,
  mergeClassifications,
} from './model/classification';
export {
  countProperties,
  propertiesOf,
  type PropertyWithPath,
} from './model/properties';
export {
  fieldPathText,
  fieldSegment,
  indexSchema,
  type FieldNode,
  type FieldPart,
  type ObjectNode,
  type SchemaIndex,
} from './model/schemaIndex';
export * from './diff/change';
export { CHANGE_KINDS, type ChangeKind } from './diff/kinds/kinds';
export type { VersionPart } from './diff/kinds/kind';
export { diffContracts } from './diff/diffContracts';
export { diffReadings } from './diff/diffReadings';
export { applyChanges } from './diff/apply';
export { judgeVersion, nextVersion } from './diff/version';
export * from './read/reading';
export { placeFinder } from './read/placeFinder';
export { readDocuments } from './read/readDocuments';
export { readQuantity, type Promised } from './read/quantity';
export { convertToOdcs, type Conversion } from './convert/convertToOdcs';
export type { Dropped, Kept } from './convert/transform';
export * from './write/edit';
export { editDocument } from './write/editDocument';
export * from './names/domain';
export { entityNameForId } from './names/entityNameForId';
export * from './names/entityRef';
export { DEFAULT_LIFECYCLES, lifecycleOf } from './names/lifecycle';
export { normalName } from './names/normalName';
export * from './names/owner';
export { slugOf, tagsOf } from './names/slug';
export { nearest } from './structure/nearest';
export * from './use/mayUse';
export {
  draftContract,
  type ContractDraft,
  type DraftColumn,
  type DraftRelationship,
  type DraftServer,
  type DraftTable,
} from './draft/draftContract';
export * from './draft/answerContract';
export * from './draft/draftProduct';
export * from './draft/changeProduct';
export type {
  ColumnFamily,
  ColumnProfile,
  ProfiledKey,
  ProfiledLoads,
  ProfiledRelationship,
  TableProfile,
} from './draft/tableProfile';
export {
  FIELD_MEANINGS,
  isSensitiveName,
  meaningsOfName,
  wordsApart,
  type FieldMeaning,
} from './meaning/fieldMeanings';
export {
  ACCEPTED_FROM,
  type DraftGroup,
  type DraftLine,
  type DraftRule,
  type DraftValue,
  type TableDraft,
} from './draft/draftLines';
export {
  DRAFT_REASONS,
  reasonWords,
  type DraftReason,
  type DraftReasonCode,
} from './draft/draftReasons';
export { contractIdOf, draftOf } from './draft/draftOf';
export { contractOf, type DraftChoices } from './draft/contractOf';
