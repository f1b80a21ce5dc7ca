import {
  TestPortal,
  errorsOn,
  eventually,
  relationsOn,
} from '../__testUtils__/TestPortal';

jest.setTimeout(90_000);

const ORDERS_CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: orders-contract
name: Orders
version: "1.10"
status: active
domain: Sales
team:
  name: Order Desk
schema:
  - name: orders
    properties:
      - name: order_id
        logicalType: string
`;

const ORDERS_PRODUCT = `apiVersion: v1.0.0
kind: DataProduct
id: orders
name: Orders
version: 2.0.0
status: active
domain: Sales
description:
  purpose: Every order as it was placed.
team:
  name: Order Desk
inputPorts:
  - name: web-shop
    version: 1.0.0
    contractId: urn:Acme/web shop
outputPorts:
  - name: orders
    version: 1.0.0
    contractId: orders-contract
`;

const COMPONENT = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: order-loader
spec:
  type: job
  lifecycle: production
  owner: order-desk
`;

const SCORECARD = `# What the guild asks.
apiVersion: data-mesh/v1
kind: DataScorecard
metadata:
  name: readiness
spec:
  type: product
  lifecycle: production
  owner: guild
  domain: sales
  levels: [bronze]
  rules:
    - id: owner
      level: bronze
`;

const POLICY = SCORECARD.replace('DataScorecard', 'DataPolicy')
  .replace('readiness', 'privacy')
  .replace('  domain: sales\n', '');

