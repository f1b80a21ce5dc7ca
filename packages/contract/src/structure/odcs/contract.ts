import {
  ALWAYS,
  ANY,
  in_,
  list,
  mapping,
  needed,
  NUMBER,
  or,
  SCALAR,
  TEXT,
  TEXTS,
} from '../grammar';
import { CONTEXT, CUSTOM_PROPERTIES, ID, LINKS, ROLES, TEAM } from './common';
import { SCHEMA_OBJECT } from './schema';
import { SERVER } from './server';
import { SINCE_301, SINCE_31, SINCE_32, UNTIL_31, V30 } from './versions';

const PRICE = mapping('a price', SINCE_31, {
  id: ID,
  priceAmount: NUMBER,
  priceCurrency: TEXT,
  priceUnit: TEXT,
});

const CHANNEL = mapping('a support channel', SINCE_31, {
  id: ID,
  channel: needed(TEXT),
  url: needed(TEXT, V30),
  description: TEXT,
  tool: TEXT,
  scope: TEXT,
  invitationUrl: TEXT,
  customProperties: in_(SINCE_31, CUSTOM_PROPERTIES),
});

const SERVICE_LEVEL = mapping(
  'a service level',
  SINCE_31,
  {
    id: ID,
    property: needed(TEXT),
    value: needed(SCALAR),
    valueExt: SCALAR,
    unit: TEXT,
    element: TEXT,
    driver: TEXT,
    description: in_(SINCE_31, TEXT),
    scheduler: in_(SINCE_31, TEXT),
    schedule: in_(SINCE_31, TEXT),
    customProperties: in_(SINCE_32, CUSTOM_PROPERTIES),
    authoritativeDefinitions: in_(SINCE_32, LINKS),
  },
  {
    renamed: new Map([
      ['column', 'element'],
      ['name', 'property'],
    ]),
  },
);

const DESCRIPTION = mapping('a description', 0, {
  purpose: TEXT,
  usage: TEXT,
  limitations: TEXT,
  authoritativeDefinitions: in_(SINCE_301, LINKS),
  customProperties: in_(SINCE_301, CUSTOM_PROPERTIES),
});

/** ODCS 3.0 to 3.2. `kind` and `apiVersion` are judged where a document is recognised. */
export const CONTRACT = mapping(
  'a data contract',
  ALWAYS,
  {
    kind: ANY,
    apiVersion: ANY,
    id: needed(TEXT),
    version: needed(TEXT),
    name: TEXT,
    tenant: TEXT,
    tags: TEXTS,
    status: needed(TEXT, UNTIL_31),
    servers: list(SERVER),
    dataProduct: TEXT,
    description: DESCRIPTION,
    domain: TEXT,
    context: in_(SINCE_32, CONTEXT),
    schema: list(SCHEMA_OBJECT),
    support: list(CHANNEL),
    price: PRICE,
    team: or(TEAM.list, TEAM.both),
    roles: ROLES,
    slaDefaultElement: TEXT,
    slaProperties: list(SERVICE_LEVEL),
    authoritativeDefinitions: in_(SINCE_301, LINKS),
    customProperties: CUSTOM_PROPERTIES,
    contractCreatedTs: TEXT,
  },
  {
    renamed: new Map([
      ['uuid', 'id'],
      ['quantumName', 'dataProduct'],
      ['datasetName', 'name'],
      ['datasetDomain', 'domain'],
      ['dataset', 'schema'],
      ['stakeholders', 'team'],
      ['slaDefaultColumn', 'slaDefaultElement'],
      ['productSlackChannel', 'support'],
      ['productDl', 'support'],
      ['productFeedbackUrl', 'support'],
      ['owner', 'team'],
      ['models', 'schema'],
      ['quality', 'schema[].quality'],
      ['links', 'authoritativeDefinitions'],
    ]),
    outdated: [
      {
        key: 'team',
        in: SINCE_31,
        instead: 'Write a mapping with `name` and `members`.',
        when: Array.isArray,
      },
      {
        key: 'slaDefaultElement',
        in: SINCE_31,
        instead: 'Give each service level its own `element`.',
      },
      {
        key: 'dataProduct',
        in: SINCE_31,
        instead:
          'Remove it: a data product names its contracts at its output ports.',
      },
    ],
  },
);
