/**
 * The plugin for Backstage's new frontend system.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { dataMeshSearchModule } from './search';
