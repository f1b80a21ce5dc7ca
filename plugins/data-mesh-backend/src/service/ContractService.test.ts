import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { testDatabases } from '../__testUtils__/databases';
import {
  contract,
  contractText,
  group,
  product,
} from '../__testUtils__/entities';
import { createWorld, World } from '../__testUtils__/world';
import { HistoryImportService } from './HistoryImportService';

const { databases, ids } = testDatabases();

describe.each(ids)('versions of contracts on %s', id => {
  let world: World;
  let folder: string;
  let history: HistoryImportService;

  beforeEach(async () => {
    world = await createWorld(databases, id);
    folder = await mkdtemp(join(tmpdir(), 'history-'));
    history = new HistoryImportService(
      world.knex,
      world.store,
      world.fileReads,
      mockServices.logger.mock(),
      ['**/*.odcs.yaml'],
      folder,
    );
  }, 60_000);

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const versions = async (name: string, who = world.anyone) =>
    (
      await world.contracts.versions(`datacontract:default/${name}`, {}, who)
    ).items.map(v => v.version);

  const port = (contractName: string) =>
    product('p', { outputPorts: [{ name: 'o', contract: contractName }] });

  it('says of each finding where it is and which versions of the standard it violates', async () => {
    const text = `${contractText({ id: 'c', standard: 'v3.0.2' })}\nprize: 5\n`;
    await world.catalogHas([contract('c', text)]);
    const { findings } = await world.contracts.get(
      'datacontract:default/c',
      world.anyone,
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'unknown-field',
        path: ['prize'],
        place: { line: text.split('\n').indexOf('prize: 5') + 1, column: 8 },
        against: ['v3.0.2', 'v3.2.0'],
      }),
    );
  });

  it('joins what an output port was under, also when the contract was another one', async () => {
    await world.catalogHas([
      port('old'),
      contract(
        'old',
        contractText({ id: 'old', version: '1', createdAt: '2024-01-01' }),
      ),
    ]);
    await world.catalogHas([
      port('new'),
      contract(
        'new',
        contractText({ id: 'new', version: '2', createdAt: '2025-01-01' }),
      ),
    ]);
    expect(await versions('new')).toEqual(['2', '1']);
  });

  it('leaves out of a line what the catalog hides', async () => {
    const two = product('p', {
      outputPorts: [
        { name: 'o', version: '1', contract: 'a' },
        { name: 'o', version: '2', contract: 'b' },
      ],
    });
    await world.catalogHas([
      two,
      contract('a', contractText({ id: 'a', version: 'of a' })),
      contract('b', contractText({ id: 'b', version: 'of b' })),
    ]);
    expect((await versions('a')).sort()).toEqual(['of a', 'of b']);
    const guest = world.hideFrom('guest', e => e.metadata.name === 'b');
    expect(await versions('a', guest)).toEqual(['of a']);
    const stranger = world.hideFrom('stranger', e => e.kind === 'DataProduct');
    expect(await versions('a', stranger)).toEqual(['of a']);
    const line = await world.contracts.versions(
      'datacontract:default/b',
      {},
      world.anyone,
    );
    const b = line.items.find(v => v.version === 'of b');
    await expect(
      world.contracts.version('datacontract:default/a', b?.id ?? '', guest),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(
      world.contracts.get('datacontract:default/b', guest),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('imports earlier versions from files, once, and again what changed', async () => {
    await world.catalogHas([
      group('team-a'),
      port('c'),
      contract(
        'c',
        contractText({ id: 'c', version: '3', createdAt: '2025-01-01' }),
      ),
    ]);
    const file = join(folder, 'c-1.odcs.yaml');
    await writeFile(
      file,
      contractText({ id: 'c', version: '1', createdAt: '2023-01-01' }),
    );
    await writeFile(
      join(folder, 'broken.odcs.yaml'),
      'kind: DataContract\napiVersion: v3.1.0\nid: [\n',
    );
    expect(await history.run()).toMatchObject({
      files: 2,
      read: 2,
      versions: 1,
    });
    expect(await history.run()).toMatchObject({
      files: 2,
      read: 0,
      versions: 0,
    });
    expect(await versions('c')).toEqual(['3', '1']);
    const [, old] = (
      await world.contracts.versions('datacontract:default/c', {}, world.anyone)
    ).items;
    expect(old).toMatchObject({
      source: 'history',
      current: false,
      seenAt: '2023-01-01T00:00:00.000Z',
    });
    const { items } = await world.health.findings(
      { kind: 'broken-file' },
      world.anyone,
    );
    expect(items).toEqual([
      expect.objectContaining({ file: 'broken.odcs.yaml' }),
    ]);

    await writeFile(
      file,
      contractText({ id: 'c', version: '2', createdAt: '2024-01-01' }),
    );
    await utimes(file, new Date(), new Date(Date.now() + 5_000));
    expect(await history.run()).toMatchObject({ read: 1, versions: 1 });
    expect(await versions('c')).toEqual(['3', '2', '1']);
  });

  it('imports a version under an earlier id into the line of the port it names', async () => {
    await world.catalogHas([
      port('new'),
      contract(
        'new',
        contractText({ id: 'new', version: '2', createdAt: '2025-01-01' }),
      ),
    ]);
    const extra =
      'dataProduct: p\ncustomProperties:\n  - property: outputPort\n    value: o';
    await writeFile(
      join(folder, 'old.odcs.yaml'),
      contractText({
        id: 'urn:Old',
        version: '1',
        createdAt: '2024-01-01',
        extra,
      }),
    );
    await history.run();
    expect(await versions('new')).toEqual(['2', '1']);
  });

  it('pages through versions, newest first, and refuses the cursor of another contract', async () => {
    for (let i = 0; i < 5; i += 1) {
      await world.catalogHas([
        port('c'),
        contract('c', contractText({ id: 'c', version: `${i}` })),
        contract('d'),
      ]);
    }
    const ref = 'datacontract:default/c';
    const first = await world.contracts.versions(
      ref,
      { limit: 3 },
      world.anyone,
    );
    const second = await world.contracts.versions(
      ref,
      { limit: 3, cursor: first.nextCursor },
      world.anyone,
    );
    expect([...first.items, ...second.items].map(v => v.version)).toEqual([
      '4',
      '3',
      '2',
      '1',
      '0',
    ]);
    expect(second.nextCursor).toBeUndefined();
    await expect(
      world.contracts.versions(
        'datacontract:default/d',
        { cursor: first.nextCursor },
        world.anyone,
      ),
    ).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
  });

  it('takes no date twice: an author who left it did not bring the version into force then', async () => {
    const before = Date.now();
    for (const version of ['1', '2']) {
      await world.catalogHas([
        contract(
          'c',
          contractText({ id: 'c', version, createdAt: '2024-01-01' }),
        ),
      ]);
    }
    const { items } = await world.contracts.versions(
      'datacontract:default/c',
      {},
      world.anyone,
    );
    expect(items.map(v => v.version)).toEqual(['2', '1']);
    expect(Date.parse(items[0].seenAt)).toBeGreaterThanOrEqual(before);
  });

  it('tells who provides and who consumes, as far as it may be seen', async () => {
    await world.catalogHas([
      port('c'),
      product('q', { inputPorts: [{ name: 'i', contract: 'c' }] }),
      contract('c'),
    ]);
    const c = await world.contracts.get('datacontract:default/c', world.anyone);
    expect(c.providers).toEqual([
      {
        product: { ref: 'dataproduct:default/p', title: 'p', exists: true },
        owner: expect.objectContaining({ ref: 'group:default/team-a' }),
        port: 'o',
      },
    ]);
    expect(c.consumers.map(use => use.product.title)).toEqual(['q']);
    const guest = world.hideFrom('guest', e => e.metadata.name === 'q');
    expect(
      (await world.contracts.get('datacontract:default/c', guest)).consumers,
    ).toEqual([]);
  });

  it('tells whom to talk to of those who consume, and which columns they say they take', async () => {
    await world.catalogHas([
      port('c'),
      contract('c'),
      group('readers', 'The Readers'),
      product('q', {
        owner: 'group:default/readers',
        inputPorts: [{ name: 'i', version: '1.0.0', contract: 'c' }],
        definition: [
          'apiVersion: v1.0.0',
          'kind: DataProduct',
          'id: q',
          'status: active',
          'inputPorts:',
          '  - name: i',
          '    version: 1.0.0',
          '    contractId: c',
          '    customProperties:',
          '      - property: columns',
          '        value: [orders.total, " day "]',
        ].join('\n'),
      }),
    ]);
    const consumersFor = async (who: BackstageCredentials) =>
      (await world.contracts.get('datacontract:default/c', who)).consumers;
    expect(await consumersFor(world.anyone)).toEqual([
      {
        product: { ref: 'dataproduct:default/q', title: 'q', exists: true },
        owner: {
          ref: 'group:default/readers',
          title: 'The Readers',
          exists: true,
        },
        port: 'i',
        portVersion: '1.0.0',
        columns: ['orders.total', 'day'],
      },
    ]);
    const guest = world.hideFrom('guest', e => e.metadata.name === 'readers');
    expect((await consumersFor(guest))[0].owner).toEqual({
      ref: 'group:default/readers',
      title: 'readers',
      exists: false,
    });
  });
});
