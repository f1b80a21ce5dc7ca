import type {
  Lineage,
  ProductDetails,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import type { Entity } from '@backstage/catalog-model';

/** A product as the catalog has it. */
export const ordersEntity: Entity = {
  apiVersion: 'data-mesh/v1',
  kind: 'DataProduct',
  metadata: { name: 'orders', namespace: 'default' },
  spec: { type: 'source-aligned', lifecycle: 'production', owner: 'checkout' },
};

const label = (ref: string, title: string, exists = true) => ({
  ref,
  title,
  exists,
});

/** The same product as the service describes it. */
export const orders: ProductDetails = {
  ref: 'dataproduct:default/orders',
  title: 'Orders',
  purpose: 'Every **order** that a customer placed.',
  usage:
    'Join on order_id. <script>alert(1)</script><img src=x onerror=alert(1)>',
  limitations: 'No orders of before 2019.',
  type: 'source-aligned',
  lifecycle: 'production',
  version: '2.1.0',
  standard: 'odps v1.0.0',
  owner: label('group:default/checkout', 'Checkout'),
  domain: label('domain:default/web-shop', 'Web shop'),
  domainPath: [
    label('domain:default/sales', 'Sales'),
    label('domain:default/web-shop', 'Web shop'),
  ],
  tags: ['core'],
  classifications: ['confidential'],
  access: 'request',
  outputPorts: [
    {
      name: 'orders',
      version: '2.1.0',
      type: 'table',
      description: 'One row per order',
      contract: {
        ...label('datacontract:default/orders-v2', 'Orders contract'),
        version: '2.1.0',
        standard: 'odcs v3.1.0',
        lifecycle: 'production',
        classifications: ['confidential'],
        access: 'request',
      },
      products: [label('dataproduct:default/forecast', 'Sales forecast')],
    },
    { name: 'raw-events', type: 'topic' },
  ],
  inputPorts: [
    {
      name: 'customers',
      contract: label('datacontract:default/nowhere', 'nowhere', false),
      products: [],
    },
  ],
  managementPorts: [
    { name: 'runbook', content: 'documentation', url: 'https://docs.test/run' },
  ],
  support: [
    {
      channel: '#orders-help',
      url: 'https://chat.test/orders',
      tool: 'slack',
      scope: 'issues',
    },
    // eslint-disable-next-line no-script-url -- what a trap in a file looks like
    { channel: 'trap', url: 'javascript:alert(1)' },
  ],
  people: [
    {
      username: 'mara',
      name: 'Mara Lind',
      role: 'owner',
      entityRef: 'user:default/mara',
    },
    { username: 'guest@partner.test', role: 'steward' },
  ],
  links: [{ url: 'https://docs.test/orders', title: 'Handbook' }],
  findings: [
    {
      code: 'unmapped-domain',
      severity: 'warning',
      message: 'Its domain "eshop" is no domain of the catalog',
      fix: 'Map it in the configuration, or correct the name',
      path: ['domain'],
    },
    {
      code: 'missing-contract',
      severity: 'error',
      message: 'Input port customers is under a contract that nobody has',
      path: ['inputPorts', 0],
      place: { line: 12, column: 5 },
    },
  ],
  changedAt: '2026-01-05T10:00:00Z',
};

/** Customers → Orders → Sales forecast → Board report, and a circle back. */
export const ordersLineage: Lineage = {
  complete: true,
  nodes: [
    { ref: orders.ref, title: 'Orders', direction: 'self', distance: 0 },
    {
      ref: 'dataproduct:default/customers',
      title: 'Customers',
      direction: 'upstream',
      distance: 1,
    },
    {
      ref: 'dataproduct:default/forecast',
      title: 'Sales forecast',
      direction: 'downstream',
      distance: 1,
    },
    {
      ref: 'dataproduct:default/board',
      title: 'Board report',
      direction: 'downstream',
      distance: 2,
    },
  ],
  edges: [
    {
      from: 'dataproduct:default/customers',
      to: orders.ref,
      contract: 'datacontract:default/customers-v1',
      outputPort: 'customers',
      inputPort: 'people',
    },
    {
      from: orders.ref,
      to: 'dataproduct:default/forecast',
      contract: 'datacontract:default/orders-v2',
    },
    {
      from: orders.ref,
      to: 'dataproduct:default/forecast',
      contract: 'datacontract:default/order-events-v1',
    },
    {
      from: 'dataproduct:default/forecast',
      to: 'dataproduct:default/board',
      contract: 'datacontract:default/forecast-v1',
    },
  ],
};
