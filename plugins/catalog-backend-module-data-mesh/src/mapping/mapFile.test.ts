import { testSettings } from '../__testUtils__/testSettings';
import { mapFile } from './mapFile';

const FILE = { type: 'file', target: '/repo/orders.odcs.yaml' };
const URL_FILE = {
  type: 'url',
  target: 'https://github.com/acme/orders/blob/main/orders.odcs.yaml',
};

const contract = (more = '', id = 'orders') => `apiVersion: v3.1.0
kind: DataContract
id: ${id}
version: 1.0.0
status: active
${more}`;

const map = (text: string, location = FILE) =>
  mapFile(text, location, testSettings());

describe('mapFile', () => {
  it('keeps the text of a contract whole, beside a summary without columns', () => {
    const text = contract(`name: Orders
description:
  purpose: |
    <img src=x onerror=alert(1)> طلبات

    Second paragraph.
tags: [Customer Data]
authoritativeDefinitions:
  - url: https://wiki.acme.example/orders
    type: wiki
schema:
  - name: orders
    properties:
      - name: order_id
`);
    const { entities, documents, foreign } = map(text);
    expect(documents).toBe(1);
    expect(foreign).toEqual([]);
    expect(entities).toEqual([
      {
        apiVersion: 'data-mesh/v1',
        kind: 'DataContract',
        metadata: {
          namespace: 'default',
          name: 'orders',
          title: 'Orders',
          description: '<img src=x onerror=alert(1)> طلبات',
          tags: ['customer-data'],
          links: [
            {
              url: 'https://wiki.acme.example/orders',
              title: 'wiki',
              type: 'wiki',
            },
          ],
          annotations: {
            'data-mesh/source-line': '1',
            'data-mesh/unmapped-owner': 'no team',
          },
        },
        spec: {
          type: 'odcs',
          lifecycle: 'production',
          owner: 'unknown',
          contractId: 'orders',
          version: '1.0.0',
          standardVersion: 'v3.1.0',
          definition: text,
        },
      },
    ]);
  });

  it('makes the same of contracts in older formats', () => {
    const { entities, problems } = map(`apiVersion: v2.2.2
kind: DataContract
uuid: 53581432-6C55-4BA2-A65F-72344A91553A
version: 1.10
status: current
datasetName: orders
datasetDomain: sales
stakeholders:
  - {username: bo.lee@acme.example, role: Owner}
---
dataContractSpecification: 1.1.0
id: urn:datacontract:orders
info:
  title: Orders
  version: 2.0.0
  status: in development
  owner: Checkout Team
`);
    expect(entities).toMatchObject([
      {
        metadata: {
          name: '53581432-6c55-4ba2-a65f-72344a91553a',
          title: 'orders',
        },
        spec: {
          type: 'odcs',
          lifecycle: 'production',
          owner: 'user:default/bo.lee',
          domain: 'domain:default/sales',
          version: '1.10',
          standardVersion: 'v2.2.2',
          definition: expect.stringContaining('uuid:'),
        },
      },
      {
        metadata: { title: 'Orders' },
        spec: {
          type: 'dcs',
          lifecycle: 'experimental',
          owner: 'group:default/checkout-team',
          contractId: 'urn:datacontract:orders',
          version: '2.0.0',
          standardVersion: '1.1.0',
        },
      },
    ]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('makes a product of the other ODPS, with its contract', () => {
    const { entities } =
      map(`schema: https://opendataproducts.org/v4.1/schema/odps.yaml
version: 4.1
product:
  contract: {id: orders}
  details:
    en: {name: Orders, productID: orders-1, status: sunset, productVersion: 0.10}
  dataAccess:
    files: {outputPorttype: file}
  dataHolder:
    en: {legalName: Acme Sales, businessDomain: sales}
`);
    expect(entities).toMatchObject([
      {
        kind: 'DataProduct',
        metadata: { name: 'orders-1', title: 'Orders' },
        spec: {
          type: 'unspecified',
          lifecycle: 'deprecated',
          owner: 'group:default/acme-sales',
          domain: 'domain:default/sales',
          version: '0.10',
          standardVersion: '4.1',
          outputPorts: [
            {
              name: 'files',
              type: 'file',
              contract: 'datacontract:default/orders',
            },
          ],
        },
      },
    ]);
  });

  it('says until when a retired product is there and what takes its place, and of a day that is none nothing', () => {
    const retired = (sunset: string) => `apiVersion: v1.1.0
kind: DataProduct
id: orders
status: deprecated
customProperties:
  - { property: sunset, value: ${sunset} }
  - { property: successor, value: Web/Sales }
  - { property: retirementReason, value: Sales has all of it }
`;
    const annotationsOf = (text: string) =>
      map(text).entities[0].metadata.annotations;
    expect(annotationsOf(retired("'2027-03-31'"))).toMatchObject({
      'data-mesh/sunset': '2027-03-31',
      'data-mesh/successor': expect.stringMatching(
        /^dataproduct:default\/web-sales/,
      ),
      'data-mesh/retirement-reason': 'Sales has all of it',
    });
    expect(annotationsOf(retired('soon'))).not.toHaveProperty([
      'data-mesh/sunset',
    ]);
  });

  it('makes ports of a product, with contracts by id alone', () => {
    const { entities } = map(`apiVersion: v1.1.0
kind: DataProduct
id: urn:Acme/orders
type: sourceAligned
version: 1.10
description:
  purpose: Orders.
  limitations: No prices.
  usage: Ask first.
inputPorts:
  - name: shop
    contractId: web/shop
outputPorts:
  - name: orders
    version: 1.10
    type: table
    description: One row per order.
    contractId: 53581432-6C55-4BA2-A65F-72344A91553A
  - version: 2.0
`);
    expect(entities[0].metadata.name).toMatch(/^urn-acme-orders--\w{12}$/);
    expect(entities[0].spec).toMatchObject({
      type: 'source-aligned',
      lifecycle: 'unknown',
      version: '1.10',
      productId: 'urn:Acme/orders',
      purpose: 'Orders.',
      limitations: 'No prices.',
      usage: 'Ask first.',
      inputPorts: [
        {
          name: 'shop',
          contract: expect.stringMatching(
            /^datacontract:default\/web-shop--\w{12}$/,
          ),
        },
      ],
      outputPorts: [
        {
          name: 'orders',
          version: '1.10',
          type: 'table',
          description: 'One row per order.',
          contract: 'datacontract:default/53581432-6c55-4ba2-a65f-72344a91553a',
        },
        { name: 'port-2', version: '2.0' },
      ],
    });
  });

  it('puts entities and the contracts of their ports into the configured namespace', () => {
    const { entities } = mapFile(
      `apiVersion: v1.0.0
kind: DataProduct
id: orders
status: active
outputPorts: [{name: orders, version: '1', contractId: orders}]
`,
      FILE,
      testSettings({ namespace: 'mesh' }),
    );
    expect(entities[0]).toMatchObject({
      metadata: { namespace: 'mesh' },
      spec: { outputPorts: [{ contract: 'datacontract:mesh/orders' }] },
    });
  });

  it('links a later document of a URL to its line', () => {
    const { entities } = map(
      `${contract()}---\n${contract('', 'returns')}`,
      URL_FILE,
    );
    expect(entities[0].metadata.annotations).not.toHaveProperty(
      'backstage.io/view-url',
    );
    expect(entities[1].metadata.annotations).toMatchObject({
      'data-mesh/source-line': '7',
      'backstage.io/view-url': `${URL_FILE.target}#L7`,
    });
  });

  it('lets the entity of a document that does not parse carry the reason', () => {
    const { entities, problems, unidentified } = map(
      `${contract('', 'returns')}---\n${contract('schema: [\n')}`,
    );
    expect(unidentified).toBeUndefined();
    expect(entities.map(({ metadata }) => metadata.name)).toEqual([
      'returns',
      'orders',
    ]);
    expect(entities[0].metadata.annotations).not.toHaveProperty(
      'data-mesh/problem',
    );
    expect(entities[1].metadata.annotations?.['data-mesh/problem']).toMatch(
      /^\/repo\/orders\.odcs\.yaml, line 1[0-9], column \d+: .+ Fix: .+/,
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({ entityRef: 'datacontract:default/orders' }),
    ]);
  });

  it('says of a document without an id that it cannot be told which it is', () => {
    const { entities, documents, problems, unidentified } = map(
      contract().replace('id: orders\n', ''),
    );
    expect(entities).toEqual([]);
    expect(documents).toBe(1);
    expect(unidentified).toContain('/repo/orders.odcs.yaml');
    expect(problems.map(({ severity }) => severity)).toContain('error');
  });

  it('reads a version of the standard that does not exist as well as it can, and says so', () => {
    const { entities, problems } = map(contract().replace('v3.1.0', 'v9.9.9'));
    expect(entities).toHaveLength(1);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'unknown-version',
        entityRef: 'datacontract:default/orders',
        place: { line: 1, column: expect.any(Number) },
      }),
    );
  });

  it('keeps the first of two documents with the same id and reports the other one at its line', () => {
    const { entities, problems } = map(
      `${contract('name: First\n')}---\n${contract('name: Second\n')}`,
    );
    expect(entities.map(({ metadata }) => metadata.title)).toEqual(['First']);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'repeated-id',
        severity: 'error',
        entityRef: 'datacontract:default/orders',
        place: { line: 10, column: expect.any(Number) },
      }),
    );
  });

  it('takes a contract and a product of the same id for two things', () => {
    const { entities } = map(
      `${contract()}---\napiVersion: v1.0.0\nkind: DataProduct\nid: orders\nstatus: active\n`,
    );
    expect(entities.map(({ kind }) => kind)).toEqual([
      'DataContract',
      'DataProduct',
    ]);
  });

  it('hands on documents of other kinds with their line', () => {
    const { foreign, entities } = map(
      `apiVersion: backstage.io/v1alpha1\nkind: Component\n---\n${contract()}---\n# nothing\n`,
    );
    expect(entities).toHaveLength(1);
    expect(foreign).toEqual([
      expect.objectContaining({
        firstLine: 1,
        text: expect.stringContaining('kind: Component'),
      }),
    ]);
  });

  it('takes a contract of 10,000 columns as one entity of few fields', () => {
    const columns = Array.from(
      { length: 10_000 },
      (_, index) =>
        `      - name: column_${index}\n        logicalType: string`,
    ).join('\n');
    const text = contract(
      `schema:\n  - name: wide\n    properties:\n${columns}\n`,
    );
    const { entities } = map(text);
    expect(entities[0].spec?.definition).toBe(text);
    expect(Object.keys(entities[0].spec ?? {})).toHaveLength(7);
  });

  it('does not read a file that is larger than allowed', () => {
    const settings = testSettings({ limits: { maxLength: 100 } });
    const { entities } = mapFile(
      contract(`description: {purpose: ${'x'.repeat(200)}}\n`),
      FILE,
      settings,
    );
    expect(entities[0].metadata.annotations?.['data-mesh/problem']).toContain(
      'characters',
    );
  });

  it('says from which template a product was made, when it names one of the portal', () => {
    const annotationsOf = (...properties: [string, string][]) =>
      map(
        `${[
          'apiVersion: v1.0.0',
          'kind: DataProduct',
          'id: orders',
          'status: active',
          'customProperties:',
        ].join('\n')}\n${properties
          .map(
            ([property, value]) =>
              `  - { property: ${property}, value: ${value} }`,
          )
          .join('\n')}\n`,
      ).entities[0].metadata.annotations;
    const name: [string, string] = [
      'sourceTemplate',
      'template:default/new-data-product',
    ];

    expect(annotationsOf(name, ['sourceTemplateVersion', '1.0.0'])).toEqual(
      expect.objectContaining({
        'backstage.io/source-template': 'template:default/new-data-product',
        'data-mesh/source-template': 'template:default/new-data-product@1.0.0',
      }),
    );
    expect(annotationsOf(name)).toMatchObject({
      'data-mesh/source-template': 'template:default/new-data-product',
    });
    for (const wrong of ['a cookbook', '""', '[a]']) {
      expect(annotationsOf(['sourceTemplate', wrong])).not.toHaveProperty([
        'data-mesh/source-template',
      ]);
    }
  });
});
