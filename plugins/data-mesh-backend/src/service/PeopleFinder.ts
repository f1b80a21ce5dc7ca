import { Person } from '@backstage-data-mesh/plugin-data-mesh-common';
import { TeamMember } from '@backstage-data-mesh/contract';
import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

const LOOKED_UP = 50;

/** Finds the users that a team's members are in the catalog, as far as the person who asks may see them. */
export class PeopleFinder {
  constructor(
    private readonly catalog: CatalogService,
    private readonly logger: LoggerService,
  ) {}

  async find(
    members: readonly TeamMember[],
    credentials: BackstageCredentials,
  ): Promise<Person[]> {
    const names = [
      ...new Set(members.map(member => member.username.trim().toLowerCase())),
    ]
      .filter(name => name !== '' && name.length <= 200)
      .slice(0, LOOKED_UP);
    const users = await this.usersCalled(names, credentials);
    return members.map(member => ({
      username: member.username,
      name: member.name,
      role: member.role,
      entityRef: users.get(member.username.trim().toLowerCase()),
    }));
  }

  private async usersCalled(
    names: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    if (names.length === 0) return found;
    try {
      const { items } = await this.catalog.getEntities(
        {
          filter: [
            { kind: 'user', 'metadata.name': [...names] },
            { kind: 'user', 'spec.profile.email': [...names] },
          ],
          fields: [
            'kind',
            'metadata.namespace',
            'metadata.name',
            'spec.profile.email',
          ],
        },
        { credentials },
      );
      for (const user of items) {
        const ref = stringifyEntityRef(user);
        found.set(user.metadata.name.toLowerCase(), ref);
        const email = emailOf(user);
        if (email) found.set(email.toLowerCase(), ref);
      }
    } catch (error) {
      // The page is worth showing without links to people.
      this.logger.warn(
        'Could not look up the members of a team in the catalog',
        error instanceof Error ? error : new Error(String(error)),
      );
    }
    return found;
  }
}

function emailOf(user: Entity): string | undefined {
  const profile = user.spec?.profile;
  if (typeof profile !== 'object' || profile === null) return undefined;
  const email = Array.isArray(profile) ? undefined : profile.email;
  return typeof email === 'string' ? email : undefined;
}
