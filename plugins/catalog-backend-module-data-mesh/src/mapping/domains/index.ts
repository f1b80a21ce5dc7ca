import { domainByMap, domainByName } from '@backstage-data-mesh/contract';
import { DomainResolver } from '@backstage-data-mesh/plugin-data-mesh-node';

/** In the order in which they are asked. */
export const builtInDomainResolvers: readonly DomainResolver[] = [
  { id: 'map', resolveDomain: domainByMap },
  { id: 'domain-name', resolveDomain: domainByName },
];
