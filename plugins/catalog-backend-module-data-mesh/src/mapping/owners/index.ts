import {
  ownerByMap,
  ownerByMember,
  ownerByProperty,
  ownerByTeam,
} from '@backstage-data-mesh/contract';
import { OwnerResolver } from '@backstage-data-mesh/plugin-data-mesh-node';

/** In the order in which they are asked. */
export const builtInOwnerResolvers: readonly OwnerResolver[] = [
  { id: 'custom-property', resolveOwner: ownerByProperty },
  { id: 'map', resolveOwner: ownerByMap },
  { id: 'team-name', resolveOwner: ownerByTeam },
  { id: 'member-role', resolveOwner: ownerByMember },
];
