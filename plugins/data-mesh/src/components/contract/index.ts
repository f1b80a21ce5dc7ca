export { ContractContent } from './ContractContent';
export { ContractTab } from './ContractTab';
export { ContractView } from './ContractView';
export type { ContractViewProps } from './ContractView';
export { ProductVersionsTab } from './versions/ProductVersionsTab';
