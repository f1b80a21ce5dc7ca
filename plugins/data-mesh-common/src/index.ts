/**
 * Kinds, entity schemas, permissions, API types and the client of the data mesh suite; for browser and Node.
 * @packageDocumentation
 */
export * from './api';
export * from './entities';
export * from './events/contractVersion';
export * from './events/fileRead';
export * from './events/incident';
export * from './permissions';
export * from './search';
