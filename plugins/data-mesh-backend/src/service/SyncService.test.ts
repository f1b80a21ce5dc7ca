import { testDatabases } from '../__testUtils__/databases';
import {
  contract,
  contractText,
  domain,
  group,
  product,
} from '../__testUtils__/entities';
import { createWorld, World } from '../__testUtils__/world';

const { databases, ids } = testDatabases();

describe.each(ids)('SyncService on %s', id => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld(databases, id);
  }, 60_000);

  const refs = async () =>
    (await world.products.list({ limit: 100 }, world.anyone)).items.map(
      i => i.ref,
    );

  it('takes over what is new or changed, lets go what is gone, and reads nothing else', async () => {
    const team = group('team-a');
    const [a, b] = [product('a'), product('b')];
    await world.catalogHas([team, a, b]);
    expect(await refs()).toEqual([
      'dataproduct:default/a',
      'dataproduct:default/b',
    ]);

    world.catalog.getEntitiesByRefs.mockClear();
    await world.catalogHas([team, a, product('c')]);
    expect(await refs()).toEqual([
      'dataproduct:default/a',
      'dataproduct:default/c',
    ]);
    const read = world.catalog.getEntitiesByRefs.mock.calls.flatMap(
      ([call]) => call.entityRefs,
    );
    expect(read).toEqual(['dataproduct:default/c', 'group:default/team-a']);
    expect(await world.store.lastRun()).toMatchObject({
      ok: true,
      changed: 1,
      removed: 1,
      unchanged: 1,
    });
  });

  it('changes nothing when nothing changed, and says so', async () => {
    await world.catalogHas([
      group('team-a'),
      domain('sales'),
      contract('c'),
      product('p'),
    ]);
    const generation = await world.store.read('generation');
    await world.sync.run();
    expect(await world.store.read('generation')).toBe(generation);
    expect(await world.store.lastRun()).toMatchObject({
      changed: 0,
      removed: 0,
      unchanged: 3,
    });
  });

  it('keeps the time of the last change when only status or relations differ', async () => {
    const before = product('p', { purpose: 'Same' });
    await world.catalogHas([before]);
    const { changedAt } = await world.products.get(
      'dataproduct:default/p',
      world.anyone,
    );
    await new Promise(resolve => setTimeout(resolve, 5));
    await world.catalogHas([
      { ...before, metadata: { ...before.metadata, etag: 'other' } },
    ]);
    expect(
      (await world.products.get('dataproduct:default/p', world.anyone))
        .changedAt,
    ).toBe(changedAt);
    await world.catalogHas([product('p', { purpose: 'New' })]);
    expect(
      (await world.products.get('dataproduct:default/p', world.anyone))
        .changedAt,
    ).not.toBe(changedAt);
  });

  it('keeps most of everything when the catalog suddenly lists nothing, until it keeps saying so', async () => {
    const many = Array.from({ length: 12 }, (_, i) => product(`p${i}`));
    await world.catalogHas(many);
    for (let run = 1; run < 10; run += 1) {
      await expect(world.catalogHas([])).rejects.toThrow(
        /no longer lists 12 of 12 products/,
      );
    }
    expect(await refs()).toHaveLength(12);
    expect(await world.store.lastRun()).toMatchObject({
      ok: false,
      error: expect.stringContaining('run 9'),
    });
    await world.catalogHas([]);
    expect(await refs()).toEqual([]);
  });

  it('lets a few go at once', async () => {
    await world.catalogHas([product('a'), product('b')]);
    await world.catalogHas([]);
    expect(await refs()).toEqual([]);
  });

  it('goes on where a run was stopped', async () => {
    const entities = [
      group('team-a'),
      contract('c'),
      product('p', { outputPorts: [{ name: 'o', contract: 'c' }] }),
    ];
    world.catalog.getEntitiesByRefs.mockImplementationOnce(async () => {
      throw new Error('catalog down');
    });
    await expect(world.catalogHas(entities)).rejects.toThrow('catalog down');
    expect(await refs()).toEqual([]);
    await world.sync.run();
    expect(await refs()).toEqual(['dataproduct:default/p']);
    const page = await world.health.findings({}, world.anyone);
    expect(page.items).toEqual([]);
  });

  it('shares one run among those who ask while it is under way', async () => {
    world.catalog.queryEntities.mockClear();
    await Promise.all([world.sync.run(), world.sync.run()]);
    expect(world.catalog.queryEntities).toHaveBeenCalledTimes(3);
  });

  it('sorts by the new title of an owner that was renamed', async () => {
    const products = [
      product('a', { owner: 'group:default/x' }),
      product('b', { owner: 'group:default/y' }),
    ];
    const order = async () =>
      (await world.products.list({ sort: 'owner' }, world.anyone)).items.map(
        i => i.title,
      );
    await world.catalogHas([
      ...products,
      group('x', 'First'),
      group('y', 'Second'),
    ]);
    expect(await order()).toEqual(['a', 'b']);
    await world.catalogHas([
      ...products,
      group('x', 'Third'),
      group('y', 'Second'),
    ]);
    expect(await order()).toEqual(['b', 'a']);
  });

  it('works on with domains that belong to themselves, and reports the circle', async () => {
    await world.catalogHas([
      group('team-a'),
      domain('a', { subdomainOf: 'b' }),
      domain('b', { subdomainOf: 'c' }),
      domain('c', { subdomainOf: 'a' }),
      domain('self', { subdomainOf: 'self' }),
      domain('below', { subdomainOf: 'b' }),
      product('p', { domain: 'below' }),
    ]);
    const { items } = await world.health.findings(
      { kind: 'circular-domain' },
      world.anyone,
    );
    expect(items.map(i => i.message).sort()).toEqual([
      'The domain belongs to itself: `a` → `b` → `c` → `a`.',
      'The domain belongs to itself: `self` → `self`.',
    ]);
    expect(
      (await world.domains.summary('domain:default/c', world.anyone)).products,
    ).toBe(1);
    const { domain: facet } = await world.products.facets({}, world.anyone);
    expect(facet.map(v => [v.label, v.count])).toEqual([
      ['a', 1],
      ['b', 1],
      ['below', 1],
      ['c', 1],
    ]);
  });

  it('takes a contract of ten thousand columns, and one that is no contract', async () => {
    const columns = Array.from(
      { length: 10_000 },
      (_, i) => `      - name: c${i}\n        logicalType: string`,
    );
    const wide = `kind: DataContract\napiVersion: v3.1.0\nid: wide\nversion: 1.0.0\nstatus: active\nschema:\n  - name: t\n    properties:\n${columns.join(
      '\n',
    )}\n`;
    await world.catalogHas([
      group('team-a'),
      contract('wide', wide),
      contract('junk', 'hello: <b>world</b>'),
    ]);
    expect(
      await world.contracts.get('datacontract:default/wide', world.anyone),
    ).toMatchObject({ fields: 10_000, schemaObjects: 1 });
    const junk = await world.contracts.get(
      'datacontract:default/junk',
      world.anyone,
    );
    expect(junk).toMatchObject({
      fields: 0,
      model: { id: 'junk', schema: [] },
    });
    expect(junk.findings).toContainEqual(
      expect.objectContaining({ code: 'not-a-contract', severity: 'error' }),
    );
  }, 60_000);

  it('reads the details of a product from its whole text', async () => {
    const definition = [
      'kind: DataProduct',
      'apiVersion: v1.0.0',
      'id: orders',
      'name: Orders',
      'version: 1.10',
      'status: active',
      'description:',
      '  purpose: To know what was ordered',
      'outputPorts:',
      '  - name: table',
      '    version: 1',
      '    description: One row per line',
      '    contractId: Orders/V1',
      'support:',
      '  - channel: "#orders"',
      '    url: https://chat.example.com/orders',
      'team:',
      '  members:',
      '    - username: ana@example.com',
      '      role: owner',
    ].join('\n');
    await world.catalogHas([
      group('team-a'),
      {
        ...product('orders', { definition }),
        spec: { ...product('x').spec, definition },
      },
    ]);
    expect(
      await world.products.get('dataproduct:default/orders', world.anyone),
    ).toMatchObject({
      title: 'Orders',
      version: '1.10',
      purpose: 'To know what was ordered',
      standard: 'odps v1.0.0',
      support: [{ channel: '#orders' }],
      people: [{ username: 'ana@example.com', role: 'owner' }],
      outputPorts: [
        {
          name: 'table',
          description: 'One row per line',
          contract: {
            ref: expect.stringMatching(/^datacontract:default\/orders-v1--/),
            exists: false,
          },
        },
      ],
    });
  });

  it('remembers the versions of a contract that changed, each text once', async () => {
    const team = group('team-a');
    const p = product('p', { outputPorts: [{ name: 'o', contract: 'c' }] });
    const first = contractText({
      id: 'c',
      version: '1.0.0',
      createdAt: '2024-01-01T00:00:00Z',
    });
    const second = contractText({
      id: 'c',
      version: '1.10',
      createdAt: '2024-06-01T00:00:00Z',
    });
    for (const text of [first, second, first]) {
      await world.catalogHas([team, p, contract('c', text)]);
    }
    const { items } = await world.contracts.versions(
      'datacontract:default/c',
      {},
      world.anyone,
    );
    expect(items.map(v => [v.version, v.seenAt, v.current, v.source])).toEqual([
      ['1.10', '2024-06-01T00:00:00.000Z', false, 'catalog'],
      ['1.0.0', '2024-01-01T00:00:00.000Z', true, 'catalog'],
    ]);
    const text = await world.contracts.version(
      'datacontract:default/c',
      items[0].id,
      world.anyone,
    );
    expect(text.text).toBe(second);
  });
});
