/**
 * PostgreSQL and MySQL as query engines.
 * @packageDocumentation
 */
export { PostgresEngine } from './sql/PostgresEngine';
export type { SqlConnection, SqlOptions } from './sql/options';
