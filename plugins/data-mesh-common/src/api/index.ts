export * from './types';
export * from './DataMeshApi';
export * from './DataMeshClient';
