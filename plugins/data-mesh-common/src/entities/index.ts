export * from './annotations';
export * from './DataContractEntity';
export * from './DataPolicyEntity';
export * from './DataProductEntity';
export * from './DataScorecardEntity';
export * from './entityNameForId';
export * from './kinds';
export * from './schemas';
