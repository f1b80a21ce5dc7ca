/**
 * A module of the scaffolder backend: actions for templates that make, change and retire data products and their contracts.
 * @packageDocumentation
 */
export { scaffolderModuleDataMesh as default } from './module';
