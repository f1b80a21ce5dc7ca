/** @public */
export type DialectName =
  | 'duckdb'
  | 'postgres'
  | 'mysql'
  | 'trino'
  | 'snowflake'
  | 'bigquery'
  | 'databricks'
  | 'sqlserver';

/**
 * How an engine's SQL says what plans need. Everything takes and gives SQL text; names and values that come from a
 * contract pass through {@link Dialect.name} and {@link Dialect.text} and nothing else. What cannot be said throws
 * {@link NotExpressible}.
 * @public
 */
export interface Dialect {
  readonly id: DialectName;
  /** As people call it. */
  readonly title: string;
  /** Whether the statements have been run against the engine. */
  readonly verified: boolean;
  /** Whether two names that differ in case only are two columns. */
  readonly caseSensitive: boolean;
  /** A quoted identifier. */
  name(name: string): string;
  /** A text literal. */
  text(value: string): string;
  boolean(value: boolean): string;
  /** A moment or day in ISO 8601, as a literal of that type. */
  date(day: string): string;
  timestamp(moment: string): string;
  /** How many rows fulfil a condition; 0 or NULL without rows. */
  countIf(condition: string): string;
  /** Whether a text has a match of an ECMAScript pattern anywhere. */
  matches(value: string, pattern: string): string;
  /** Characters of a text. */
  length(value: string): string;
  asText(value: string): string;
  /** A text as a moment. */
  asTimestamp(value: string): string;
  /** Seconds since 1970 of a moment or day; one without a time zone is taken as UTC. */
  epoch(value: string): string;
  /** A member of an object, of its member, and so on. */
  member(parent: string, names: readonly string[], types: MemberTypes): string;
  /** Whether any item of a list fulfils a condition. Absent: the engine cannot look into lists. */
  anyItem?(list: string, item: string, condition: string): string;
  /** The values of a map, as a list. */
  mapValues?(map: string): string;
  /** The first `count` rows of a query. */
  firstRows(query: string, count: number): string;
  /**
   * A statement that lists columns, with `table_catalog`, `table_schema`, `table_name`, `column_name` and `data_type`.
   * A table's parts are its name, with schema and catalog before it where they are known.
   */
  columns(tables: readonly (readonly string[])[]): string;
  /** How its SQL is read where engines differ. */
  readonly reading: {
    readonly backtick: 'name' | 'none';
    readonly bracket: 'name' | 'none';
    /** What starts a comment to the end of the line, beside `--`. */
    readonly hashComment: boolean;
  };
  /** Whether a query can be wrapped into another as it is. */
  readonly wrapsQueries: boolean;
  /** What an error of the engine means, from its code (SQLSTATE) or its message. */
  faultOf(error: {
    readonly message: string;
    readonly code?: string;
  }): StatementFault | 'connection';
}

/** What a contract says of a member. @public */
export interface MemberTypes {
  /** The physical type of the column it is in. */
  readonly column?: string;
  /** Its own logical type. */
  readonly logical?: string;
}

/**
 * Why an engine refused a statement.
 *
 * - `missing`: a table, column or function is not there.
 * - `syntax`, `permission`, `timeout`: as the words say.
 * - `value`: a value of the data does not fit what is asked (not a number, not a date).
 * - `type`: types do not go together.
 * - `resources`: out of memory or disk.
 * - `rows`: the answer has more rows than are taken.
 * @public
 */
export type StatementFault =
  | 'missing'
  | 'syntax'
  | 'permission'
  | 'timeout'
  | 'value'
  | 'type'
  | 'resources'
  | 'rows'
  | 'other';
