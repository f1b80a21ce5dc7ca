import { OwnerResolver } from '@backstage-data-mesh/plugin-data-mesh-node';
import { normalName } from '../normalName';
import { slugOf } from '../slug';

/** The user that is called as the first member with an owner's role is, up to the `@` of an e-mail address. */
export const memberOwner: OwnerResolver = {
  id: 'member-role',
  resolveOwner({ team }, { memberRoles, namespace }) {
    for (const role of memberRoles) {
      const member = team.members.find(
        candidate =>
          normalName(candidate.role ?? '') === role && !candidate.dateOut,
      );
      const name = member && slugOf(member.username.split('@')[0]);
      if (name) return `user:${namespace}/${name}`;
    }
    return undefined;
  },
};
