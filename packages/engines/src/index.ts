/**
 * Query engines: read-only statements run where the data lies, within limits.
 * @packageDocumentation
 */
export * from './model/engine';
export * from './model/browse';
export { contractOfTables } from './browse/contractOfTables';
export { Turns } from './limits/turns';
