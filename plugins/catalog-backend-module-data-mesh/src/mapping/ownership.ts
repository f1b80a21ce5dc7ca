import { entityRefOf } from '@backstage-data-mesh/contract';
import { dataMeshAnnotations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { DocumentFacts } from '@backstage-data-mesh/plugin-data-mesh-node';
import { MappingSettings } from './MappingSettings';

/** Owner and domain of a document, with annotations that name what could not be made out. */
export interface Ownership {
  readonly owner: string;
  readonly domain?: string;
  readonly annotations: Readonly<Record<string, string>>;
}

export function ownershipOf(
  facts: DocumentFacts,
  { config, ownerResolvers, domainResolvers }: MappingSettings,
): Ownership {
  const annotations: Record<string, string> = {};

  const owner = firstRef(['group', 'user'], ownerResolvers, resolver =>
    resolver.resolveOwner(facts, config.owners),
  );
  if (!owner) {
    annotations[dataMeshAnnotations.unmappedOwner] = ownerAsWritten(facts);
  }

  const domain = firstRef(['domain'], domainResolvers, resolver =>
    resolver.resolveDomain(facts, config.domains),
  );
  if (!domain && facts.domain?.trim()) {
    annotations[dataMeshAnnotations.unmappedDomain] = facts.domain.trim();
  }

  return { owner: owner ?? config.defaultOwner, domain, annotations };
}

function firstRef<TResolver>(
  kinds: readonly string[],
  resolvers: readonly TResolver[],
  resolve: (resolver: TResolver) => string | undefined,
): string | undefined {
  for (const resolver of resolvers) {
    const answer = resolve(resolver);
    const ref = answer === undefined ? undefined : entityRefOf(answer, kinds);
    if (ref) return ref;
  }
  return undefined;
}

/** What the document says about its owner, for the person who has to map it. */
function ownerAsWritten({ team }: DocumentFacts): string {
  if (team.name?.trim()) return team.name.trim();
  const members = team.members.map(({ username }) => username).filter(Boolean);
  return members.length > 0
    ? `team of ${members.slice(0, 3).join(', ')}`
    : 'no team';
}
