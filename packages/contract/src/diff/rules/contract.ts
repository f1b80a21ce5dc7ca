import { Contract } from '../../model/contract';
import { Standard } from '../../model/shared';
import { statusKind, STATUS_KINDS } from '../judge/status';
import { PartRules } from '../rule';
import { context, customProperties, DESCRIPTION_RULES, links } from './notes';
import { PRICE_RULES, roles, SUPPORT, TEAM_RULES } from './people';
import { always } from './rulesOf';
import { OBJECTS } from './schema';
import { SERVERS } from './server';
import { SERVICE_LEVELS } from './serviceLevel';

const STANDARD_RULES: PartRules<Standard> = {
  name: always('standard', 'standard-changed', { written: [] }),
  version: always('version of the standard', 'standard-changed', {
    written: [],
  }),
};

/** How two contracts are compared. */
export const CONTRACT_RULES: PartRules<Contract> = {
  kind: { type: 'constant' },
  standard: {
    type: 'part',
    label: 'standard',
    written: ['apiVersion'],
    // It is always there.
    added: 'standard-changed',
    removed: 'standard-changed',
    rules: () => STANDARD_RULES,
  },
  id: always('id', 'id-changed'),
  name: always('name', 'name-changed'),
  version: always('version', 'version-changed'),
  status: {
    type: 'value',
    label: 'status',
    kinds: STATUS_KINDS,
    judge: statusKind,
  },
  domain: always('domain', 'domain-changed'),
  tenant: always('tenant', 'tenant-changed'),
  dataProduct: always('data product', 'data-product-changed'),
  context: context(),
  description: {
    type: 'part',
    label: 'description',
    // It is always there.
    added: 'description-changed',
    removed: 'description-changed',
    rules: () => DESCRIPTION_RULES,
  },
  tags: always('tags', 'tags-changed'),
  servers: SERVERS,
  schema: OBJECTS,
  serviceLevels: SERVICE_LEVELS,
  roles: roles(),
  price: {
    type: 'part',
    label: 'price',
    added: 'price-added',
    removed: 'price-removed',
    rules: () => PRICE_RULES,
    subject: () => ({ name: 'price', phrase: 'the price' }),
  },
  team: {
    type: 'part',
    label: 'team',
    // It is always there.
    added: 'team-changed',
    removed: 'team-changed',
    rules: () => TEAM_RULES,
    subject: () => ({ name: 'team', phrase: 'the team' }),
  },
  support: SUPPORT,
  links: links(),
  customProperties: customProperties(),
  createdAt: always('time of creation', 'created-changed', {
    written: ['contractCreatedTs'],
  }),
};
