import {
  diffContracts,
  readDocuments,
  Contract,
  Problem,
  Product,
} from '@backstage-data-mesh/contract';
import { NOW } from '../../__testUtils__/views';
import { viewHash } from '../hash';
import { contractFacts } from './contractFacts';
import { addTallies, domainTally } from './domainTally';
import { buildDomainView } from './domainView';
import {
  buildProductView,
  contractChange,
  ProductViewInput,
} from './productView';

const CONTRACT = `
apiVersion: v3.1.0
kind: DataContract
id: orders
version: 1.2.0
status: active
description: { purpose: Every order, limitations: Not for audits }
servers:
  - { server: prod, type: snowflake, region: eu-central-1, location: 's3://bucket/x' }
schema:
  - name: orders
    properties:
      - { name: id, logicalType: integer, primaryKey: true, description: Number, classification: internal }
      - name: email
        logicalType: string
        classification: restricted
        tags: [pii]
        encryptedName: email_encrypted
        quality: [{ metric: nullValues, mustBe: 0 }]
      - { name: phone, tags: [Personal Data] }
  - name: lines
    properties: [{ name: sku, logicalType: string }]
slaProperties:
  - { property: latency, value: 4, unit: h }
  - { property: retention, value: 2, unit: y }
roles:
  - { role: reader, firstLevelApprovers: sales-leads }
  - { role: public, firstLevelApprovers: na }
support: [{ channel: orders-help }]
customProperties:
  - { property: legalBasis, value: contract }
  - { property: purposes, value: [billing, delivery] }
`;

const PRODUCT = `
apiVersion: v1.0.0
kind: DataProduct
id: sales
name: Sales
status: active
domain: checkout
description: { purpose: Orders for all }
team: { name: Checkout }
inputPorts:
  - { name: raw, version: 1.0.0, contractId: raw-orders }
outputPorts:
  - { name: table, version: 1.0.0, contractId: orders, type: table }
  - { name: topic, version: 1.0.0, contractId: events }
  - { name: file, version: 1.0.0 }
support: [{ channel: orders-help, tool: slack, url: 'https://chat.example' }]
customProperties: [{ property: successor, value: sales-2 }]
`;

function read(text: string) {
  const [reading] = readDocuments(text);
  if (reading.type !== 'contract' && reading.type !== 'product') {
    throw new Error(`This is ${reading.type}.`);
  }
  return reading;
}

function contractOf(text: string): {
  contract: Contract;
  problems: readonly Problem[];
} {
  const reading = read(text);
  if (reading.type !== 'contract') {
    throw new Error('This is no contract.');
  }
  return reading;
}

function productOf(text: string): Product {
  const reading = read(text);
  if (reading.type !== 'product') {
    throw new Error('This is no product.');
  }
  return reading.product;
}

const { contract, problems } = contractOf(CONTRACT);
const facts = contractFacts(contract, problems);

function view(rest: Partial<ProductViewInput> = {}) {
  return buildProductView({
    product: productOf(PRODUCT),
    contracts: [{ facts }],
    ...rest,
  });
}

describe('the facts about a contract', () => {
  it('are counted from its model', () => {
    expect(facts).toMatchObject({
      id: 'orders',
      version: '1.2.0',
      standard: 'ODCS v3.1.0',
      description: 'Every order',
      limitations: 'Not for audits',
      tables: 2,
      columns: 4,
      describedColumns: 25,
      typedColumns: 75,
      keyedTables: 1,
      rules: 1,
      tablesWithRules: 1,
      promises: ['latency', 'retention'],
      servers: 1,
      roles: 2,
      approvers: 1,
      support: 1,
      locations: ['eu-central-1'],
      latency: 4 * 3_600_000,
      retention: 2 * 365 * 86_400_000,
      custom: { legalBasis: 'contract', purposes: 'billing, delivery' },
    });
    expect(facts.findings).toContain('no-owner');
  });

  it('know what is personal, whether a tag or a classification says so', () => {
    expect(
      facts.fields.map(({ path, personal, encrypted }) => [
        path,
        personal,
        encrypted,
      ]),
    ).toEqual([
      ['orders.id', false, false],
      ['orders.email', true, true],
      ['orders.phone', true, false],
      ['lines.sku', false, false],
    ]);
  });

  it('say nothing of columns where there are none', () => {
    const empty = contractFacts({ ...contract, schema: [] });
    expect(empty.columns).toBe(0);
    expect(empty.describedColumns).toBeUndefined();
  });

  it('say what a change did', () => {
    const before = contractOf(
      CONTRACT.replace(
        '{ name: sku, logicalType: string }',
        '{ name: sku, logicalType: string }, { name: gone }',
      ),
    );
    expect(
      contractChange(diffContracts(before.contract, contract), { at: NOW }),
    ).toEqual({
      at: NOW,
      announced: undefined,
      verdict: 'breaking',
      version: 'unchanged',
      breaking: 1,
    });
  });
});

