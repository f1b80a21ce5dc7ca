import {
  AuthoritativeDefinition,
  Context,
  CustomProperty,
  Description,
  SupportChannel,
  Team,
  TeamMember,
} from '../model/shared';
import { Fields, textOf } from './fields';
import { plain } from './scalars';

/** The parts that contracts and products have in common. */

export function readLinks(fields: Fields): AuthoritativeDefinition[] {
  return fields.objects('authoritativeDefinitions').map(link => ({
    id: link.text('id'),
    url: link.required('url', 'the address of an authoritative definition'),
    type: link.text('type'),
    description: link.text('description'),
  }));
}

export function readCustomProperties(fields: Fields): CustomProperty[] {
  return fields.objects('customProperties').map(custom => ({
    id: custom.text('id'),
    property: custom.required('property', 'the name of a custom property'),
    value: plain(custom.raw('value') ?? null),
    description: custom.text('description'),
    vendor: custom.text('vendor'),
  }));
}

/** A text instead of the mapping is its purpose. */
export function readDescription(fields: Fields): Description {
  const text = textOf(fields.raw('description'));
  if (text !== undefined) {
    if (text !== '') {
      fields.wrong('description', 'a mapping with `purpose`', true);
    }
    return { purpose: text || undefined, links: [], customProperties: [] };
  }
  const description = fields.object('description');
  return {
    purpose: description?.text('purpose'),
    limitations: description?.text('limitations'),
    usage: description?.text('usage'),
    links: description ? readLinks(description) : [],
    customProperties: description ? readCustomProperties(description) : [],
  };
}

export function readSupport(fields: Fields): SupportChannel[] {
  return fields.objects('support').map(channel => ({
    id: channel.text('id'),
    channel: channel.required('channel', 'the name of a support channel'),
    url: channel.text('url'),
    tool: channel.text('tool'),
    scope: channel.text('scope'),
    description: channel.text('description'),
    invitationUrl: channel.text('invitationUrl'),
    customProperties: readCustomProperties(channel),
  }));
}

/** Since ODCS 3.1 a mapping with `members`; before, the list of members alone. */
export function readTeam(fields: Fields): Team {
  if (Array.isArray(fields.raw('team'))) {
    return teamOf(fields.objects('team').map(readMember));
  }
  const team = fields.object('team');
  if (team && team.raw('members') === undefined && team.raw('username')) {
    fields.wrong('team', 'a mapping with `members`', true, 'one member');
    return teamOf([readMember(team)]);
  }
  return teamOf(team?.objects('members').map(readMember) ?? [], team);
}

function teamOf(members: readonly TeamMember[], team?: Fields): Team {
  return {
    name: team?.text('name'),
    description: team?.text('description'),
    members,
    tags: team?.texts('tags') ?? [],
    links: team ? readLinks(team) : [],
    customProperties: team ? readCustomProperties(team) : [],
  };
}

function readMember(member: Fields): TeamMember {
  return {
    id: member.text('id'),
    username: member.required('username', 'the user name of a team member'),
    name: member.text('name'),
    role: member.text('role'),
    description: member.text('description'),
    dateIn: member.text('dateIn'),
    dateOut: member.text('dateOut'),
    replacedByUsername: member.text('replacedByUsername'),
    tags: member.texts('tags'),
    links: readLinks(member),
    customProperties: readCustomProperties(member),
  };
}

/** A text alone is the instructions. */
export function readContext(fields: Fields): Context | undefined {
  const text = textOf(fields.raw('context'));
  if (text !== undefined) {
    return text
      ? { instructions: text, verifiedStatements: [], constraints: [] }
      : undefined;
  }
  const context = fields.object('context');
  return (
    context && {
      instructions: context.text('instructions'),
      verifiedStatements: context
        .objects('verifiedStatements')
        .map(statement => ({
          question: statement.required('question', 'the question'),
          answer: statement.text('answer'),
        })),
      constraints: context
        .objects('constraints')
        .map(constraint => constraint.required('constraint', 'the constraint'))
        .filter(constraint => constraint !== ''),
    }
  );
}

/** Synonyms are mappings with `synonym` (a text alone is taken, too). */
export function readSynonyms(fields: Fields): string[] {
  const list = fields.raw('synonyms');
  if (!Array.isArray(list) || list.every(item => textOf(item) !== undefined)) {
    return fields.texts('synonyms');
  }
  return fields
    .objects('synonyms')
    .map(synonym => synonym.required('synonym', 'the word of a synonym'))
    .filter(word => word !== '');
}
