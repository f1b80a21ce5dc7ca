import { Problem } from '@backstage-data-mesh/contract';
import { ObservationColumns } from './columns';
import { Digest } from './identity';
import { Observation, ReportFormat } from './observation';

/**
 * Bounds on what is read; what lies beyond is left out, and a problem says so.
 * @public
 */
export interface ReportLimits {
  /** Characters of a report, and of each companion. 64 million when absent. */
  readonly maxLength?: number;
  /** 100,000 when absent. */
  readonly maxObservations?: number;
  /** 100 when absent. */
  readonly maxProblems?: number;
}

/** @public */
export interface ReadReportOptions {
  /** Read as this format, whatever it looks like. */
  readonly format?: ReportFormat;
  /** Texts of files that belong to the report: dbt's `manifest.json`. */
  readonly companions?: readonly (string | Uint8Array)[];
  /** UTC milliseconds; the clock when absent. */
  readonly now?: number;
  readonly limits?: ReportLimits;
  /** Where the engine has one that is faster. */
  readonly sha256?: Digest;
}

/**
 * What was read. `format` is absent when the text is none that is known.
 *
 * A problem's `path` is the way to the value in the document, its `place` is there for what is wrong with the text.
 * Codes: `wrong-encoding`, `too-long`, `not-json`, `not-xml`, `truncated`, `unknown-format`, `unknown-version`,
 * `unknown-status`, `missing-field`, `not-a-number`, `no-time`, `time-in-future`, `too-many`, `nothing-was-run`,
 * `no-manifest`, `no-results`, `said-twice`, `experimental`.
 * @public
 */
export interface Report {
  readonly format?: ReportFormat;
  readonly observations: readonly Observation[];
  readonly problems: readonly Problem[];
}

/**
 * A report with its observations as columns.
 * @public
 */
export interface ReportColumns extends Omit<Report, 'observations'> {
  readonly columns: ObservationColumns;
}

export const DEFAULT_REPORT_LIMITS: Required<ReportLimits> = {
  maxLength: 64_000_000,
  maxObservations: 100_000,
  maxProblems: 100,
};
