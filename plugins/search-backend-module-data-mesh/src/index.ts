/**
 * A module of the search backend: data products, contracts, fields, quality rules and business terms can be found.
 * @packageDocumentation
 */
export { searchModuleDataMesh as default } from './module';
