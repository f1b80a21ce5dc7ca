/**
 * PostgreSQL and MySQL as query engines.
 * @packageDocumentation
 */
export { MySqlEngine } from './sql/MySqlEngine';
export { PostgresEngine } from './sql/PostgresEngine';
export type { SqlConnection, SqlOptions } from './sql/options';
