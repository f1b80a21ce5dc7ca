/**
 * Trino as a query engine.
 * @packageDocumentation
 */
export { TrinoEngine } from './trino/TrinoEngine';
export type { TrinoOptions } from './trino/options';
