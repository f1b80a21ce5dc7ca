/**
 * Query engines: read-only statements run where the data lies, within limits.
 * @packageDocumentation
 */
export * from './model/engine';
