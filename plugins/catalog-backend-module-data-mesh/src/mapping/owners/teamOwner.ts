import { OwnerResolver } from '@backstage-data-mesh/plugin-data-mesh-node';
import { slugOf } from '../slug';

/** The group that is called as the team is. */
export const teamOwner: OwnerResolver = {
  id: 'team-name',
  resolveOwner({ team }, { namespace }) {
    const name = team.name && slugOf(team.name);
    return name ? `group:${namespace}/${name}` : undefined;
  },
};
