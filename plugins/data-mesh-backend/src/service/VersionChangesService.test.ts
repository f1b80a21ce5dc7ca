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

describe.each(ids)('what changed between versions on %s', id => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld(databases, id);
  }, 60_000);

  /** Newest first: version, number of the version before, verdict. */
  async function timeline(name = 'a') {
    const { items } = await world.contracts.versions(
      `datacontract:default/${name}`,
      {},
      world.anyone,
    );
    const numbers = new Map(items.map(item => [item.id, item.version]));
    return items.map(({ version, previousId, changes }) => [
      version,
      previousId && numbers.get(previousId),
      changes?.verdict,
    ]);
  }

  it('is kept with each version: counts, kinds, and whether its number says so', async () => {
    await world.catalogHas([a({ version: '1.0.0', columns: ['x', 'y'] })]);
    await world.catalogHas([a({ version: '1.0.1', columns: ['x', 'z'] })]);
    const { items } = await world.contracts.versions(
      'datacontract:default/a',
      {},
      world.anyone,
    );
    expect(items[0]).toMatchObject({
      version: '1.0.1',
      previousId: items[1].id,
      changes: {
        verdict: 'breaking',
        breaking: 1,
        compatible: 2,
        kinds: ['property-removed', 'version-changed', 'property-added'],
        judgement: 'too-low',
        honestVersion: '2.0.0',
      },
    });
    expect(items[1].previousId).toBeUndefined();
    expect(items[1].changes).toBeUndefined();
  });

  it('counts what is wrong with each text', async () => {
    await world.catalogHas([a({ extra: 'colour: red' })]);
    const { items } = await world.contracts.versions(
      'datacontract:default/a',
      {},
      world.anyone,
    );
    const { findings } = await world.contracts.version(
      'datacontract:default/a',
      items[0].id,
      world.anyone,
    );
    const count = (severity: string) =>
      findings.filter(finding => finding.severity === severity).length;
    expect(findings.length).toBeGreaterThan(0);
    expect(items[0].findingCounts).toEqual({
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
    });
  });

  it('is looked at again where an earlier version is imported in between', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'history-'));
    const history = new HistoryImportService(
      world.knex,
      world.store,
      world.fileReads,
      mockServices.logger.mock(),
      ['*.yaml'],
      folder,
    );
    const save = async (version: string, createdAt: string | undefined) => {
      await writeFile(
        join(folder, `${version}.yaml`),
        contractText({ id: 'a', version, createdAt, columns: ['x'] }),
      );
      await history.run();
      await world.changes.run();
    };
    await world.catalogHas([a({ version: '3', createdAt: '2025-01-01' })]);
    await save('1', '2023-01-01');
    expect(await timeline()).toEqual([
      ['3', '1', 'breaking'],
      ['1', undefined, undefined],
    ]);
    await save('2', '2024-01-01');
    await save('2.5', undefined);
    expect(await timeline()).toEqual([
      ['3', '2.5', 'breaking'],
      ['2.5', '2', 'compatible'],
      ['2', '1', 'compatible'],
      ['1', undefined, undefined],
    ]);
    await rm(folder, { recursive: true, force: true });
  });

  it('follows a port to its next contract, as soon as the product names it', async () => {
    const p = (name: string) =>
      product('p', { outputPorts: [{ name: 'o', contract: name }] });
    const b = contract('b', contractText({ id: 'b', columns: ['x'] }));
    await world.catalogHas([p('a'), a({})]);
    await world.catalogHas([p('a'), a({}), b]);
    expect(await timeline('b')).toEqual([['1.0.0', undefined, undefined]]);
    await world.catalogHas([p('b'), a({}), b]);
    expect(await timeline('b')).toEqual([
      ['1.0.0', '1.0.0', 'breaking'],
      ['1.0.0', undefined, undefined],
    ]);
  });

  it('skips a version whose text holds no contract', async () => {
    await world.catalogHas([a({ version: '1.0.0' })]);
    await world.catalogHas([contract('a', 'kind: DataContract\nid: [', {})]);
    await world.catalogHas([a({ version: '1.1.0', columns: ['x'] })]);
    const [latest, broken, first] = await timeline();
    expect(latest).toEqual(['1.1.0', '1.0.0', 'breaking']);
    expect(broken.slice(1)).toEqual([undefined, undefined]);
    expect(first.slice(1)).toEqual([undefined, undefined]);
  });

  it('does nothing where nothing changed', async () => {
    await world.catalogHas([a({ version: '1' })]);
    await world.catalogHas([a({ version: '2' })]);
    expect(await world.changes.run()).toBe(0);
  });

  it('is worked out anew when other code read a text or compared it', async () => {
    await world.catalogHas([a({ version: '1', columns: ['x'] })]);
    await world.catalogHas([a({ version: '2', columns: ['y'] })]);
    const before = await timeline();
    await world.knex('contract_texts').update({
      revision: 0,
      readable: false,
      errors: 7,
      model: '{}',
    });
    await world.knex('contract_versions').update({ version: 'old' });
    await world.knex('contract_changes').update({
      revision: '0.0',
      verdict: 'compatible',
      previous_id: null,
    });
    expect(await world.changes.run()).toBe(2);
    expect(await timeline()).toEqual(before);
    expect(
      await world.knex('contract_texts').where({ errors: 7 }),
    ).toHaveLength(0);
  });
});
