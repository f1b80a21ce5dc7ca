import {
  ANY,
  either,
  FLAG,
  in_,
  list,
  mapping,
  needed,
  SCALAR,
  TEXT,
  TEXTS,
  TextSpec,
} from '../grammar';
import { SINCE_301, SINCE_302, SINCE_31, SINCE_32, V30 } from './versions';

/** The parts that occur in many places of a contract. */

export const STABLE_ID: TextSpec = {
  kind: 'text',
  pattern: /^[A-Za-z0-9_-]+$/,
  form: 'an id of letters, digits, `_` and `-`',
};

export const ID = in_(SINCE_31, STABLE_ID);

const LINK = mapping('an authoritative definition', SINCE_31, {
  id: ID,
  url: needed(TEXT),
  type: needed(TEXT),
  description: in_(SINCE_31, TEXT),
});

export const LINKS = list(LINK);

const CUSTOM_PROPERTY = mapping(
  'a custom property',
  SINCE_31,
  {
    id: ID,
    property: needed(TEXT, SINCE_31),
    value: needed(ANY, SINCE_31),
    description: in_(SINCE_31, TEXT),
    vendor: in_(SINCE_32, TEXT),
  },
  {
    renamed: new Map([
      ['name', 'property'],
      ['key', 'property'],
    ]),
  },
);

export const CUSTOM_PROPERTIES = list(CUSTOM_PROPERTY);

export const SYNONYMS = list(
  mapping('a synonym', SINCE_31, {
    id: STABLE_ID,
    synonym: needed(TEXT),
    description: TEXT,
    locale: TEXT,
    source: TEXT,
    status: TEXT,
    customProperties: CUSTOM_PROPERTIES,
  }),
);

const FURTHER = {
  authoritativeDefinitions: LINKS,
  tags: TEXTS,
  customProperties: CUSTOM_PROPERTIES,
};

export const CONTEXT = either({
  text: TEXT,
  mapping: mapping('a context', SINCE_31, {
    instructions: TEXT,
    verifiedStatements: list(
      mapping('a verified statement', SINCE_31, {
        id: TEXT,
        question: needed(TEXT),
        answer: TEXT,
        ...FURTHER,
      }),
    ),
    constraints: list(
      mapping('a constraint', SINCE_31, {
        id: TEXT,
        constraint: needed(TEXT),
        ...FURTHER,
      }),
    ),
  }),
});

export const ROLES = list(
  mapping('a role', SINCE_31, {
    id: ID,
    role: needed(TEXT),
    description: TEXT,
    access: TEXT,
    firstLevelApprovers: TEXT,
    secondLevelApprovers: TEXT,
    customProperties: in_(SINCE_301, CUSTOM_PROPERTIES),
  }),
);

export const ENUM = list(
  mapping('an allowed value', SINCE_31, {
    value: needed(SCALAR),
    label: TEXT,
    id: STABLE_ID,
    description: TEXT,
    ...FURTHER,
  }),
  { min: 1, unique: true },
);

/** What schema objects and properties have in common. */
export const ELEMENT = {
  id: ID,
  name: needed(TEXT),
  physicalType: TEXT,
  description: TEXT,
  businessName: TEXT,
  deprecated: in_(SINCE_32, FLAG),
  synonyms: in_(SINCE_32, SYNONYMS),
  ...FURTHER,
};

const MEMBER_FIELDS = {
  id: ID,
  username: needed(TEXT, SINCE_31),
  name: in_(SINCE_302, TEXT),
  description: in_(SINCE_302, TEXT),
  role: TEXT,
  dateIn: TEXT,
  dateOut: TEXT,
  replacedByUsername: TEXT,
  tags: in_(SINCE_31, TEXTS),
  customProperties: in_(SINCE_31, CUSTOM_PROPERTIES),
  authoritativeDefinitions: in_(SINCE_31, LINKS),
};

const MEMBERS = list(mapping('a team member', SINCE_31, MEMBER_FIELDS));

/** A list of members before 3.1; since then also, and better, a mapping. */
export const TEAM = {
  list: in_(V30, MEMBERS),
  both: in_(
    SINCE_31,
    either({
      list: MEMBERS,
      mapping: mapping('a team', SINCE_31, {
        id: ID,
        name: TEXT,
        description: TEXT,
        members: MEMBERS,
        ...FURTHER,
      }),
    }),
  ),
};
