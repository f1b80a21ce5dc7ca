import { dataMeshAnnotations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { testDatabases } from '../__testUtils__/databases';
import { contract, domain, group, product } from '../__testUtils__/entities';
import { createWorld, World } from '../__testUtils__/world';

const { databases, ids } = testDatabases();

describe.each(ids)('HealthService on %s', id => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld(databases, id);
    await world.catalogHas([
      group('team-a'),
      domain('sales'),
      contract('used'),
      contract('unused'),
      product('p', {
        domain: 'sales',
        outputPorts: [{ name: 'o', contract: 'used' }],
      }),
      product('nobody', {
        owner: 'group:default/gone',
        domain: 'gone',
        inputPorts: [{ name: 'i', contract: 'missing' }],
      }),
      product(
        'annotated',
        {},
        {
          annotations: {
            'backstage.io/managed-by-location': 'file:/repo/a.odps.yaml',
            [dataMeshAnnotations.sourceLine]: '12',
            [dataMeshAnnotations.unmappedOwner]: 'The A-Team',
          },
        },
      ),
      {
        ...product('broken'),
        status: {
          items: [
            { type: 'processing', level: 'error', message: 'It is broken' },
          ],
        },
      } as never,
    ]);
  }, 60_000);

  const found = async (who = world.anyone) =>
    (await world.health.findings({ limit: 100 }, who)).items.map(
      f => `${f.kind} ${f.entity?.title ?? f.file}`,
    );

  it('counts what it finds, and how far behind the catalog it is', async () => {
    const health = await world.health.health(world.anyone);
    expect(health).toMatchObject({
      products: 4,
      contracts: 2,
      contractVersions: 2,
      domains: 1,
      lastSync: { ok: true, changed: 7 },
    });
    expect(health.lagSeconds).toBeGreaterThanOrEqual(0);
    expect(health.lagSeconds).toBeLessThan(60);
    expect(await found()).toEqual([
      'broken-file broken',
      'contract-without-product unused',
      'missing-contract nobody',
      expect.stringMatching(/^unmapped-domain nobody/),
      expect.stringMatching(/^unmapped-owner/),
      expect.stringMatching(/^unmapped-owner/),
    ]);
    const { items } = await world.health.findings(
      { kind: 'unmapped-owner' },
      world.anyone,
    );
    expect(
      items.find(item => item.entity?.title === 'annotated'),
    ).toMatchObject({ file: '/repo/a.odps.yaml', place: { line: 12 } });
    expect(items.map(i => i.message).sort()).toEqual([
      'The file names `The A-Team` as owner, for which the catalog has no group or user.',
      'The owner `group:default/gone` does not exist in the catalog.',
    ]);
  });

  it('keeps what was found in a file until the file is read again', async () => {
    const target = 'https://example.com/orders.odcs.yaml';
    const problem = {
      code: 'syntax',
      severity: 'error' as const,
      message: 'Not YAML',
      path: ['schema', 0, 'name'],
      place: { line: 3, column: 7 },
    };
    await world.fileReads.take({
      target,
      documents: 1,
      problems: [
        { ...problem, entityRef: 'dataproduct:default/broken' },
        { ...problem, severity: 'warning', code: 'odd' },
        { ...problem, severity: 'info', code: 'fyi' },
      ],
    });
    const [broken] = (
      await world.health.findings({ kind: 'broken-file' }, world.anyone)
    ).items;
    // The status of the entity says the same without a line, so it steps back.
    expect(broken).toMatchObject({
      file: target,
      field: 'schema[0].name',
      place: { line: 3, column: 7 },
      message: 'Not YAML',
    });
    expect(await found()).toContain(`file-warning ${target}`);
    await world.fileReads.take({ target, documents: 1, problems: [] });
    expect(await found()).not.toContain(`file-warning ${target}`);
  });

  it('forgets files that the catalog reads no more, and only those', async () => {
    const problem = {
      code: 'syntax',
      severity: 'error' as const,
      message: 'Not YAML',
      path: [],
    };
    for (const [target, reader] of [
      ['removed.yaml', 'catalog'],
      ['still.yaml', 'catalog'],
      ['history.yaml', 'history'],
    ] as const) {
      await world.fileReads.take(
        { target, documents: 1, problems: [problem] },
        reader,
      );
    }
    const later = Date.now() + 1;
    await new Promise(resolve => setTimeout(resolve, 5));
    await world.fileReads.take({
      target: 'still.yaml',
      documents: 1,
      problems: [problem],
    });
    await world.fileReads.forgetUnread(later);
    const files = (await found()).filter(line => line.endsWith('.yaml'));
    expect(files.sort()).toEqual([
      'broken-file history.yaml',
      'broken-file still.yaml',
    ]);
    await world.fileReads.keepHistory(['another.yaml']);
    expect(await found()).not.toContain('broken-file history.yaml');
    expect(await found()).toContain('broken-file still.yaml');
  });

  it('keeps since when a finding is known', async () => {
    const sinceOf = async () =>
      (await world.health.findings({ kind: 'missing-contract' }, world.anyone))
        .items[0].since;
    const since = await sinceOf();
    await new Promise(resolve => setTimeout(resolve, 5));
    await world.store.set('dirty', 1);
    await world.sync.run();
    expect(await sinceOf()).toBe(since);
  });

  it('says nothing about what is hidden', async () => {
    const guest = world.hideFrom('guest', e =>
      ['nobody', 'unused'].includes(e.metadata.name),
    );
    expect(await found(guest)).toEqual([
      'broken-file broken',
      'unmapped-owner annotated',
    ]);
    expect(await world.health.health(guest)).toMatchObject({
      products: 3,
      contracts: 1,
    });
  });

  it('pages through findings', async () => {
    const first = await world.health.findings({ limit: 4 }, world.anyone);
    const second = await world.health.findings(
      { limit: 4, cursor: first.nextCursor },
      world.anyone,
    );
    expect(new Set([...first.items, ...second.items].map(f => f.id)).size).toBe(
      6,
    );
    expect(second.nextCursor).toBeUndefined();
  });

  it('summarises a domain', async () => {
    expect(
      await world.domains.summary('domain:default/sales', world.anyone),
    ).toMatchObject({
      products: 1,
      outputPorts: 1,
      contractedPorts: 1,
      byType: [{ value: 'source-aligned', count: 1 }],
      subdomains: [],
    });
    const guest = world.hideFrom('no-sales', e => e.kind === 'Domain');
    await expect(
      world.domains.summary('domain:default/sales', guest),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
