import { OwnerResolver } from '@backstage-data-mesh/plugin-data-mesh-node';
import { customPropertyOwner } from './customPropertyOwner';
import { mappedOwner } from './mappedOwner';
import { memberOwner } from './memberOwner';
import { teamOwner } from './teamOwner';

/** In the order in which they are asked. */
export const builtInOwnerResolvers: readonly OwnerResolver[] = [
  customPropertyOwner,
  mappedOwner,
  teamOwner,
  memberOwner,
];
