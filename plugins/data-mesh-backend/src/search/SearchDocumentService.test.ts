import { mockCredentials } from '@backstage/backend-test-utils';
import {
  DataMeshDocument,
  DataMeshDocumentType,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { contract, domain, group, product } from '../__testUtils__/entities';
import { testDatabases } from '../__testUtils__/databases';
import { createWorld, World } from '../__testUtils__/world';
import { SearchDocumentService } from './SearchDocumentService';

const { databases, ids } = testDatabases();

const search = mockCredentials.service('plugin:search');

const ORDERS = `
kind: DataContract
apiVersion: v3.1.0
id: orders
name: Orders
version: 2.0.0
status: active
description: { purpose: What customers bought }
schema:
  - name: order_line
    businessName: Order line
    synonyms: [{ synonym: basket item }]
    properties:
      - name: customerEmail
        logicalType: string
        description: Where the receipt goes
        classification: restricted
      - name: lines
        logicalType: array
        items:
          logicalType: object
          properties:
            - { name: sku, logicalType: string, businessName: Article number }
      - name: total
        logicalType: number
        quality:
          - { metric: nullValues, name: Totals are there, dimension: completeness, mustBe: 0 }
slaProperties:
  - { property: latency, value: 30, unit: minutes }
  - { property: freshness, value: 2, unit: h }
  - { property: retention, value: 1, unit: s }
`;

describe.each(ids)('What can be found on %s', id => {
  let world: World;

  beforeAll(async () => {
    world = await createWorld(databases, id);
    await world.catalogHas([
      group('team-a', 'Team A'),
      domain('sales', {}, { title: 'Sales' }),
      contract('orders', ORDERS, {}, { domain: 'domain:default/sales' }),
      contract('broken', 'no: contract'),
      product('orders', {
        domain: 'domain:default/sales',
        purpose: 'All that was bought',
        outputPorts: [{ name: 'table', contract: 'orders' }],
      }),
      product('report', {
        inputPorts: [{ name: 'in', contract: 'orders' }],
        outputPorts: [{ name: 'copy', contract: 'orders' }],
      }),
    ]);
  });

  const all = async (type: DataMeshDocumentType) => {
    const service = new SearchDocumentService(world.knex);
    const items: DataMeshDocument[] = [];
    let cursor: string | undefined;
    do {
      const page = await service.page(type, cursor, search);
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  };

  it('are products with what they are for', async () => {
    expect(await all('data-product')).toMatchObject([
      {
        title: 'orders',
        text: expect.stringContaining('All that was bought'),
        owner: 'Team A',
        domain: 'Sales',
        entityRef: 'dataproduct:default/orders',
        place: '',
      },
      { title: 'report' },
    ]);
  });

  it('are contracts with the age that they promise and the product of their domain', async () => {
    const [orders] = await all('data-contract');
    expect(orders).toMatchObject({
      title: 'Orders',
      maxAgeSeconds: 1800,
      concepts: 'fresh1h fresh6h fresh1d fresh1w fresh1mo',
      // Not `report`, which belongs to no domain: who sees the contract may not see it.
      product: 'orders',
      port: 'table',
      place: 'contract',
    });
  });

  it('are fields at every depth with their meaning and their place in the contract', async () => {
    const fields = await all('data-field');
    expect(fields.map(({ field }) => field)).toEqual([
      'customerEmail',
      'lines',
      'lines[].sku',
      'total',
    ]);
    expect(fields[0]).toMatchObject({
      title: 'customerEmail',
      text: 'Where the receipt goes · customer Email · string',
      concepts: 'holdsemail holdspersonaldata classifiedrestricted',
      classification: 'restricted',
      object: 'Order line',
      entityRef: 'datacontract:default/orders',
      place: 'contract?section=schema&table=order_line&field=customerEmail',
    });
    expect(fields[2].place).toBe(
      'contract?section=schema&table=order_line&field=lines%2F%5B%5D%2Fsku',
    );
  });

  it('are rules with how they stand', async () => {
    expect(await all('data-rule')).toMatchObject([
      {
        title: 'Totals are there',
        object: 'order_line',
        field: 'total',
        quality: 'not-measured',
        place: expect.stringMatching(/^quality\?check=\d+$/),
      },
    ]);
  });

  it('are the words of the business, but not names written otherwise', async () => {
    const terms = await all('data-term');
    expect(terms.map(({ title, field }) => [title, field])).toEqual([
      ['basket item', ''],
      ['Article number', 'lines[].sku'],
    ]);
  });

  it('all have the same texts, so that an engine that looks at the first knows all', async () => {
    const keys = (document: DataMeshDocument) =>
      Object.keys(JSON.parse(JSON.stringify(document)))
        .filter(key => key !== 'maxAgeSeconds')
        .sort();
    const documents = [
      ...(await all('data-product')),
      ...(await all('data-contract')),
      ...(await all('data-field')),
      ...(await all('data-rule')),
      ...(await all('data-term')),
    ];
    expect(new Set(documents.map(each => keys(each).join())).size).toBe(1);
  });

  it('are for the search backend alone', async () => {
    const service = new SearchDocumentService(world.knex);
    for (const credentials of [
      mockCredentials.user(),
      mockCredentials.service('external:ci'),
    ]) {
      await expect(
        service.page('data-field', undefined, credentials),
      ).rejects.toThrow('You may not read');
    }
  });

  it('refuse a cursor of another type', async () => {
    const service = new SearchDocumentService(world.knex);
    const { nextCursor } = await service.page(
      'data-product',
      undefined,
      search,
    );
    await expect(
      service.page('data-field', nextCursor, search),
    ).rejects.toThrow('cursor');
  });
});
