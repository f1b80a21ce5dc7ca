/**
 * Reads data contracts (ODCS) and data products (ODPS) into one model, with the place of every value.
 * @packageDocumentation
 */
export * from './model/place';
export * from './model/quantity';
export * from './model/shared';
export * from './model/contract';
export * from './model/product';
export * from './model/empty';
export * from './model/access';
export * from './model/classification';
export {
  countProperties,
  propertiesOf,
  type PropertyWithPath,
} from './model/properties';
export * from './diff/change';
export * from './read/reading';
export { readDocuments } from './read/readDocuments';
