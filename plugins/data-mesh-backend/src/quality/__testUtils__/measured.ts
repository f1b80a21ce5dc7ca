import { Status } from '@backstage-data-mesh/quality';
import { contract, product } from '../../__testUtils__/entities';
import { World } from '../../__testUtils__/world';
import { ResultWriter } from '../results/ResultWriter';
import { NewResult } from '../results/newResult';
import { OWN_TOOL } from '../status';

export const ORDERS = 'datacontract:default/orders';
export const STOCK = 'datacontract:default/stock';
export const SHOP = 'dataproduct:default/shop';

const text = (id: string) => `
kind: DataContract
apiVersion: v3.1.0
id: ${id}
version: 1.0.0
status: active
servers:
  - { server: live, type: postgres, environment: production, database: shop, schema: main }
  - { server: try, type: postgres, environment: dev, database: shop, schema: dev }
schema:
  - name: ${id}
    quality:
      - { id: ${id}-enough, name: Enough rows, metric: rowCount, mustBeGreaterThan: 10, dimension: coverage }
      - { id: ${id}-polite, name: Polite, type: text, description: Polite, dimension: accuracy }
    properties:
      - name: email
        logicalType: string
        quality:
          - { id: ${id}-email, name: E-mails are there, metric: nullValues, mustBe: 0 }
`;

/** A product with two contracts, each with three rules and what its schema says. */
export const shop = () => [
  contract('orders', text('orders')),
  contract('stock', text('stock')),
  product('shop', {
    outputPorts: [
      { name: 'orders', contract: 'orders' },
      { name: 'stock', contract: 'stock' },
    ],
  }),
  product('bare', { outputPorts: [{ name: 'files' }] }),
];

export function measured(
  checkKey: string,
  status: Status,
  at: number,
  more: Partial<NewResult> = {},
): NewResult {
  return {
    contractRef: checkKey.startsWith('stock') ? STOCK : ORDERS,
    checkKey,
    tool: OWN_TOOL,
    server: 'live',
    outcome: {
      status,
      measure: status === 'pass' ? 0 : 3,
      unit: 'rows',
      threshold: '= 0',
      rowCount: 10,
      failedRowCount: status === 'pass' ? 0 : 3,
      reason: status === 'pass' ? 'All are there.' : '3 are not there.',
    },
    observedAt: at,
    identity: `${at}`,
    backfilled: false,
    statement: 'SELECT 1',
    ...more,
  };
}

export async function write(
  world: World,
  ...results: readonly NewResult[]
): Promise<void> {
  const writer = new ResultWriter(world.knex, { keep: 400 * 86_400_000 });
  await writer.write(results);
}

/** A run as the queue leaves it. */
export async function addRun(
  world: World,
  id: string,
  run: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const at = Number(run.created_at ?? Date.now() - 60_000);
  await world.knex('quality_runs').insert({
    id,
    contract_ref: ORDERS,
    tool: OWN_TOOL,
    server: 'live',
    engine: 'warehouse',
    trigger: 'schedule',
    state: 'finished',
    priority: 1,
    created_at: at,
    due_at: at,
    started_at: at,
    finished_at: at + 1_000,
    ...run,
  });
}
