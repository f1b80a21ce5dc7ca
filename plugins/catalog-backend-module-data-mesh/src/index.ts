/**
 * Turns ODCS and ODPS files and `data-mesh/v1` YAML into catalog entities and relations.
 * @packageDocumentation
 */
export {
  catalogModuleDataMesh,
  catalogModuleDataMesh as default,
} from './module';
