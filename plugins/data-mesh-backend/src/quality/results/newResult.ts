import { CheckKind, Dimension, Outcome } from '@backstage-data-mesh/quality';

/** A result on its way into the tables: of a check of a contract, or of one that only another tool has. */
export interface NewResult {
  readonly contractRef: string;
  /** `check_key` of the check. */
  readonly checkKey: string;
  /** Only for a check that the contract does not promise: it is written down with its first result. */
  readonly reported?: ReportedCheck;
  readonly tool: string;
  /** Name in the contract; empty when it is not known. */
  readonly server: string;
  /** Id of the tool's own check. */
  readonly toolCheck?: string;
  /** How a reported result was found to belong here. */
  readonly matchedBy?: string;
  readonly outcome: Outcome;
  /** UTC milliseconds. */
  readonly observedAt: number;
  /** What makes it this result: a second one with the same is a repeat, or corrects it. */
  readonly identity: string;
  /** Of those with one identity the highest counts, in whatever order they come; a whole number, 0 unless given. */
  readonly revision?: number;
  readonly runId?: string;
  readonly backfilled: boolean;
  /** What the engine was asked. */
  readonly statement?: string;
}

export interface ReportedCheck {
  readonly name: string;
  readonly kind: CheckKind;
  readonly object?: string;
  readonly property?: string;
  readonly dimension?: Dimension;
}
