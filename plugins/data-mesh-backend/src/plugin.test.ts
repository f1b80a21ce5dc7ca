import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { dataMeshPlugin } from './plugin';
import {
  contract,
  contractText,
  domain,
  group,
  product,
} from './__testUtils__/entities';

jest.setTimeout(60_000);

describe('the plugin', () => {
  it('starts, syncs with the catalog and lists products', async () => {
    const { server } = await startTestBackend({
      features: [
        dataMeshPlugin,
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
        catalogServiceMock.factory({
          entities: [
            group('team-a', 'Team A'),
            domain('sales', {}, { title: 'Sales' }),
            contract(
              'orders',
              contractText({
                id: 'orders',
                classification: 'internal',
                access: 'open',
              }),
            ),
            product('orders', {
              domain: 'sales',
              purpose: 'All orders',
              outputPorts: [
                { name: 'table', version: '1', contract: 'orders' },
              ],
            }),
            product('report', {
              inputPorts: [{ name: 'in', contract: 'orders' }],
            }),
          ],
        }),
      ],
    });
    const { body } = await request(server)
      .get('/api/data-mesh/v1/products?limit=1&type=source-aligned')
      .expect(200);
    expect(body.totalItems).toBe(2);
    expect(body.items).toEqual([
      {
        ref: 'dataproduct:default/orders',
        title: 'orders',
        description: 'All orders',
        type: 'source-aligned',
        lifecycle: 'production',
        owner: { ref: 'group:default/team-a', title: 'Team A', exists: true },
        quality: {
          status: 'not-measured',
          passed: 0,
          warned: 0,
          failed: 0,
          errors: 0,
          total: 2,
        },
        domain: { ref: 'domain:default/sales', title: 'Sales', exists: true },
        tags: [],
        outputPorts: [{ name: 'table', version: '1' }],
        outputPortCount: 1,
        contractedPorts: 1,
        consumers: 1,
        standards: ['odcs v3.1.0'],
        classifications: ['internal'],
        access: 'open',
        findings: expect.any(Number),
        changedAt: expect.any(String),
      },
    ]);
    const next = await request(server)
      .get('/api/data-mesh/v1/products')
      .query({ limit: 1, type: 'source-aligned', cursor: body.nextCursor })
      .expect(200);
    expect(next.body.items[0].ref).toBe('dataproduct:default/report');
    expect(next.body.nextCursor).toBeUndefined();
    const facets = await request(server).get(
      '/api/data-mesh/v1/product-facets',
    );
    expect(
      facets.body.access.map((v: { value: string; count: number }) => [
        v.value,
        v.count,
      ]),
    ).toEqual([
      ['unknown', 1],
      ['open', 1],
    ]);
  });
});
