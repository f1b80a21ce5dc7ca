import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ContractView } from './ContractView';

/** Entity content of a `DataContract`: the contract itself. */
export function ContractContent() {
  const { entity } = useEntity();
  return <ContractView contractRef={stringifyEntityRef(entity)} />;
}
