/**
 * The suite's kinds as a layer of Backstage's alpha catalog model.
 * @packageDocumentation
 */
export { dataMeshModelLayer } from './entities/modelLayer';
