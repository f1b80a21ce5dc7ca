import { DomainResolver } from '@backstage-data-mesh/plugin-data-mesh-node';
import { normalName } from '../normalName';
import { slugOf } from '../slug';

const mappedDomain: DomainResolver = {
  id: 'map',
  resolveDomain: ({ domain }, { map }) =>
    domain === undefined ? undefined : map.get(normalName(domain)),
};

/** The Domain that is called as the document's is. */
const namedDomain: DomainResolver = {
  id: 'domain-name',
  resolveDomain({ domain }, { namespace }) {
    const name = domain && slugOf(domain);
    return name ? `domain:${namespace}/${name}` : undefined;
  },
};

/** In the order in which they are asked. */
export const builtInDomainResolvers: readonly DomainResolver[] = [
  mappedDomain,
  namedDomain,
];
