/**
 * A module of the search backend: PostgreSQL as its engine, for companies with many data products.
 * @packageDocumentation
 */
export { searchModuleDataMeshPostgres as default } from './module';
