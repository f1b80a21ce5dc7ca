import { OwnerResolver } from '@backstage-data-mesh/plugin-data-mesh-node';
import { entityRefOf, isEntityRefOf } from '../entityRefs';

const OWNER_KINDS = ['group', 'user'];

/** A custom property such as `owner: group:default/sales`. Without a kind it is a name like any other, not a ref. */
export const customPropertyOwner: OwnerResolver = {
  id: 'custom-property',
  resolveOwner(facts, settings) {
    for (const name of settings.customProperties) {
      const value = facts.customProperties.find(
        ({ property }) => property === name,
      )?.value;
      if (typeof value === 'string' && isEntityRefOf(value, OWNER_KINDS)) {
        return entityRefOf(value, OWNER_KINDS);
      }
    }
    return undefined;
  },
};
