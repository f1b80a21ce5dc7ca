import { ColumnsField as Columns } from './ColumnsField';
import { ContractTextField as ContractText } from './ContractTextField';
import { EntityField as Entities } from './EntityField';
import { onGround } from './onGround';
import { PolicyAnswersField as PolicyAnswers } from './PolicyAnswersField';
import { PortField as Ports } from './PortField';

export const ColumnsField = onGround(Columns);
export const ContractTextField = onGround(ContractText);
export const EntityField = onGround(Entities);
export const PolicyAnswersField = onGround(PolicyAnswers);
export const PortField = onGround(Ports);
export type { EntityFieldOptions } from './EntityField';
export type { PortFieldOptions } from './PortField';
export {
  validateAnswers,
  validateColumns,
  validateContractText,
} from './validation';
