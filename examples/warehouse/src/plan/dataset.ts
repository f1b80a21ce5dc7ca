import { Day } from '../days';

/**
 * How a dataset arrives. `append`: each load brings one business day. `snapshot`: each load replaces the whole.
 * `stream`: rows arrive every few minutes and are gathered in the folder of their day.
 * @public
 */
export type Mode = 'append' | 'snapshot' | 'stream';

/** @public */
export type Format = 'duckdb' | 'parquet' | 'csv';

/**
 * A kind of fault that the seed places on days. It hits about one day in `everyDays`.
 * @public
 */
export type FaultPlan =
  | {
      /** The load (or, in a stream, the batches of some hours) comes `hours` too late. */
      readonly kind: 'late';
      readonly everyDays: number;
      readonly hours: readonly [number, number];
    }
  | {
      /** A share of the rows of a table has no value in a column. */
      readonly kind: 'nulls';
      readonly table: string;
      readonly column: string;
      readonly share: number;
      readonly everyDays: number;
    }
  | {
      /** A share of the rows of a table is there twice. */
      readonly kind: 'duplicates';
      readonly table: string;
      readonly share: number;
      readonly everyDays: number;
    }
  | {
      /** A share of the rows refers to something that does not exist. */
      readonly kind: 'broken-reference';
      readonly table: string;
      readonly column: string;
      /** SQL of the dangling value. */
      readonly value: string;
      readonly share: number;
      readonly everyDays: number;
    }
  | {
      /** For some days the files have another schema: a column renamed, or one more. */
      readonly kind: 'schema-drift';
      readonly table: string;
      readonly rename?: { readonly column: string; readonly to: string };
      readonly add?: { readonly column: string; readonly value: string };
      readonly everyDays: number;
      readonly lastsDays: number;
    };

/** A column as the contract promises it: name and DuckDB type. */
/** @public */
export type Column = readonly [name: string, type: string];

/** @public */
export interface TablePlan {
  readonly name: string;
  /** In order; the last is always `loaded_at`. */
  readonly columns: readonly Column[];
  /** SQL of the rows without `loaded_at`, in the order of the columns, plus `day` and, for streams, `arrives_at`. */
  readonly rows: string;
  /** Columns that tell rows apart; faults choose their victims by them. */
  readonly key: readonly string[];
}

/** @public */
export interface DatasetPlan {
  readonly name: string;
  readonly contractId: string;
  readonly mode: Mode;
  readonly format: Format;
  /** Rows that a day starts from: the mean before rhythm and scale. Snapshots ignore it. */
  readonly rowsPerDay: number;
  /** Factor per weekday, Monday first. Without it each day has the same number of rows. */
  readonly week?: readonly number[];
  /** `HH:MM` UTC on the morning after the business day at which the load is due. Streams ignore it. */
  readonly dueAt: string;
  /** Names of datasets whose staged rows this one is made from. */
  readonly madeFrom: readonly string[];
  /** SQL of intermediate tables that `tables` read, by name. */
  readonly staged?: Readonly<Record<string, string>>;
  readonly tables: readonly TablePlan[];
  readonly faults: readonly FaultPlan[];
}

/** A fault on its day, as the ledger lists it. @public */
export interface PlantedFault {
  readonly dataset: string;
  readonly contractId: string;
  readonly day: Day;
  readonly kind: FaultPlan['kind'];
  readonly table?: string;
  readonly column?: string;
  readonly share?: number;
  /** Late: hours of delay. */
  readonly hours?: number;
  /** Schema drift: what the file has instead. */
  readonly found?: string;
}
