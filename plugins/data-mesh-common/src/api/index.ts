export * from './types';
export * from './serviceLevelTypes';
export * from './DataMeshApi';
export * from './DataMeshClient';
export { type DataMeshClientOptions } from './http';
export * from './ServiceLevelApi';
export * from './ServiceLevelClient';
