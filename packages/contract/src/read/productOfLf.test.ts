import { readDocuments } from './readDocuments';

function read(text: string) {
  const [reading] = readDocuments(text);
  if (reading.type !== 'product') {
    throw new Error(`read as ${reading.type}`);
  }
  return reading;
}

const FILE = `schema: https://opendataproducts.org/v4.1/schema/odps.yaml
version: 4.1
product:
  contract: {id: orders-contract, type: ODCS, contractURL: 'https://acme.example/c'}
  details:
    de: {name: Bestellungen}
    en:
      name: Orders
      productID: orders-1
      description: All orders
      valueProposition: Know what sells
      visibility: organisation
      status: retiredd
      productVersion: 0.10
      categories: [sales]
      tags: [orders, sales]
      type: raw data
  dataAccess:
    files:
      name: {en: Zipped package}
      outputPorttype: file
      accessURL: https://acme.example/files
    api:
      description: [{en: By request}]
      outputPorttype: API
      contract: {id: api-contract}
  SLA:
    declarative: {default: {dimensions: [{dimension: uptime, objective: 99, unit: percent}]}}
  support: {email: help@acme.example, emailServiceHours: Mon-Fri, phoneNumber: '+49 1', documentationURL: ''}
  license: {en: {scope: {permanent: true}}}
  dataHolder:
    en: {legalName: Acme Ltd, businessDomain: Sales, contactName: Jo, email: jo@acme.example, URL: 'https://acme.example', taxID: '12'}
`;

describe('a product of the Linux Foundation’s ODPS', () => {
  const { product, problems } = read(FILE);

  it('has its details in English, and else in the first language', () => {
    expect(product).toMatchObject({
      standard: { name: 'odps-lf', version: '4.1' },
      id: 'orders-1',
      name: 'Orders',
      version: '0.10',
      status: 'retiredd',
      domain: 'Sales',
      type: 'source-aligned',
      description: { purpose: 'All orders' },
      tags: ['orders', 'sales'],
    });
    expect(
      read('product: {details: {fi: {productID: a, name: Tuote}}}').product,
    ).toMatchObject({ id: 'a', name: 'Tuote' });
  });

  it('has ways to the data as output ports, each with its contract or that of the product', () => {
    expect(product.outputPorts).toMatchObject([
      {
        name: 'files',
        type: 'file',
        description: 'Zipped package',
        contractId: 'orders-contract',
        links: [{ url: 'https://acme.example/files', type: 'accessURL' }],
      },
      {
        name: 'api',
        type: 'API',
        description: 'By request',
        contractId: 'api-contract',
      },
    ]);
  });

  it.each([
    ['contract: {id: c}', 'c'],
    ['contract: {spec: {id: c}}', 'c'],
    ['contract: {default: {id: c}, premium: {id: d}}', 'c'],
    ['contract: {$ref: ./c.yaml}', undefined],
  ])('with %s alone has the contract %s', (contract, id) => {
    expect(
      read(
        `product: {details: {en: {productID: a}}, ${contract}}`,
      ).product.outputPorts.map(({ contractId }) => contractId),
    ).toEqual(id === undefined ? [] : [id]);
  });

  it('has whoever holds the data as its team', () => {
    expect(product.team).toMatchObject({
      name: 'Acme Ltd',
      members: [{ username: 'jo@acme.example', name: 'Jo' }],
    });
    expect(product.support).toMatchObject([
      { channel: 'help@acme.example', url: 'mailto:help@acme.example' },
      { channel: '+49 1', tool: 'phone' },
    ]);
  });

  it('keeps all that the model has no place for', () => {
    expect(
      product.customProperties.map(({ property }) => property).sort(),
    ).toEqual([
      'SLA',
      'contract',
      'dataHolder.taxID',
      'license',
      'type',
      'valueProposition',
      'visibility',
    ]);
  });

  it('says what is wrong where it is written', () => {
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'unknown-status',
        path: ['product', 'details', 'en', 'status'],
        place: { line: 13, column: 15 },
      }),
    );
    expect(readDocuments('product: {details: {en: {name: n}}}')).toMatchObject([
      {
        type: 'broken',
        was: 'product',
        problems: expect.arrayContaining([
          expect.objectContaining({
            code: 'missing-field',
            path: ['product', 'details', 'en', 'productID'],
          }),
        ]),
      },
    ]);
  });

  it.each([
    'pricingPlans: {en: [{name: a}]}',
    'SLA: {declarative: []}',
    'product: shoes',
    'product: {price: 3}',
    'kind: Component\nproduct: {details: {}}',
  ])('is not what %j is', text => {
    expect(readDocuments(text)).toMatchObject([{ type: 'foreign' }]);
  });
});
