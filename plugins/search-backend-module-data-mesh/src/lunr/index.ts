/**
 * A module of the search backend: Lunr as its engine, for trying out and for small companies.
 * @packageDocumentation
 */
export { searchModuleDataMeshLunr as default } from './module';
