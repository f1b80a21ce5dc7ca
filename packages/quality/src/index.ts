/**
 * What a data contract promises as checks: planned into as few scans as possible, judged, or read from the reports of
 * other tools.
 * @packageDocumentation
 */
export * from './model/check';
export * from './model/result';
