export * from './annotations';
export * from './DataContractEntity';
export * from './DataProductEntity';
export * from './entityNameForId';
export * from './kinds';
export * from './schemas';
