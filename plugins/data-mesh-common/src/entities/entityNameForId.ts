export { entityNameForId } from '@backstage-data-mesh/contract';
