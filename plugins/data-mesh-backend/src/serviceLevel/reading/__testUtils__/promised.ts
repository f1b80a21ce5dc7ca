import {
  Objective as Promised,
  ServiceLevelObjective,
} from '@backstage-data-mesh/service-level';
import {
  contract,
  contractText,
  domain,
  group,
  product,
} from '../../../__testUtils__/entities';
import { World } from '../../../__testUtils__/world';
import { tallyLevels } from '../../tallies/tallyLevels';

export const DAY = 86_400_000;
export const ORDERS = 'dataproduct:default/orders';
export const STOCK = 'dataproduct:default/stock';
export const ORDERS_CONTRACT = 'datacontract:default/orders';
export const STOCK_CONTRACT = 'datacontract:default/stock';
/** Of no product. */
export const LOOSE_CONTRACT = 'datacontract:default/loose';
export const COMMERCE = 'domain:default/commerce';
export const SALES = 'domain:default/sales';
export const SUPPLY = 'domain:default/supply';

/** Two products in two domains of one, a third without promises, and a contract of no product. */
export const company = () => [
  group('team-a', 'Apples'),
  group('team-b', 'Bananas'),
  domain('commerce', {}, { title: 'Commerce' }),
  domain('sales', { subdomainOf: 'commerce' }, { title: 'Sales' }),
  domain('supply', { subdomainOf: 'commerce' }, { title: 'Supply' }),
  contract('orders', contractText({ id: 'orders' }), { title: 'Order lines' }),
  contract('stock', contractText({ id: 'stock' }), { title: 'Stock levels' }),
  contract('loose', contractText({ id: 'loose' }), { title: 'Loose' }),
  product(
    'orders',
    {
      domain: 'sales',
      outputPorts: [
        { name: 'table', contract: 'orders' },
        { name: 'files', contract: 'orders' },
      ],
    },
    { title: 'Orders' },
  ),
  product(
    'stock',
    {
      domain: 'supply',
      owner: 'team-b',
      inputPorts: [{ name: 'in', contract: 'orders' }],
      outputPorts: [{ name: 'table', contract: 'stock' }],
    },
    { title: 'Stock' },
  ),
  product('bare', { domain: 'sales' }, { title: 'Bare' }),
];

/** A promise that each day holds for 28 of 30 of them. */
export function daily(parts: Partial<Promised> = {}): Promised {
  return {
    type: 'objective',
    id: 'freshness',
    by: 'contract',
    property: 'latency',
    text: '26 h',
    elements: ['orders.placed_at'],
    notes: [],
    indicator: 'latency',
    rule: { type: 'at-most', limit: 93_600 },
    target: { value: 28 / 30, from: 'contract' },
    window: { value: { type: 'rolling', days: 30 }, from: 'default' },
    cadence: {
      value: { type: 'days', days: 1, zone: 'UTC' },
      from: 'frequency',
    },
    ...parts,
  };
}

let keys = 0;

/** Writes a promise as the judge leaves it; resolves with its id. */
export async function addObjective(
  world: World,
  productRef: string,
  contractRef: string,
  details: ServiceLevelObjective,
  row: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  keys += 1;
  const [{ id }] = await world
    .knex('objectives')
    .insert({
      product_ref: productRef,
      contract_ref: contractRef,
      objective_key: `${details.id}-${keys}`,
      type: details.type,
      indicator: 'indicator' in details ? details.indicator : null,
      details: JSON.stringify(details),
      promised: true,
      standing: 'not-measured',
      changed_at: Date.UTC(2026, 10, 1),
      ...(details.type === 'objective' && { target: details.target.value }),
      ...row,
    })
    .returning('id');
  await tallyLevels(world.knex, [{ productRef, contractRef }]);
  return id;
}

/** The columns of a budget of 30 slices of which two may be bad. */
export function budget(bad: number, good = 30 - bad) {
  return {
    slices: 30,
    good,
    bad,
    not_measured: 30 - good - bad,
    allowed: 2,
    left_slices: 2 - bad,
    left_share: (2 - bad) / 2,
    attainment: good + bad > 0 ? good / (good + bad) : null,
  };
}

export async function addIncident(
  world: World,
  id: string,
  row: Readonly<Record<string, unknown>>,
  objectiveIds: readonly number[] = [],
): Promise<void> {
  const openedAt = Number(row.opened_at ?? Date.UTC(2026, 10, 20));
  await world.knex('incidents').insert({
    id,
    product_ref: ORDERS,
    contract_ref: ORDERS_CONTRACT,
    state: 'open',
    severity: 'page',
    title: 'Orders are late',
    since: openedAt - 600_000,
    opened_at: openedAt,
    revision: 1,
    ...row,
  });
  for (const objectiveId of objectiveIds) {
    await world.knex('incident_objectives').insert({
      incident_id: id,
      objective_id: objectiveId,
      from_at: openedAt,
    });
  }
}
