/**
 * DuckDB as a query engine.
 * @packageDocumentation
 */
export { DuckDBEngine } from './duckdb/DuckDBEngine';
export type { DuckDBOptions } from './duckdb/options';
