import { NO_DESCRIPTION } from '@backstage-data-mesh/contract';
import {
  contractDetails,
  contractModel,
  field,
  foreignKey,
  level,
  rule,
  table,
} from './contractModel';

/** A small contract that has something in each section. */
export const ordersModel = contractModel({
  description: {
    ...NO_DESCRIPTION,
    purpose: 'All <b>orders</b> of the shop',
  },
  roles: [
    {
      role: 'analyst',
      access: 'read',
      firstLevelApprovers: 'Dana',
      customProperties: [],
    },
  ],
  support: [
    // eslint-disable-next-line no-script-url -- the very address that must not become a link
    { channel: 'Trap', url: 'javascript:alert(1)', customProperties: [] },
    {
      channel: '#orders',
      url: 'https://chat.example.com/orders',
      customProperties: [],
    },
  ],
  servers: [
    {
      server: 'warehouse',
      type: 'postgres',
      environment: 'prod',
      properties: { host: 'db.example.com' },
      roles: [
        { role: 'warehouse_reader', access: 'read', customProperties: [] },
      ],
      customProperties: [],
    },
  ],
  context: {
    instructions: 'Sum **net** amounts only.',
    verifiedStatements: [
      {
        question: 'Are returns in it?',
        answer: 'No, they have their own table.',
      },
    ],
    constraints: ['Never join it with staff data.'],
  },
  customProperties: [
    { property: 'costCentre', value: 4711, vendor: 'acme-finance' },
  ],
  serviceLevels: [
    level('latency', { value: '4', unit: 'h', elements: ['orders.placed_at'] }),
  ],
  schema: [
    table('orders', [
      field('order_id', {
        logicalType: 'string',
        primaryKey: true,
        required: true,
        description: 'The <script>number</script> of the order',
        quality: [
          rule({
            metric: 'nullValues',
            unit: 'percent',
            dimension: 'completeness',
            thresholds: [{ operator: 'mustBe', value: 0 }],
          }),
        ],
      }),
      field('customer_id', {
        relationships: [
          foreignKey(['customers.id']),
          foreignKey(['ghosts.id']),
        ],
      }),
      field('address', {
        logicalType: 'object',
        properties: [field('street'), field('postcode')],
      }),
      field('placed_at', { logicalType: 'timestamp' }),
    ]),
    table('customers', [
      field('id', { businessName: 'Customer number' }),
      field('email', { classification: 'confidential' }),
    ]),
  ],
});

/** The same as the service gives it; its entity is {@link ordersRef}. */
export const ordersDetails = contractDetails(ordersModel);
export const ordersRef = ordersDetails.ref;
