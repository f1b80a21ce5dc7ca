/**
 * What a data contract promises as checks: planned into as few scans as possible, judged, or read from the reports of
 * other tools.
 * @packageDocumentation
 */
export * from './model/check';
export * from './model/result';
export * from './model/executable';
export { checksOf, type Checks } from './check/checksOf';
export * from './dialect/dialect';
export { DIALECTS, dialectOf } from './dialect/dialects';
export { NotExpressible } from './dialect/notExpressible';
export * from './plan/plan';
export { planChecks, type PlanRequest } from './plan/planChecks';
export { asOf, type AsOfOptions } from './plan/asOf';
export { partitionOf, tableNameOf } from './plan/source';
export { thresholdInWords } from './judge/words';
export { judgeScan } from './judge/judgeScan';
export type { Row } from './judge/columns';
export { splitScan } from './run/splitScan';
export { StatementError } from './run/statementError';
export {
  NOT_ASKED,
  runPlan,
  type CheckOutcome,
  type Execute,
} from './run/runPlan';
export { findNewest } from './run/findNewest';
export * from './report/observation';
export {
  type ReadReportOptions,
  type Report,
  type ReportColumns,
  type ReportLimits,
} from './report/report';
export { readReport, readReportColumns } from './report/readReport';
export {
  columnsOf,
  observationAt,
  outcomeAt,
  resultIdAt,
  type ObservationColumns,
  type Subject,
} from './report/columns';
export {
  observationId,
  type Digest,
  type ObservationIdentity,
} from './report/identity';
export * from './report/match/match';
export { ReportMatcher } from './report/match/matcher';
export { matchObservations } from './report/match/matchObservations';
export { reportedCheckId } from './report/match/reported';
export { reportedNameOf, reportedNamesOf } from './report/match/names';
export * from './profile';
