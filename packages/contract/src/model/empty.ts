import { Contract } from './contract';
import { Description, Standard, Team, TeamMember } from './shared';

/** A description that says nothing. @public */
export const NO_DESCRIPTION: Description = { links: [], customProperties: [] };

/** A team that nobody is in. @public */
export const NO_TEAM: Team = {
  members: [],
  tags: [],
  links: [],
  customProperties: [],
};

/** A member of whom only the user name is known. @public */
export function memberOf(
  username: string,
  rest: Partial<TeamMember> = {},
): TeamMember {
  return { username, tags: [], links: [], customProperties: [], ...rest };
}

/** A contract with nothing in it. @public */
export function emptyContract(of: {
  readonly id: string;
  readonly version: string;
  readonly standard: Standard;
}): Contract {
  return {
    kind: 'contract',
    ...of,
    description: NO_DESCRIPTION,
    tags: [],
    servers: [],
    schema: [],
    team: NO_TEAM,
    roles: [],
    support: [],
    serviceLevels: [],
    links: [],
    customProperties: [],
  };
}
