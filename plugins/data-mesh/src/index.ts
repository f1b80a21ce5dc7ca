/**
 * Pages, entity cards and tabs of the data mesh suite.
 *
 * @packageDocumentation
 */
export { rootRouteRef } from './routes';
export { dataMeshTranslationRef } from './translation';
