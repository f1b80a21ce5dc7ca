import {
  AuthoritativeDefinition,
  Context,
  CustomProperty,
  Description,
  SupportChannel,
  Team,
  TeamMember,
} from '../model/shared';
import { NO_DESCRIPTION, NO_TEAM } from '../model/empty';
import { Fields, textOf } from './fields';
import { plain } from './scalars';

/** The parts that contracts and products have in common. */

export function readLinks(fields: Fields): readonly AuthoritativeDefinition[] {
  return fields.list('authoritativeDefinitions', link => ({
    id: link.text('id'),
    url: link.required('url'),
    type: link.text('type'),
    description: link.text('description'),
  }));
}

export function readCustomProperties(
  fields: Fields,
): readonly CustomProperty[] {
  return fields.list('customProperties', custom => ({
    id: custom.text('id'),
    property: custom.required('property'),
    value: plain(custom.raw('value') ?? null),
    description: custom.text('description'),
    vendor: custom.text('vendor'),
  }));
}

/** A text instead of the mapping is its purpose. */
export function readDescription(fields: Fields): Description {
  const text = textOf(fields.raw('description'));
  if (text !== undefined) {
    return { ...NO_DESCRIPTION, purpose: text || undefined };
  }
  const description = fields.object('description');
  return description
    ? {
        purpose: description.text('purpose'),
        limitations: description.text('limitations'),
        usage: description.text('usage'),
        links: readLinks(description),
        customProperties: readCustomProperties(description),
      }
    : NO_DESCRIPTION;
}

export function readSupport(fields: Fields): readonly SupportChannel[] {
  return fields.list('support', channel => ({
    id: channel.text('id'),
    channel: channel.required('channel'),
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
    return { ...NO_TEAM, members: fields.list('team', readMember) };
  }
  const team = fields.object('team');
  if (!team) {
    return NO_TEAM;
  }
  if (team.raw('members') === undefined && team.raw('username')) {
    return { ...NO_TEAM, members: [readMember(team)] };
  }
  return {
    name: team.text('name'),
    description: team.text('description'),
    members: team.list('members', readMember),
    tags: team.texts('tags'),
    links: readLinks(team),
    customProperties: readCustomProperties(team),
  };
}

function readMember(member: Fields): TeamMember {
  return {
    id: member.text('id'),
    username: member.required('username'),
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
      verifiedStatements: context.list('verifiedStatements', statement => ({
        question: statement.required('question'),
        answer: statement.text('answer'),
      })),
      constraints: context
        .list('constraints', constraint => constraint.required('constraint'))
        .filter(constraint => constraint !== ''),
    }
  );
}

/** Synonyms are mappings with `synonym` (a text alone is taken, too). */
export function readSynonyms(fields: Fields): readonly string[] {
  const list = fields.raw('synonyms');
  if (!Array.isArray(list) || list.every(item => textOf(item) !== undefined)) {
    return fields.texts('synonyms');
  }
  return fields
    .list('synonyms', synonym => synonym.required('synonym'))
    .filter(word => word !== '');
}
