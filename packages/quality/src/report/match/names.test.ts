import { readDocuments } from '@backstage-data-mesh/contract';
import { reportedNameOf, reportedNamesOf } from './names';

function contractOf(servers: string) {
  const [reading] = readDocuments(`
apiVersion: v3.1.0
kind: DataContract
id: c
version: 1.0.0
${servers}
schema:
  - { name: orders, physicalName: shop.main.ORDERS_V2 }
  - { name: events }
`);
  if (reading.type !== 'contract') throw new Error('not a contract');
  return reading.contract;
}

describe('the names by which reports find a contract', () => {
  it('are those of its tables, folded and without schema', () => {
    expect(reportedNamesOf(contractOf(''))).toEqual(['events', 'orders_v2']);
    expect(reportedNameOf({ schema: 'Main', table: 'Orders_V2' })).toBe(
      'orders_v2',
    );
  });

  it('are also those of files', () => {
    const names = reportedNamesOf(
      contractOf(
        'servers: [{ server: lake, type: s3, location: "s3://lake/{model}/*.parquet" }]',
      ),
    );
    expect(names).toContain('s3://lake/orders');
    expect(reportedNameOf({ namespace: 's3://lake', name: '/orders/' })).toBe(
      's3://lake/orders',
    );
  });

  it('are short enough for an index, and there is none where nothing is said', () => {
    expect(reportedNameOf({ table: 'x'.repeat(9_000) })).toHaveLength(500);
    expect(reportedNameOf({})).toBeUndefined();
  });
});
