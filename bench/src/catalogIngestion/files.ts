import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const COLUMNS = [
  ['order_id', 'string', 'Number of the order as printed on the receipt'],
  ['customer_id', 'string', 'Who ordered; empty for guests'],
  ['ordered_at', 'timestamp', 'When the order was placed, in UTC'],
  ['store_id', 'string', 'Where it is picked'],
  ['total_amount', 'number', 'What was paid, with tax, in euro'],
  ['line_count', 'integer', 'How many lines the order has'],
  ['status', 'string', 'One of placed, picked, delivered, returned'],
  ['loaded_at', 'timestamp', 'When the row came into the warehouse'],
] as const;

function contractText(n: number): string {
  return [
    'kind: DataContract',
    'apiVersion: v3.1.0',
    `id: bench-contract-${n}`,
    `name: Orders of region ${n}`,
    'version: 1.2.0',
    'status: active',
    'domain: sales',
    'description:',
    `  purpose: Every order of region ${n}, one row an order, for planning and reporting.`,
    '  limitations: Orders of the last hour may be missing.',
    'team:',
    '  name: order-data',
    'schema:',
    '  - name: orders',
    '    physicalName: orders',
    '    logicalType: object',
    '    properties:',
    ...COLUMNS.flatMap(([name, type, description]) => [
      `      - name: ${name}`,
      `        logicalType: ${type}`,
      `        description: ${description}`,
      '        classification: internal',
    ]),
    'slaProperties:',
    '  - property: latency',
    '    value: 4',
    '    unit: h',
    '    element: orders.ordered_at',
    'roles:',
    '  - role: orders_reader',
    '    access: read',
    '    firstLevelApprovers: order-data',
  ].join('\n');
}

function productText(n: number): string {
  return [
    'kind: DataProduct',
    'apiVersion: v1.0.0',
    `id: bench-product-${n}`,
    `name: Orders of region ${n}`,
    'version: 1.2.0',
    'status: active',
    'domain: sales',
    'description:',
    `  purpose: Orders of region ${n}, ready for planning and reporting.`,
    'team:',
    '  name: order-data',
    'inputPorts:',
    '  - name: upstream',
    '    version: 1.0.0',
    `    contractId: bench-contract-${Math.max(0, n - 1)}`,
    'outputPorts:',
    '  - name: orders',
    '    version: 1.2.0',
    `    contractId: bench-contract-${n}`,
  ].join('\n');
}

const indent = (text: string) => text.replace(/^/gm, '    ');

/** The same two texts as plain entities of Backstage: an API that carries the contract, a Component that provides it. */
function plainText(n: number): string {
  return [
    'apiVersion: backstage.io/v1alpha1',
    'kind: API',
    'metadata:',
    `  name: bench-contract-${n}`,
    `  title: Orders of region ${n}`,
    `  description: Every order of region ${n}, one row an order, for planning and reporting.`,
    'spec:',
    '  type: odcs',
    '  lifecycle: production',
    '  owner: group:default/order-data',
    '  definition: |',
    indent(contractText(n)),
    '---',
    'apiVersion: backstage.io/v1alpha1',
    'kind: Component',
    'metadata:',
    `  name: bench-product-${n}`,
    `  title: Orders of region ${n}`,
    `  description: Orders of region ${n}, ready for planning and reporting.`,
    'spec:',
    '  type: data-product',
    '  lifecycle: production',
    '  owner: group:default/order-data',
    '  providesApis:',
    `    - bench-contract-${n}`,
    '  consumesApis:',
    `    - bench-contract-${Math.max(0, n - 1)}`,
  ].join('\n');
}

/** Writes the two sets of files, each pair in a file of its own. */
export async function writeFiles(folder: string, count: number): Promise<void> {
  await mkdir(join(folder, 'ours'), { recursive: true });
  await mkdir(join(folder, 'plain'), { recursive: true });
  for (let n = 0; n < count; n += 1) {
    await writeFile(
      join(folder, 'ours', `${n}.odps.yaml`),
      `${productText(n)}\n---\n${contractText(n)}\n`,
    );
    await writeFile(join(folder, 'plain', `${n}.yaml`), `${plainText(n)}\n`);
  }
}
