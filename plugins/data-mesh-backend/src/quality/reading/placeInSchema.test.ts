import { readDocuments } from '@backstage-data-mesh/contract';
import { placeInSchema } from './placeInSchema';

const [reading] = readDocuments(`
kind: DataContract
apiVersion: v3.1.0
id: orders
version: 1.0.0
status: active
schema:
  - name: orders
    properties:
      - { name: a.b/c, logicalType: string }
      - name: address
        logicalType: object
        properties:
          - { name: city, logicalType: string }
      - name: lines
        logicalType: array
        items:
          logicalType: object
          properties:
            - { name: sku, logicalType: string }
`);

describe('what a check is about', () => {
  it.each([
    [null, undefined],
    ['a.b/c', 'a.b~1c'],
    ['address.city', 'address/city'],
    ['lines[].sku', 'lines/[]/sku'],
    ['gone', undefined],
  ])('is found in the schema: %s', (property, field) => {
    if (reading.type !== 'contract') throw new Error('It is a contract');
    expect(placeInSchema(reading.contract, 'orders', property)).toEqual({
      table: 'orders',
      ...(field && { field }),
    });
  });

  it('stands in no schema when it is of no table of it', () => {
    if (reading.type !== 'contract') throw new Error('It is a contract');
    expect(placeInSchema(reading.contract, null, null)).toBeUndefined();
    expect(placeInSchema(reading.contract, 'gone', null)).toBeUndefined();
  });
});
