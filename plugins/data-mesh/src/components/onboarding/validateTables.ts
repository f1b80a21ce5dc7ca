import { entityNameForId } from '@backstage-data-mesh/contract';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { messagesFor } from '../../messagesFor';
import {
  chosenTables,
  faultsOf,
  OnboardedTables,
  TableFault,
} from './onboardedTables';

/** A contract with a fault, or with the id of one that exists, keeps the form from going on. */
export const validateTables: CustomFieldValidator<OnboardedTables> = async (
  value,
  field,
  { apiHolder },
) => {
  const t = messagesFor(apiHolder);
  const tell = (fault: TableFault) =>
    field.addError(t(fault.key, 'values' in fault ? fault.values : undefined));
  faultsOf(value).forEach(tell);
  const ids = chosenTables(value).flatMap(({ contractId }) =>
    contractId ? [contractId] : [],
  );
  const catalog = apiHolder.get(catalogApiRef);
  if (!catalog || ids.length === 0) return;
  const { items } = await catalog.getEntitiesByRefs({
    entityRefs: ids.map(id => `datacontract:default/${entityNameForId(id)}`),
    fields: ['metadata.name'],
  });
  ids.forEach((id, nth) => {
    if (items[nth]) tell({ key: 'onboarding.fault.idExists', values: { id } });
  });
};
