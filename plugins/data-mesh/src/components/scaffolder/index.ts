export { ColumnsField } from './ColumnsField';
export { ContractTextField } from './ContractTextField';
export { PolicyAnswersField } from './PolicyAnswersField';
export {
  validateAnswers,
  validateColumns,
  validateContractText,
} from './validation';
