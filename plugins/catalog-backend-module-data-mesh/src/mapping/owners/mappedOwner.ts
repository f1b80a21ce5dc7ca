import {
  DocumentFacts,
  OwnerResolver,
  OwnerSettings,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { normalName } from '../normalName';

/** The configured map, by the text of an owner property, the team's name or the user name of a member who is an owner. */
export const mappedOwner: OwnerResolver = {
  id: 'map',
  resolveOwner(facts, settings) {
    for (const name of namesOf(facts, settings)) {
      const ref = settings.map.get(normalName(name));
      if (ref !== undefined) return ref;
    }
    return undefined;
  },
};

function* namesOf(
  facts: DocumentFacts,
  settings: OwnerSettings,
): Iterable<string> {
  for (const name of settings.customProperties) {
    for (const { property, value } of facts.customProperties) {
      if (property === name && typeof value === 'string') yield value;
    }
  }
  if (facts.team.name) yield facts.team.name;
  for (const member of facts.team.members) {
    if (settings.memberRoles.includes(normalName(member.role ?? ''))) {
      yield member.username;
    }
  }
}
