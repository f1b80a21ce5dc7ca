import { entityNameForId } from '@backstage-data-mesh/contract';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { chosenTables, faultsOf, OnboardedTables } from './onboardedTables';

/** A contract with a fault, or with the id of one that exists, keeps the form from going on. */
export const validateTables: CustomFieldValidator<OnboardedTables> = async (
  value,
  field,
  { apiHolder },
) => {
  faultsOf(value).forEach(fault => field.addError(fault));
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
    if (items[nth]) {
      field.addError(`The catalog already has a contract with the id ${id}.`);
    }
  });
};
