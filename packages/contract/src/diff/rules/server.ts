import { Contract, Server } from '../../model/contract';
import { KindId } from '../kinds/kinds';
import { ListRule, Pair, PartRules } from '../rule';
import { customProperties } from './notes';
import { roles } from './people';
import { always, of } from './rulesOf';

/** Words for an environment that nobody should rely on; any other may be the one that counts. */
const TESTING =
  /^(?:dev|development|test|testing|qa|quality|uat|acceptance|acc|int|integration|stag|stage|staging|sandbox|preprod|pre-production|local|demo|ci)\b/i;

function isForTesting({ environment }: Server): boolean {
  return TESTING.test(environment ?? '');
}

function moved({ before, after }: Pair<Server>): KindId {
  return isForTesting(before) && isForTesting(after)
    ? 'test-server-moved'
    : 'server-moved';
}

const MOVED = ['server-moved', 'test-server-moved'] as const;

const SERVER_RULES: PartRules<Server> = {
  id: always('id', 'element-id-changed'),
  server: always('name', 'server-renamed'),
  type: {
    type: 'value',
    label: 'type',
    kinds: MOVED,
    judge: (_, owners) => moved(owners),
  },
  environment: {
    type: 'value',
    label: 'environment',
    kinds: ['server-detail-added', 'server-detail-removed', ...MOVED],
    judge: ({ before, after }, owners) => {
      if (before === undefined) {
        // Now for tests only: not the place any more that may have been relied on.
        return isForTesting(owners.after)
          ? 'server-moved'
          : 'server-detail-added';
      }
      return after === undefined ? 'server-detail-removed' : moved(owners);
    },
  },
  description: always('description', 'description-changed'),
  properties: {
    type: 'record',
    written: [],
    kinds: ['server-detail-added', 'server-detail-removed', ...MOVED],
    label: key => key,
    judge: (_, { before, after }, owners) => {
      if (before === undefined) {
        return 'server-detail-added';
      }
      return after === undefined ? 'server-detail-removed' : moved(owners);
    },
  },
  roles: roles(),
  customProperties: customProperties(),
};

export const SERVERS: ListRule<Contract, Server> = {
  type: 'list',
  label: 'servers',
  noun: 'server',
  tracked: true,
  identity: {
    name: server => server.server,
    marks: [
      { of: ({ id, server }) => id && `${id} ${server}` },
      { of: ({ id }) => id, alone: 'list' },
      { of: ({ server, environment = '' }) => `${server} ${environment}` },
      { of: ({ server }) => server },
    ],
  },
  kinds: [
    'server-added',
    'server-removed',
    'test-server-removed',
    'order-changed',
  ],
  moved: 'order-changed',
  added: () => 'server-added',
  removed: server =>
    isForTesting(server) ? 'test-server-removed' : 'server-removed',
  rules: () => SERVER_RULES,
  subject: of('server'),
};
