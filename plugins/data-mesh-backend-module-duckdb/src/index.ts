/**
 * DuckDB for the data mesh suite: files and DuckDB databases as servers of contracts.
 * @packageDocumentation
 */
export {
  dataMeshModuleDuckDB,
  dataMeshModuleDuckDB as default,
} from './module';
