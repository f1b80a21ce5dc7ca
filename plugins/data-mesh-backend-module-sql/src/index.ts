/**
 * SQL databases for the data mesh suite, as servers of contracts.
 * @packageDocumentation
 */
export { dataMeshModuleSql, dataMeshModuleSql as default } from './module';