describe('the view of a product', () => {
  it('is made of its file and its contracts', () => {
    expect(view()).toMatchObject({
      product: { id: 'sales', name: 'sales', title: 'Sales' },
      ownership: { owner: 'Checkout', domain: 'checkout' },
      documentation: { purpose: 'Orders for all', describedColumns: 25 },
      lifecycle: { stage: 'active', successor: 'sales-2' },
      contracts: [{ id: 'orders', port: 'table' }],
      classification: {
        highest: 'restricted',
        classified: 50,
        personal: true,
        personalColumns: 2,
        encryptedColumns: 50,
        retention: 2 * 365 * 86_400_000,
        purposes: ['billing', 'delivery'],
        legalBasis: 'contract',
        residency: 'eu-central-1',
      },
      access: { roles: 2, approvers: 1 },
    });
  });

  it('leaves out what is not known where it is made', () => {
    const made = view();
    for (const section of [
      made.quality,
      made.serviceLevels,
      made.incidents,
      made.lineage,
      made.consumers,
      made.ownership?.ownerFound,
      made.documentation?.guide,
      made.inputs?.[0].found,
      made.contracts?.[0].lastChange,
    ]) {
      expect(section).toBeUndefined();
    }
  });

  it('knows a missing contract from one that may be elsewhere', () => {
    const found = (rest: Partial<ProductViewInput>) =>
      view(rest).ports?.map(({ hasContract }) => hasContract);
    expect(found({})).toEqual([true, false, false]);
    expect(found({ moreContracts: true })).toEqual([true, undefined, false]);
  });

  it('knows a first version from a change that nobody knows', () => {
    expect(
      view({ contracts: [{ facts, lastChange: 'first' }] }).contracts?.[0]
        .lastChange,
    ).toEqual({ verdict: 'none', version: 'none', breaking: 0 });
  });

  it('takes what the catalog says', () => {
    const made = view({
      entity: {
        name: 'sales-product',
        type: 'aggregate',
        lifecycle: 'deprecated',
      },
      ownership: {
        owner: 'group:default/checkout',
        ownerFound: true,
        domains: ['checkout', 'online'],
      },
    });
    expect(made).toMatchObject({
      product: { name: 'sales-product', type: 'aggregate' },
      lifecycle: { stage: 'deprecated', deprecated: true },
      ownership: {
        owner: 'group:default/checkout',
        ownerFound: true,
        domain: 'checkout',
        support: [{ channel: 'orders-help' }],
      },
    });
    expect(view({ ownership: { domains: [] } }).ownership).toMatchObject({
      owner: undefined,
      ownerFound: false,
    });
  });

  it('has one hash for what says the same', () => {
    const made = view();
    const turned = Object.fromEntries(Object.entries(made).reverse());
    expect(viewHash(turned)).toBe(viewHash(made));
    expect(viewHash({ ...made, quality: undefined })).toBe(viewHash(made));
    expect(viewHash(JSON.parse(JSON.stringify(made)))).toBe(viewHash(made));
    expect(viewHash(view({ guide: true }))).not.toBe(viewHash(made));
    expect(viewHash({ a: ['b', 'c'] })).not.toBe(viewHash({ a: ['b,c'] }));
  });
});

describe('the view of a domain', () => {
  const domain = { name: 'checkout', domains: ['checkout'], tags: [] };

  it('takes its products together', () => {
    const owned = view({
      ownership: { owner: 'group:a', ownerFound: true, domains: ['checkout'] },
      contracts: [{ facts, lastChange: 'first' }],
      consumers: { count: 2, domains: 1 },
    });
    const lost = view({
      ownership: { owner: 'group:b', ownerFound: false, domains: ['checkout'] },
      contracts: [],
    });
    expect(
      buildDomainView({
        domain,
        products: addTallies([owned, lost].map(domainTally)),
        compliance: { kept: 3, rules: 4 },
      }).products,
    ).toMatchObject({
      count: 2,
      owned: 50,
      described: 100,
      supported: 100,
      contracted: 16.6,
      classified: 50,
      compatible: 100,
      consumed: 100,
      compliance: 75,
    });
  });

  it('knows no shares of nothing', () => {
    const { products, survey } = buildDomainView({
      domain,
      products: addTallies([]),
    });
    expect(survey).toBeUndefined();
    expect(products).toMatchObject({ count: 0 });
    expect(products?.owned).toBeUndefined();
    expect(products?.openIncidents).toBeUndefined();
  });
});
