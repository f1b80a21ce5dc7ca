export const ORDERS = `apiVersion: v3.1.0
kind: DataContract
id: orders
name: Orders
version: 1.0.0
status: active
description:
  purpose: Every order as it was placed.
team:
  name: Order Desk
schema:
  - name: orders
    physicalType: table
    properties:
      - name: order_id
        logicalType: string
        required: true
        description: Number of the order.
      - name: total
        logicalType: number
        required: true
        description: In euro.
`;

export const ORDERS_PRODUCT = product('orders-product', 'Order Desk', {
  out: 'orders',
});

export const SALES = product('sales', 'Controlling', {
  in: 'orders',
  columns: ['orders.total'],
});

export const LABELS = product('labels', 'Warehouse', {
  in: 'orders',
  columns: ['order_id'],
});

export const FORECAST = product('forecast', 'Planning', { in: 'orders' });

/** A product as a team would write it. */
export function product(
  id: string,
  team: string,
  ports: {
    readonly in?: string;
    readonly out?: string;
    readonly columns?: readonly string[];
  },
): string {
  return [
    'apiVersion: v1.1.0',
    'kind: DataProduct',
    `id: ${id}`,
    `name: The ${id}`,
    'version: 1.0.0',
    'status: active',
    'description:',
    '  purpose: Made for a test.',
    'team:',
    `  name: ${team}`,
    ...(ports.in
      ? [
          'inputPorts:',
          '  - name: input',
          '    version: 1.0.0',
          `    contractId: ${ports.in}`,
          ...(ports.columns
            ? [
                '    customProperties:',
                '      - property: columns',
                `        value: [${ports.columns.join(', ')}]`,
              ]
            : []),
        ]
      : []),
    ...(ports.out
      ? [
          'outputPorts:',
          '  - name: output',
          '    version: 1.0.0',
          `    contractId: ${ports.out}`,
        ]
      : []),
    '',
  ].join('\n');
}
