import {
  AuthoritativeDefinition,
  Context,
  CustomProperty,
  Description,
} from '../../model/shared';
import { ListRule, PartRule, PartRules } from '../rule';
import { always, of } from './rulesOf';

const LINK_RULES: PartRules<AuthoritativeDefinition> = {
  id: always('id', 'element-id-changed'),
  url: always('address', 'links-changed'),
  type: always('type', 'links-changed'),
  description: always('description', 'links-changed'),
};

/** Links to definitions, on whatever has them. */
export function links<Owner>(): ListRule<Owner, AuthoritativeDefinition> {
  return {
    type: 'list',
    label: 'links',
    noun: 'link',
    written: ['authoritativeDefinitions'],
    identity: {
      name: link => link.url,
      marks: [
        { of: ({ id, url }) => id && `${id} ${url}` },
        { of: ({ id }) => id, alone: 'list' },
        { of: ({ url, type }) => `${url} ${type}` },
        { of: ({ url }) => url },
      ],
    },
    kinds: ['links-changed', 'order-changed'],
    moved: 'order-changed',
    added: () => 'links-changed',
    removed: () => 'links-changed',
    rules: () => LINK_RULES,
    subject: of('link'),
  };
}

const CUSTOM_PROPERTY_RULES: PartRules<CustomProperty> = {
  id: always('id', 'element-id-changed'),
  property: always('name', 'custom-properties-changed'),
  // What it is may be anything, even a secret: its value is never said.
  value: always('value', 'custom-properties-changed', {
    say: (_, { phrase }) => `The value of ${phrase} is another.`,
  }),
  description: always('description', 'custom-properties-changed'),
  vendor: always('vendor', 'custom-properties-changed'),
};

/** Custom properties, on whatever has them. */
export function customProperties<Owner>(): ListRule<Owner, CustomProperty> {
  return {
    type: 'list',
    label: 'custom properties',
    noun: 'custom property',
    identity: {
      name: custom => custom.property,
      marks: [
        { of: ({ id, property }) => id && `${id} ${property}` },
        { of: ({ id }) => id, alone: 'list' },
        { of: ({ property, vendor = '' }) => `${property} ${vendor}` },
        { of: ({ property }) => property },
      ],
    },
    kinds: ['custom-properties-changed', 'order-changed'],
    moved: 'order-changed',
    added: () => 'custom-properties-changed',
    removed: () => 'custom-properties-changed',
    rules: () => CUSTOM_PROPERTY_RULES,
    subject: of('custom property'),
  };
}

const CONTEXT_RULES: PartRules<Context> = {
  instructions: always('instructions for agents', 'context-changed'),
  verifiedStatements: always('verified statements', 'context-changed'),
  constraints: always('constraints on agents', 'context-changed'),
};

/** Guidance for agents, of the contract or of an object. */
export function context<Owner>(): PartRule<Owner, Context> {
  return {
    type: 'part',
    label: 'guidance for agents',
    added: 'context-changed',
    removed: 'context-changed',
    rules: () => CONTEXT_RULES,
  };
}

/** The terms: what the data is for and what must not be done with it. */
export const DESCRIPTION_RULES: PartRules<Description> = {
  purpose: always('purpose', 'purpose-changed'),
  limitations: {
    type: 'value',
    label: 'limitations',
    kinds: ['limitations-changed', 'limitations-lifted'],
    judge: ({ after }) =>
      after === undefined ? 'limitations-lifted' : 'limitations-changed',
  },
  usage: always('recommended usage', 'usage-changed'),
  links: links(),
  customProperties: customProperties(),
};
