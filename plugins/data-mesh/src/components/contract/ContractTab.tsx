import { useEntity } from '@backstage/plugin-catalog-react';

/** Entity content of a `DataProduct`: the contracts of its output ports. */
export const ContractTab = () => {
  useEntity();
  return null;
};
