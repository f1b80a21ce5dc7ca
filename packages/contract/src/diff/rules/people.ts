import { Contract, Price, Role } from '../../model/contract';
import { accessOf, isNobody } from '../../model/access';
import { SupportChannel, Team, TeamMember } from '../../model/shared';
import { ListRule, PartRules, ValueRule } from '../rule';
import { customProperties, links } from './notes';
import { always, of } from './rulesOf';

function approver(label: string): ValueRule<Role, string | undefined> {
  return {
    type: 'value',
    label,
    kinds: ['approval-added', 'approval-removed', 'approver-changed'],
    judge: ({ before, after }) => {
      if (isNobody(before)) {
        return isNobody(after) ? 'approver-changed' : 'approval-added';
      }
      return isNobody(after) ? 'approval-removed' : 'approver-changed';
    },
  };
}

const ROLE_RULES: PartRules<Role> = {
  id: always('id', 'element-id-changed'),
  role: always('name', 'role-renamed'),
  description: always('description', 'description-changed'),
  access: always('access', 'role-access-changed'),
  firstLevelApprovers: approver('first level approvers'),
  secondLevelApprovers: approver('second level approvers'),
  customProperties: customProperties(),
};

/** The roles of a contract or of one of its servers. */
export function roles<Owner>(): ListRule<Owner, Role> {
  return {
    type: 'list',
    label: 'roles',
    noun: 'role',
    tracked: true,
    identity: {
      name: role => role.role,
      marks: [
        { of: ({ id, role }) => id && `${id} ${role}` },
        { of: ({ id }) => id, alone: 'list' },
        { of: ({ role }) => role },
      ],
    },
    kinds: ['role-added', 'access-restricted', 'role-removed', 'order-changed'],
    moved: 'order-changed',
    added: (_, __, { contract }) =>
      accessOf(contract.before) === 'unknown' &&
      accessOf(contract.after) === 'request'
        ? 'access-restricted'
        : 'role-added',
    removed: () => 'role-removed',
    rules: () => ROLE_RULES,
    subject: of('role'),
  };
}

const SUPPORT_RULES: PartRules<SupportChannel> = {
  id: always('id', 'element-id-changed'),
  channel: always('name', 'support-channel-moved'),
  url: always('address', 'support-channel-moved'),
  tool: always('tool', 'support-channel-moved'),
  scope: always('scope', 'support-channel-changed'),
  description: always('description', 'support-channel-changed'),
  invitationUrl: always('invitation', 'support-channel-changed'),
  customProperties: customProperties(),
};

export const SUPPORT: ListRule<Contract, SupportChannel> = {
  type: 'list',
  label: 'support channels',
  noun: 'support channel',
  identity: {
    name: channel => channel.channel,
    marks: [
      { of: ({ id, channel }) => id && `${id} ${channel}` },
      { of: ({ id }) => id, alone: 'list' },
      { of: ({ channel, tool = '' }) => `${channel} ${tool}` },
      { of: ({ channel }) => channel },
      { of: ({ url }) => url, alone: 'list' },
    ],
  },
  kinds: ['support-channel-added', 'support-channel-removed', 'order-changed'],
  moved: 'order-changed',
  added: () => 'support-channel-added',
  removed: () => 'support-channel-removed',
  rules: () => SUPPORT_RULES,
  subject: of('support channel'),
};

const CONTRACT = { name: 'contract', phrase: 'the contract' };

const MEMBER_RULES: PartRules<TeamMember> = {
  id: always('id', 'element-id-changed'),
  username: always('user name', 'team-changed'),
  name: always('name', 'team-changed'),
  role: always('role', 'team-changed'),
  description: always('description', 'team-changed'),
  dateIn: always('day of joining', 'team-changed'),
  dateOut: always('day of leaving', 'team-changed'),
  replacedByUsername: always('successor', 'team-changed'),
  tags: always('tags', 'tags-changed'),
  links: links(),
  customProperties: customProperties(),
};

export const TEAM_RULES: PartRules<Team> = {
  name: always('name', 'team-changed'),
  description: always('description', 'team-changed'),
  members: {
    type: 'list',
    label: 'members',
    noun: 'team member',
    identity: {
      name: member => member.username,
      marks: [
        { of: ({ id, username }) => id && `${id} ${username}` },
        { of: ({ id }) => id, alone: 'list' },
        { of: ({ username, role = '' }) => `${username} ${role}` },
        { of: ({ username }) => username },
      ],
    },
    kinds: ['team-changed', 'order-changed'],
    moved: 'order-changed',
    added: () => 'team-changed',
    removed: () => 'team-changed',
    rules: () => MEMBER_RULES,
    subject: (_, name) => of('team member')(CONTRACT, name),
  },
  tags: always('tags', 'tags-changed'),
  links: links(),
  customProperties: customProperties(),
};

export const PRICE_RULES: PartRules<Price> = {
  amount: {
    type: 'value',
    label: 'amount',
    written: ['priceAmount'],
    kinds: ['price-raised', 'price-lowered'],
    judge: ({ before = 0, after = 0 }) =>
      after > before ? 'price-raised' : 'price-lowered',
  },
  currency: always('currency', 'price-terms-changed', {
    written: ['priceCurrency'],
  }),
  unit: always('unit', 'price-terms-changed', { written: ['priceUnit'] }),
};
