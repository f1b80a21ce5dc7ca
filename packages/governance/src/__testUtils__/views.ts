import { ProductView } from '../view/product';

export const NOW = Date.parse('2026-11-24T08:00:00Z');
export const DAY = 86_400_000;

/** A product that does most things right; `change` says what is other. */
export function product(change: Partial<ProductView> = {}): ProductView {
  return {
    product: {
      id: 'orders',
      name: 'orders',
      title: 'Orders',
      type: 'source-aligned',
      version: '1.2.0',
      tags: ['sales', 'pii'],
      custom: { costCentre: '4711' },
    },
    ownership: {
      owner: 'group:default/checkout',
      ownerFound: true,
      members: 5,
      domain: 'checkout',
      domains: ['checkout', 'online'],
      support: [
        { channel: 'orders-help', tool: 'slack', url: 'https://chat/x' },
      ],
    },
    documentation: {
      description: 'Every order of the online shop, a row each.',
      purpose: 'Reporting and planning',
      links: [],
      guide: true,
      describedColumns: 80,
    },
    lifecycle: {
      stage: 'production',
      deprecated: false,
      createdAt: NOW - 400 * DAY,
      changedAt: NOW - 20 * DAY,
    },
    ports: [
      {
        name: 'orders-table',
        type: 'table',
        description: 'One row per order',
        contractId: 'orders',
        hasContract: true,
        deprecated: false,
      },
      {
        name: 'orders-topic',
        type: 'topic',
        hasContract: false,
        deprecated: false,
      },
    ],
    inputs: [],
    contracts: [contract()],
    quality: {
      score: 96,
      checks: 25,
      failed: 1,
      errors: 0,
      withoutResult: 0,
      dimensions: ['completeness'],
      measuredAt: NOW - DAY,
    },
    ...change,
  };
}

type ContractFacts = NonNullable<ProductView['contracts']>[number];

export function contract(change: Partial<ContractFacts> = {}): ContractFacts {
  return {
    id: 'orders',
    port: 'orders-table',
    version: '1.2.0',
    status: 'active',
    standard: 'ODCS v3.0.2',
    errors: 0,
    warnings: 2,
    findings: ['missing-classification'],
    tables: 2,
    columns: 20,
    describedColumns: 80,
    keyedTables: 1,
    rules: 12,
    tablesWithRules: 2,
    promises: ['freshness'],
    servers: 1,
    roles: 2,
    support: 1,
    priced: false,
    credentials: false,
    approvers: 1,
    personal: false,
    locations: [],
    custom: {},
    fields: [],
    ...change,
  };
}
