import { DocumentFacts } from './DocumentFacts';

/**
 * `dataMesh.catalog.domains`, read.
 * @public
 */
export interface DomainSettings {
  /** Entity ref by name of a domain; the names are lower-cased and trimmed. */
  readonly map: ReadonlyMap<string, string>;
  /** Namespace of Domains that are made out from a name. */
  readonly namespace: string;
}

/**
 * Makes out which Domain a document belongs to. A pure function, under the same rules as an `OwnerResolver`.
 * @public
 */
export interface DomainResolver {
  /** Unique among the resolvers, kebab-case. Change it when the resolver begins to answer differently. */
  readonly id: string;
  /** An entity ref of a Domain (`domain:default/sales`), or undefined to leave the answer to the next resolver. */
  resolveDomain(
    facts: DocumentFacts,
    settings: DomainSettings,
  ): string | undefined;
}
