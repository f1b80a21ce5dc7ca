import { entityRefOf } from './entityRef';
import { normalName } from './normalName';
import { slugOf } from './slug';

/** By which names the domain of a document is looked for. @public */
export interface DomainNaming {
  /** Entity ref by name of a domain; the names are lower-cased and trimmed. */
  readonly map: ReadonlyMap<string, string>;
  /** Namespace of Domains that are made out from a name. */
  readonly namespace: string;
}

/** What counts where nothing is configured. @public */
export const DEFAULT_DOMAIN_NAMING: DomainNaming = {
  map: new Map(),
  namespace: 'default',
};

type DomainRule = (
  document: { readonly domain?: string },
  naming: DomainNaming,
) => string | undefined;

/** The configured map. @public */
export const domainByMap: DomainRule = ({ domain }, { map }) =>
  domain === undefined ? undefined : map.get(normalName(domain));

/** The Domain that is called as the document's is. @public */
export const domainByName: DomainRule = ({ domain }, { namespace }) => {
  const name = domain && slugOf(domain);
  return name ? `domain:${namespace}/${name}` : undefined;
};

/** The ref of the Domain that a document belongs to, as far as its own text says. @public */
export const domainOf: DomainRule = (document, naming) => {
  for (const rule of [domainByMap, domainByName]) {
    const answer = rule(document, naming);
    const ref = answer && entityRefOf(answer, ['domain']);
    if (ref) return ref;
  }
  return undefined;
};
