import { DocumentFacts } from './DocumentFacts';

/**
 * `dataMesh.catalog.owners`, read.
 * @public
 */
export interface OwnerSettings {
  /** Entity ref by name of a team or of a member; the names are lower-cased and trimmed. */
  readonly map: ReadonlyMap<string, string>;
  /** Custom properties that may hold an entity ref, in the order in which they count. */
  readonly customProperties: readonly string[];
  /** Roles of team members that make one an owner; lower-cased. */
  readonly memberRoles: readonly string[];
  /** Namespace of groups and users that are made out from a name. */
  readonly namespace: string;
}

/**
 * Makes out who owns a document. A pure function of its arguments: it runs for every document at every read, so it must
 * not do I/O, and the same document must always give the same owner. That the owner exists is looked after elsewhere.
 * @public
 */
export interface OwnerResolver {
  /** Unique among the resolvers, kebab-case; shown in logs. Change it when the resolver begins to answer differently: what was read before is then read anew. */
  readonly id: string;
  /** An entity ref of a group or user (`group:default/sales`), or undefined to leave the answer to the next resolver. */
  resolveOwner(
    facts: DocumentFacts,
    settings: OwnerSettings,
  ): string | undefined;
}
