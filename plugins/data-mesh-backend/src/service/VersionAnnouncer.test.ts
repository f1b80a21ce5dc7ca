import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { testDatabases } from '../__testUtils__/databases';
import {
  contract,
  ContractParts,
  contractText,
  product,
} from '../__testUtils__/entities';
import { createWorld, World } from '../__testUtils__/world';
import { HistoryImportService } from './HistoryImportService';

const { databases, ids } = testDatabases();

const a = (parts: Partial<ContractParts>) =>
  contract('a', contractText({ id: 'a', ...parts }));
const p = (name: string) =>
  product('p', { outputPorts: [{ name: 'o', contract: name }] });

describe.each(ids)('what others are told on %s', id => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld(databases, id);
  }, 60_000);

  it('is a new version of a contract, with what it breaks and whom it is about', async () => {
    await world.catalogHas([p('a'), a({ version: '1.0.0', columns: ['x'] })]);
    expect(world.published()).toEqual([]);
    await world.catalogHas([p('a'), a({ version: '1.1.0', columns: ['y'] })]);
    const { items } = await world.contracts.versions(
      'datacontract:default/a',
      {},
      world.anyone,
    );
    expect(world.published()).toEqual([
      {
        topic: 'data-mesh.contract-version',
        metadata: {
          verdict: 'breaking',
          contractRef: 'datacontract:default/a',
        },
        eventPayload: expect.objectContaining({
          contractRef: 'datacontract:default/a',
          contractTitle: 'a',
          productRefs: ['dataproduct:default/p'],
          port: 'o',
          versionId: items[0].id,
          previousId: items[1].id,
          version: '1.1.0',
          previousVersion: '1.0.0',
          verdict: 'breaking',
          counts: expect.objectContaining({ breaking: 1 }),
          kinds: expect.arrayContaining(['property-removed']),
          judgement: 'too-low',
          honestVersion: '2.0.0',
        }),
      },
    ]);
  });

  it('is told once', async () => {
    await world.catalogHas([a({ version: '1' })]);
    await world.catalogHas([a({ version: '2' })]);
    await world.catalogHas([a({ version: '2' }), p('a')]);
    expect(world.published()).toHaveLength(1);
  });

  it('is not what is imported from files, nor the version with which a contract first came', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'history-'));
    const history = new HistoryImportService(
      world.knex,
      world.store,
      world.fileReads,
      mockServices.logger.mock(),
      ['*.yaml'],
      folder,
    );
    const save = async (version: string) => {
      const createdAt = `202${version}-01-01`;
      await writeFile(
        join(folder, `${version}.yaml`),
        contractText({ id: 'a', version, createdAt }),
      );
      await history.run();
      await world.changes.run();
    };
    await save('1');
    await world.catalogHas([a({ version: '3', createdAt: '2023-01-01' })]);
    await save('2');
    await world.catalogHas([
      a({ version: '3', createdAt: '2023-01-01' }),
      p('a'),
    ]);
    expect(world.published()).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  });

  it('is also that a port has another contract, once the product names it', async () => {
    const b = contract('b', contractText({ id: 'b', columns: ['x'] }));
    await world.catalogHas([p('a'), a({})]);
    await world.catalogHas([p('a'), a({}), b]);
    expect(world.published()).toEqual([]);
    await world.catalogHas([p('b'), a({}), b]);
    expect(world.published()).toEqual([
      expect.objectContaining({
        eventPayload: expect.objectContaining({
          contractRef: 'datacontract:default/b',
          verdict: 'breaking',
        }),
      }),
    ]);
  });

  it('is told at the next sync when the portal was killed before', async () => {
    await world.catalogHas([a({ version: '1' })]);
    world.catalogBecomes([a({ version: '2' })]);
    await world.sync.run();
    await world.changes.run();
    expect(world.published()).toEqual([]);
    await world.catalogHas([a({ version: '2' })]);
    expect(world.published().map(event => event.eventPayload)).toEqual([
      expect.objectContaining({ version: '2' }),
    ]);
  });
});
