/**
 * Where a DuckDB engine may read, and how much of the machine it may use.
 * @public
 */
export interface DuckDBOptions {
  /** A DuckDB file. Opened for each session, for reading only. */
  readonly path?: string;
  /** A folder of Parquet, CSV, JSON or DuckDB files. Nothing outside of it is read. */
  readonly root?: string;
  /** Memory of a session, as DuckDB writes it. Default: `512MB`. */
  readonly memory?: string;
  /** Threads of a statement. Default: 2. */
  readonly threads?: number;
  /** Where what does not fit into memory goes while a session lasts. Default: the system's folder for such files. */
  readonly tempDirectory?: string;
  /** How much may go there, of a session. Default: `4GB`. */
  readonly tempSize?: string;
}
