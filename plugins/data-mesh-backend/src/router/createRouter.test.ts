import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { dataMeshPlugin } from '../plugin';
import { contract, domain, group, product } from '../__testUtils__/entities';

const ALLOW: AuthorizeResult.ALLOW = AuthorizeResult.ALLOW;
const DENY: AuthorizeResult.DENY = AuthorizeResult.DENY;
const base = '/api/data-mesh/v1';

// A whole backend starts.
jest.setTimeout(60_000);

/** What nobody may do during a test. */
let denied: readonly string[] = [];

async function start() {
  const decide = async (
    requests: readonly { permission: { name: string } }[],
  ) =>
    requests.map(({ permission }) => ({
      result: denied.includes(permission.name) ? DENY : ALLOW,
    }));
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => ({ success: jest.fn(), fail: jest.fn() })),
  });
  const { server } = await startTestBackend({
    features: [
      dataMeshPlugin,
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
      auditor.factory,
      mockServices.permissions.mock({
        authorize: decide,
        authorizeConditional: decide,
      }).factory,
      catalogServiceMock.factory({
        entities: [
          group('team-a'),
          domain('sales'),
          contract('orders'),
          product(
            'orders',
            {
              domain: 'sales',
              outputPorts: [{ name: 'o', contract: 'orders' }],
            },
            { tags: ['a', 'b'] },
          ),
          product('stock', {}, { tags: ['a'] }),
        ],
      }),
    ],
  });
  return { server, auditor };
}

let server: Awaited<ReturnType<typeof start>>['server'];
let auditor: Awaited<ReturnType<typeof start>>['auditor'];

beforeAll(async () => {
  ({ server, auditor } = await start());
});

afterEach(() => {
  denied = [];
});

describe('the routes', () => {
  it.each([
    ['/products', { totalItems: 2 }],
    [
      '/product-facets',
      {
        tag: [
          { value: 'a', count: 2 },
          { value: 'b', count: 1 },
        ],
      },
    ],
    ['/products/default/orders', { title: 'orders' }],
    ['/products/Default/Orders', { title: 'orders' }],
    [
      '/products/default/orders/lineage',
      { complete: true, nodes: [{ direction: 'self' }] },
    ],
    ['/contracts/default/orders', { contractId: 'orders' }],
    ['/contracts/default/orders/versions', { items: [{ current: true }] }],
    [
      '/products/default/orders/versions',
      { items: [{ contract: 'datacontract:default/orders', ports: ['o'] }] },
    ],
    ['/contract-changes', { interval: 'month' }],
    [
      '/contract-changes?domain=domain:default/sales&interval=week&from=2026-01-01&to=2026-01-12',
      { totals: { versions: 0 }, buckets: [{}, {}] },
    ],
    ['/domains/default/sales', { products: 1 }],
    ['/health', { products: 2, contracts: 1 }],
    ['/health/findings?kind=unmapped-owner', { items: [] }],
  ])('GET %s answers', async (path, expected) => {
    const { status, body } = await request(server).get(`${base}${path}`);
    expect(body).toMatchObject(expected);
    expect(status).toBe(200);
  });

  it('takes one value or several of a filter', async () => {
    for (const [query, total] of [
      ['tag=b', 1],
      ['tag=a&tag=b', 2],
      ['tag=a&access=unknown', 2],
      ['access=open', 0],
    ] as const) {
      const { body } = await request(server).get(`${base}/products?${query}`);
      expect([query, body.totalItems]).toEqual([query, total]);
    }
  });

  it.each([
    '/products?limit=0',
    '/products?limit=101',
    '/products?limit=many',
    '/products?sort=price',
    '/products?access=maybe',
    '/products?colour=red',
    `/products?q=${'x'.repeat(201)}`,
    `/products?${Array.from({ length: 51 }, (_, i) => `tag=${i}`).join('&')}`,
    '/products/default/orders/lineage?depth=11',
    '/health/findings?kind=other',
    '/contract-changes?interval=day',
    '/contract-changes?from=yesterday',
    '/contract-changes?contract=a&domain=b',
    `/products/default/${'x'.repeat(64)}`,
  ])('refuses %s', async path => {
    const { status, body } = await request(server).get(`${base}${path}`);
    expect(body.error.name).toBe('InputError');
    expect(status).toBe(400);
  });

  it('says by a code what is wrong with a cursor', async () => {
    const { status, body } = await request(server).get(
      `${base}/products?cursor=abc`,
    );
    expect([status, body.error.code]).toEqual([400, 'INVALID_CURSOR']);
  });

  it.each([
    '/products/default/none',
    '/products/default/none/lineage',
    '/contracts/default/none',
    '/contracts/default/none/versions',
    '/contracts/default/orders/versions/none',
    '/contracts/default/orders/versions/none/diff',
    '/products/default/none/versions',
    '/contract-changes?contract=datacontract:default/none',
    '/contract-changes?product=dataproduct:default/none',
    '/contract-changes?domain=domain:default/none',
    '/domains/default/none',
  ])('knows no %s', async path => {
    const { status, body } = await request(server).get(`${base}${path}`);
    expect([status, body.error.code]).toEqual([404, 'NOT_FOUND']);
  });

  it.each([
    '/products',
    '/product-facets',
    '/products/default/orders',
    '/products/default/orders/versions',
    '/contracts/default/orders',
    '/contracts/default/orders/versions',
    '/contracts/default/orders/versions/x/diff',
    '/contract-changes',
    '/domains/default/sales',
    '/health',
    '/health/findings',
  ])('tells %s to nobody who is not signed in', async path => {
    const { status } = await request(server)
      .get(`${base}${path}`)
      .set('authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });

  it('syncs when asked to, and records who asked', async () => {
    await request(server).post(`${base}/sync`).expect(202);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'sync-run', severityLevel: 'medium' }),
    );
  });
});

