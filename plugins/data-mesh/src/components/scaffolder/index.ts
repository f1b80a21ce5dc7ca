export { ColumnsField } from './ColumnsField';
export { ContractTextField } from './ContractTextField';
export { EntityField } from './EntityField';
export type { EntityFieldOptions } from './EntityField';
export { PolicyAnswersField } from './PolicyAnswersField';
export { PortField } from './PortField';
export type { PortFieldOptions } from './PortField';
export {
  validateAnswers,
  validateColumns,
  validateContractText,
} from './validation';
