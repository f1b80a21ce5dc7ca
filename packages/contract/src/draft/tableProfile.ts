import { DraftReason } from './draftReasons';

/** What one look at a table found: figures, no rows. @public */
export interface TableProfile {
  /** As the server calls it; empty where it knows no schemas. */
  readonly schema: string;
  readonly table: string;
  readonly comment?: string;
  readonly rows: number;
  /** In how many rows patterns were looked for; `rows` when in all. */
  readonly sampled: number;
  readonly columns: readonly ColumnProfile[];
  readonly keys: readonly ProfiledKey[];
  readonly relationships: readonly ProfiledRelationship[];
  readonly loads?: ProfiledLoads;
  /** What could not be found out. */
  readonly notes: readonly DraftReason[];
  /** How its SQL quotes names. */
  readonly quote: '"' | '`';
}

/** @public */
export type ColumnFamily = 'text' | 'number' | 'time' | 'boolean' | 'other';

/** @public */
export interface ColumnProfile {
  readonly name: string;
  /** As the server calls it. */
  readonly type: string;
  readonly family: ColumnFamily;
  readonly comment?: string;
  /** Whether the server itself refuses rows without a value. */
  readonly mandatory: boolean;
  /** Rows without a value. Absent: it could not be measured. */
  readonly nulls?: number;
  /** Different values, about; among the rows that were sampled where `distinctInSample`. */
  readonly distinct?: number;
  readonly distinctInSample?: boolean;
  /** Its name or its values look like something about people: then no value of it is here. */
  readonly sensitive: boolean;
  /** Smallest and largest value, as the server writes them. Of numbers and times only. */
  readonly minimum?: string;
  readonly maximum?: string;
  readonly mean?: number;
  /** Characters. */
  readonly shortest?: number;
  readonly longest?: number;
  /** Patterns of texts, most frequent first. */
  readonly patterns: readonly { readonly pattern: string; share: number }[];
  /** All values with their rows, where there are few. */
  readonly values?: readonly { readonly value: string; rows: number }[];
}

/** Columns that identify a row. @public */
export interface ProfiledKey {
  readonly columns: readonly string[];
  /**
   * - `declared`: the server keeps it.
   * - `counted`: no two rows are alike, counted over all.
   * - `likely`: about as many values as rows; not counted.
   */
  readonly found: 'declared' | 'counted' | 'likely';
  readonly primary?: boolean;
}

/** @public */
export interface ProfiledRelationship {
  readonly columns: readonly string[];
  readonly to: {
    readonly schema: string;
    readonly table: string;
    readonly columns: readonly string[];
  };
  /**
   * - `declared`: the server keeps it.
   * - `counted`: every value is there, counted over all.
   * - `broken`: the names say so, but `missing` rows have a value that is not there.
   * - `named`: the names say so; not counted.
   */
  readonly found: 'declared' | 'counted' | 'broken' | 'named';
  readonly missing?: number;
}

/** When rows came, by day, newest first. @public */
export interface ProfiledLoads {
  readonly column: string;
  /** Newest value, UTC milliseconds. */
  readonly newest?: number;
  readonly days: readonly {
    /** ISO 8601. */
    readonly day: string;
    readonly rows: number;
    /** Rows without a value, for columns that lack some. */
    readonly nulls: Readonly<Record<string, number>>;
  }[];
}