describe('the routes without permission', () => {
  it.each([
    [
      'data-mesh.product.read',
      [
        '/products',
        '/product-facets',
        '/products/default/orders',
        '/products/default/orders/lineage',
        '/products/default/orders/versions',
        '/contract-changes',
        '/contract-changes?product=dataproduct:default/orders',
        '/domains/default/sales',
      ],
    ],
    [
      'data-mesh.contract.read',
      [
        '/contracts/default/orders',
        '/contracts/default/orders/versions',
        '/contracts/default/orders/versions/x',
        '/contracts/default/orders/versions/x/diff',
        '/products/default/orders/versions',
        '/contract-changes',
        '/contract-changes?contract=datacontract:default/orders',
      ],
    ],
    ['data-mesh.health.read', ['/health', '/health/findings']],
  ])('%s', async (permission, paths) => {
    denied = [permission];
    for (const path of paths) {
      const { status, body } = await request(server).get(`${base}${path}`);
      expect([path, status, body.error?.code]).toEqual([
        path,
        403,
        'NOT_ALLOWED',
      ]);
    }
  });

  it('data-mesh.sync.run', async () => {
    denied = ['data-mesh.sync.run'];
    const { status } = await request(server).post(`${base}/sync`);
    expect(status).toBe(403);
  });

  it('catalog.entity.read: everything is as if it were not there', async () => {
    denied = ['catalog.entity.read'];
    const { body } = await request(server).get(`${base}/products`).expect(200);
    expect(body).toEqual({ items: [], totalItems: 0 });
    const facets = await request(server).get(`${base}/product-facets`);
    expect(Object.values(facets.body).flat()).toEqual([]);
    await request(server).get(`${base}/products/default/orders`).expect(404);
    await request(server).get(`${base}/contracts/default/orders`).expect(404);
    await request(server)
      .get(`${base}/products/default/orders/versions`)
      .expect(404);
    const changes = await request(server).get(`${base}/contract-changes`);
    expect(changes.body.totals.versions).toBe(0);
    await request(server).get(`${base}/domains/default/sales`).expect(404);
  });
});