describe('native files in a portal', () => {
  let portal: TestPortal;

  beforeEach(async () => {
    portal = await TestPortal.create();
  });
  afterEach(() => portal.stop());

  it('become entities with relations of the built-in types', async () => {
    await portal.write('a/orders.odcs.yaml', ORDERS_CONTRACT);
    await portal.write('b/orders.odps.yml', ORDERS_PRODUCT);
    await portal.start({ files: ['**/*.{odcs,odps}.{yaml,yml}'] });

    const contract = await eventually(() =>
      portal.entity('datacontract', 'orders-contract'),
    );
    expect(contract).toMatchObject({
      apiVersion: 'data-mesh/v1',
      kind: 'DataContract',
      metadata: {
        title: 'Orders',
        annotations: {
          'data-mesh/source-line': '1',
          'backstage.io/managed-by-location': `file:${portal.pathOf(
            'a/orders.odcs.yaml',
          )}`,
        },
      },
      spec: {
        type: 'odcs',
        lifecycle: 'production',
        owner: 'group:default/order-desk',
        domain: 'domain:default/sales',
        contractId: 'orders-contract',
        version: '1.10',
        standardVersion: 'v3.1.0',
        definition: ORDERS_CONTRACT,
      },
    });

    const product = await eventually(
      () => portal.entity('dataproduct', 'orders'),
      found => relationsOn(found).length >= 4,
    );
    expect(relationsOn(product)).toEqual([
      'consumesApi datacontract:default/urn-acme-web-shop--hbi4xh6xwedc',
      'ownedBy group:default/order-desk',
      'partOf domain:default/sales',
      'providesApi datacontract:default/orders-contract',
    ]);
    expect(
      relationsOn(
        await eventually(
          () => portal.entity('datacontract', 'orders-contract'),
          found => relationsOn(found).length >= 3,
        ),
      ),
    ).toEqual([
      'apiProvidedBy dataproduct:default/orders',
      'ownedBy group:default/order-desk',
      'partOf domain:default/sales',
    ]);
  });

  it('keep the last good entity when they break, and show why on it', async () => {
    const file = portal.pathOf('orders.odcs.yaml');
    await portal.write('orders.odcs.yaml', ORDERS_CONTRACT);
    await portal.write(
      'returns.odcs.yaml',
      ORDERS_CONTRACT.replace('orders-contract', 'returns-contract'),
    );
    await portal.start({ files: ['*.odcs.yaml'] });
    await eventually(() => portal.entity('datacontract', 'orders-contract'));

    await portal.write(
      'orders.odcs.yaml',
      ORDERS_CONTRACT.replace('schema:\n', 'schema: [\n'),
    );
    await portal.write(
      'returns.odcs.yaml',
      ORDERS_CONTRACT.replace('orders-contract', 'returns-contract').replace(
        'name: Orders',
        'name: Returned orders',
      ),
    );
    const broken = await eventually(
      () => portal.entity('datacontract', 'orders-contract'),
      found => errorsOn(found).length > 0,
    );
    expect(broken?.metadata.title).toBe('Orders');
    expect(errorsOn(broken).join()).toContain(`${file}, line 1`);
    expect(portal.lastRead(file)).toMatchObject({
      documents: 1,
      problems: [
        {
          severity: 'error',
          entityRef: 'datacontract:default/orders-contract',
          place: { line: expect.any(Number) },
        },
      ],
    });
    // The other file of the same location goes on being read.
    await eventually(
      () => portal.entity('datacontract', 'returns-contract'),
      found => found?.metadata.title === 'Returned orders',
    );

    await portal.write(
      'orders.odcs.yaml',
      ORDERS_CONTRACT.replace('name: Orders', 'name: All orders'),
    );
    const mended = await eventually(
      () => portal.entity('datacontract', 'orders-contract'),
      found => found?.metadata.title === 'All orders',
    );
    expect(errorsOn(mended)).toEqual([]);
  });

  it('keep the last good entity even when nothing in them can be recognised any more', async () => {
    const file = portal.pathOf('orders.odcs.yaml');
    await portal.write('orders.odcs.yaml', ORDERS_CONTRACT);
    await portal.start({ files: ['*.odcs.yaml'] });
    await eventually(() => portal.entity('datacontract', 'orders-contract'));

    await portal.write('orders.odcs.yaml', '<<<<<<< HEAD\n{ "a": [\n');
    const broken = await eventually(
      () => portal.entity('datacontract', 'orders-contract'),
      found => errorsOn(found).length > 0,
    );
    expect(broken?.spec?.version).toBe('1.10');
    expect(errorsOn(broken).join()).toContain(file);
    // It stays so at the following reads.
    const reads = portal.events.length;
    await eventually(
      () => portal.events.length,
      count => count >= reads + 3,
    );
    expect(
      await portal.entity('datacontract', 'orders-contract'),
    ).toMatchObject({ spec: { version: '1.10' } });
  });

  it('may hold documents of several kinds, and leave the foreign ones to the portal', async () => {
    await portal.write(
      'mixed.odcs.yaml',
      `${ORDERS_CONTRACT}---\n${COMPONENT}---\n${ORDERS_PRODUCT}`,
    );
    await portal.start({ files: ['mixed.odcs.yaml'] });

    const product = await eventually(() =>
      portal.entity('dataproduct', 'orders'),
    );
    expect(product?.metadata.annotations).toMatchObject({
      'data-mesh/source-line': '25',
    });
    await eventually(() => portal.entity('component', 'order-loader'));
    const contract = await eventually(() =>
      portal.entity('datacontract', 'orders-contract'),
    );
    expect(contract?.spec?.definition).toBe(ORDERS_CONTRACT);
  });

  it('may be scorecards and policies, which keep their text and the line where it starts', async () => {
    const file = portal.pathOf('guild.scorecard.yaml');
    await portal.write('guild.scorecard.yaml', `${SCORECARD}---\n${POLICY}`);
    await portal.start({ files: ['*.scorecard.yaml'] });

    const scorecard = await eventually(
      () => portal.entity('datascorecard', 'readiness'),
      found => relationsOn(found).length >= 2,
    );
    expect(scorecard?.spec).toMatchObject({
      rules: [{ id: 'owner', level: 'bronze' }],
      definition: SCORECARD,
    });
    expect(relationsOn(scorecard)).toEqual([
      'ownedBy group:default/guild',
      'partOf domain:default/sales',
    ]);
    const policy = await eventually(() =>
      portal.entity('datapolicy', 'privacy'),
    );
    expect(policy?.metadata.annotations).toMatchObject({
      'data-mesh/source-line': '16',
      'backstage.io/managed-by-location': `file:${file}`,
    });

    await portal.write('guild.scorecard.yaml', `${SCORECARD}  rules: [\n`);
    const broken = await eventually(
      () => portal.entity('datascorecard', 'readiness'),
      found => errorsOn(found).length > 0,
    );
    expect(broken?.spec?.definition).toBe(SCORECARD);
    expect(errorsOn(broken).join()).toContain(file);
  });

  it('leave files that are not ours to the built-in readers, whatever their name', async () => {
    await portal.write('service.odcs.yaml', COMPONENT);
    await portal.write('catalog-info.yaml', COMPONENT.replace('loader', 'api'));
    await portal.start({ files: ['service.odcs.yaml', 'catalog-info.yaml'] });

    await eventually(() => portal.entity('component', 'order-loader'));
    await eventually(() => portal.entity('component', 'order-api'));
    expect(portal.lastRead(portal.pathOf('service.odcs.yaml'))).toBeUndefined();
  });

  it('go when their file goes, and the report with them', async () => {
    await portal.write('orders.odcs.yaml', ORDERS_CONTRACT);
    await portal.write(
      'returns.odcs.yaml',
      ORDERS_CONTRACT.replace('orders-contract', 'returns-contract'),
    );
    await portal.start({ files: ['*.odcs.yaml'] });
    await eventually(() => portal.entity('datacontract', 'returns-contract'));

    await portal.remove('returns.odcs.yaml');
    const report = await eventually(
      () => portal.lastRead(portal.pathOf('returns.odcs.yaml')),
      found => found?.documents === 0,
    );
    expect(report?.problems).toEqual([]);
  });

  it('are validated and related by the alpha catalog model when it is asked for', async () => {
    await portal.write('orders.odps.yaml', ORDERS_PRODUCT);
    await portal.write(
      'wrong.yaml',
      ORDERS_PRODUCT &&
        `apiVersion: data-mesh/v1
kind: DataProduct
metadata:
  name: no-owner
spec:
  type: aggregate
  lifecycle: production
`,
    );
    await portal.write('catalog-info.yaml', COMPONENT);
    await portal.start({
      files: ['orders.odps.yaml', 'wrong.yaml', 'catalog-info.yaml'],
      dataMesh: { catalog: { modelLayer: true } },
    });

    const product = await eventually(
      () => portal.entity('dataproduct', 'orders'),
      found => relationsOn(found).length >= 4,
    );
    expect(relationsOn(product)).toEqual([
      'consumesApi datacontract:default/urn-acme-web-shop--hbi4xh6xwedc',
      'ownedBy group:default/order-desk',
      'partOf domain:default/sales',
      'providesApi datacontract:default/orders-contract',
    ]);
    await eventually(() => portal.entity('component', 'order-loader'));
    expect(await portal.entity('dataproduct', 'no-owner')).toBeUndefined();

    await portal.write(
      'orders.odps.yaml',
      ORDERS_PRODUCT.replace('outputPorts:\n', 'outputPorts: {\n'),
    );
    const broken = await eventually(
      () => portal.entity('dataproduct', 'orders'),
      found => errorsOn(found).length > 0,
    );
    expect(errorsOn(broken).join()).toContain('orders.odps.yaml, line ');
  });
});
