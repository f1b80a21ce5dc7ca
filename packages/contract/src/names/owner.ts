import { CustomProperty, Team } from '../model/shared';
import { entityRefOf, isEntityRefOf } from './entityRef';
import { normalName } from './normalName';
import { slugOf } from './slug';

/** By which names the owner of a document is looked for. @public */
export interface OwnerNaming {
  /** Entity ref by name of a team or of a member; the names are lower-cased and trimmed. */
  readonly map: ReadonlyMap<string, string>;
  /** Custom properties that may hold an entity ref, in the order in which they count. */
  readonly customProperties: readonly string[];
  /** Roles of team members that make one an owner; lower-cased. */
  readonly memberRoles: readonly string[];
  /** Namespace of groups and users that are made out from a name. */
  readonly namespace: string;
}

/** What a document says of who owns it. @public */
export interface OwnedDocument {
  readonly team: Team;
  readonly customProperties: readonly CustomProperty[];
}

/** What counts where nothing is configured. @public */
export const DEFAULT_OWNER_NAMING: OwnerNaming = {
  map: new Map(),
  customProperties: ['owner', 'backstage.io/owner'],
  memberRoles: [
    'owner',
    'data owner',
    'product owner',
    'data product owner',
    'lead',
  ],
  namespace: 'default',
};

const OWNER_KINDS = ['group', 'user'];

type OwnerRule = (
  document: OwnedDocument,
  naming: OwnerNaming,
) => string | undefined;

/** A custom property such as `owner: group:default/sales`. Without a kind it is a name like any other, not a ref. @public */
export const ownerByProperty: OwnerRule = (document, naming) => {
  for (const name of naming.customProperties) {
    const value = document.customProperties.find(
      ({ property }) => property === name,
    )?.value;
    if (typeof value === 'string' && isEntityRefOf(value, OWNER_KINDS)) {
      return entityRefOf(value, OWNER_KINDS);
    }
  }
  return undefined;
};

/** The configured map, by the text of an owner property, the team's name or the user name of a member who is an owner. @public */
export const ownerByMap: OwnerRule = (document, naming) => {
  for (const name of namesOf(document, naming)) {
    const ref = naming.map.get(normalName(name));
    if (ref !== undefined) return ref;
  }
  return undefined;
};

/** The group that is called as the team is. @public */
export const ownerByTeam: OwnerRule = ({ team }, { namespace }) => {
  const name = team.name && slugOf(team.name);
  return name ? `group:${namespace}/${name}` : undefined;
};

/** The user that is called as the first member with an owner's role is, up to the `@` of an e-mail address. @public */
export const ownerByMember: OwnerRule = (
  { team },
  { memberRoles, namespace },
) => {
  for (const role of memberRoles) {
    const member = team.members.find(
      candidate =>
        normalName(candidate.role ?? '') === role && !candidate.dateOut,
    );
    const name = member && slugOf(member.username.split('@')[0]);
    if (name) return `user:${namespace}/${name}`;
  }
  return undefined;
};

/** The ref of the group or user that owns a document, as far as its own text says; nothing when it says nothing. @public */
export const ownerOf: OwnerRule = (document, naming) => {
  for (const rule of [
    ownerByProperty,
    ownerByMap,
    ownerByTeam,
    ownerByMember,
  ]) {
    const answer = rule(document, naming);
    const ref = answer && entityRefOf(answer, OWNER_KINDS);
    if (ref) return ref;
  }
  return undefined;
};

function* namesOf(
  { team, customProperties }: OwnedDocument,
  naming: OwnerNaming,
): Iterable<string> {
  for (const name of naming.customProperties) {
    for (const { property, value } of customProperties) {
      if (property === name && typeof value === 'string') yield value;
    }
  }
  if (team.name) yield team.name;
  for (const member of team.members) {
    if (naming.memberRoles.includes(normalName(member.role ?? ''))) {
      yield member.username;
    }
  }
}
