import { DialectName } from '../dialect/dialect';
import { ExecutableCheck } from '../model/executable';

/**
 * The statements that answer all checks of a contract on one server, in the order they are best run: what is there
 * first, so that checks on a column that is not there need not be run.
 * @public
 */
export interface Plan {
  readonly dialect: DialectName;
  readonly scans: readonly Scan[];
  /** Checks that cannot be put to this engine, and why. */
  readonly refused: readonly Refused[];
  /** The moment ages are measured against, in milliseconds since 1970. */
  readonly now: number;
}

/** @public */
export interface Refused {
  readonly check: ExecutableCheck;
  /** One sentence for a person. */
  readonly why: string;
}

/** One statement and the checks it answers. Plain data. @public */
export type Scan =
  | RowsScan
  | KeysScan
  | ReferenceScan
  | QueryScan
  | ColumnsScan;

/** @public */
export interface ScanBase {
  readonly dialect: DialectName;
  /** One read-only statement without parameters, laid out for people. */
  readonly statement: string;
}

/** All checks of a table that look at one row at a time, in one pass over it. Gives one row. @public */
export interface RowsScan extends ScanBase {
  readonly kind: 'rows';
  readonly object: string;
  readonly measures: readonly Measure[];
  /** `FROM` and `WHERE`. */
  readonly source: string;
}

/** @public */
export interface Measure {
  readonly check: ExecutableCheck;
  /** The aggregate, and the column of the answer that holds it. */
  readonly expression: string;
  readonly alias: string;
}

/** The checks of one key (unique, primary key, duplicates): counts rows per key. Gives one row. @public */
export interface KeysScan extends ScanBase {
  readonly kind: 'keys';
  readonly object: string;
  readonly checks: readonly ExecutableCheck[];
}

/** Rows that refer to nothing. Gives one row. @public */
export interface ReferenceScan extends ScanBase {
  readonly kind: 'reference';
  readonly object: string;
  readonly check: ExecutableCheck;
}

/** A rule's own query. Must give one value. @public */
export interface QueryScan extends ScanBase {
  readonly kind: 'query';
  readonly object: string;
  readonly check: ExecutableCheck;
}

/** Which columns of which types there are, for all tables of the server at once. Gives a row per column. @public */
export interface ColumnsScan extends ScanBase {
  readonly kind: 'columns';
  readonly checks: readonly ExecutableCheck[];
  readonly tables: readonly DescribedTable[];
}

/** @public */
export interface DescribedTable {
  readonly object: string;
  /** Its name on the server, with schema and catalog before it where they are known. */
  readonly parts: readonly string[];
}

/**
 * Which rows of a table are looked at: those of its newest partition, or those with this value, or those up to this
 * value, of a property. Meant for tables that only grow: yesterday's rows were checked yesterday.
 * @public
 */
export type Partition =
  | {
      readonly property: string;
      readonly rows: 'newest';
      /** Only among the rows of which this property is not after this moment: those that were there then. */
      readonly until?: { readonly property: string; readonly value: string };
      /** Which one that is, where it was asked before; see `findNewest`. */
      readonly value?: string;
    }
  | {
      readonly property: string;
      readonly rows: 'equal' | 'upTo';
      /** A day, a moment or a value as text. */
      readonly value: string;
    };

/** All checks that a scan answers. @public */
export function checksIn(scan: Scan): readonly ExecutableCheck[] {
  switch (scan.kind) {
    case 'rows':
      return scan.measures.map(({ check }) => check);
    case 'keys':
    case 'columns':
      return scan.checks;
    default:
      return [scan.check];
  }
}
