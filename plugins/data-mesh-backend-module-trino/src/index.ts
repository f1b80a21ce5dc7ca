/**
 * Trino for the data mesh suite: clusters as servers of contracts.
 * @packageDocumentation
 */
export { dataMeshModuleTrino, dataMeshModuleTrino as default } from './module';
