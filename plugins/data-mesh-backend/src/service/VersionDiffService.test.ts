import { testDatabases } from '../__testUtils__/databases';
import {
  contract,
  ContractParts,
  contractText,
  product,
} from '../__testUtils__/entities';
import { createWorld, World } from '../__testUtils__/world';

const { databases, ids } = testDatabases();

const ref = 'datacontract:default/a';
const a = (parts: Partial<ContractParts>) =>
  contract('a', contractText({ id: 'a', ...parts }));

describe.each(ids)('the difference of two versions on %s', id => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld(databases, id);
  }, 60_000);

  /** Oldest first. */
  async function versionIds(name = 'a') {
    const { items } = await world.contracts.versions(
      `datacontract:default/${name}`,
      {},
      world.anyone,
    );
    return items.map(item => item.id).reverse();
  }

  it('is against the version before unless another one is named', async () => {
    await world.catalogHas([a({ version: '1.0.0', columns: ['x'] })]);
    await world.catalogHas([a({ version: '1.1.0', columns: ['x', 'y'] })]);
    await world.catalogHas([a({ version: '2.0.0', columns: ['y'] })]);
    const [one, two, three] = await versionIds();

    const last = await world.versionDiffs.diff(
      ref,
      { versionId: three },
      world.anyone,
    );
    expect(last).toMatchObject({
      before: { version: '1.1.0' },
      after: { version: '2.0.0' },
      verdict: 'breaking',
      version: { before: '1.1.0', declared: '2.0.0', judgement: 'fits' },
    });
    expect(last.changes[0]).toMatchObject({
      kind: 'property-removed',
      subject: expect.stringContaining('x'),
      placeBefore: { line: 9 },
    });

    const whole = await world.versionDiffs.diff(
      ref,
      { versionId: three, against: one },
      world.anyone,
    );
    expect(whole.before.version).toBe('1.0.0');
    expect(whole.changes.map(change => change.kind)).toEqual(
      expect.arrayContaining(['property-removed', 'property-added']),
    );
    expect(whole.totalChanges).toBe(whole.changes.length);

    const back = await world.versionDiffs.diff(
      ref,
      { versionId: one, against: two },
      world.anyone,
    );
    expect(back).toMatchObject({
      verdict: 'breaking',
      version: { judgement: 'lower' },
    });
  });

  it('says the same stored and worked out now', async () => {
    await world.catalogHas([a({ version: '1.0.0', columns: ['x', 'y'] })]);
    await world.catalogHas([a({ version: '1.0.1', columns: ['y', 'z'] })]);
    const [, after] = await versionIds();
    const stored = await world.versionDiffs.diff(
      ref,
      { versionId: after },
      world.anyone,
    );
    await world.knex('contract_changes').update({ judgement: null });
    const now = await world.versionDiffs.diff(
      ref,
      { versionId: after },
      world.anyone,
    );
    expect(JSON.parse(JSON.stringify(now))).toEqual({
      ...JSON.parse(JSON.stringify(stored)),
      after: { ...now.after, changes: undefined },
    });
  });

  it('is none for the first version, nor for a text without a contract', async () => {
    await world.catalogHas([a({ version: '1.0.0' })]);
    await world.catalogHas([contract('a', 'nothing')]);
    const [first, broken] = await versionIds();
    const diff = (ask: { versionId: string; against?: string }) =>
      world.versionDiffs.diff(ref, ask, world.anyone);
    await expect(diff({ versionId: first })).rejects.toMatchObject({
      name: 'NotFoundError',
      code: 'NO_PREDECESSOR',
    });
    await expect(
      diff({ versionId: broken, against: first }),
    ).rejects.toMatchObject({ name: 'ConflictError', code: 'NOT_COMPARABLE' });
    await expect(
      diff({ versionId: first, against: 'none' }),
    ).rejects.toMatchObject({ name: 'NotFoundError', code: 'NOT_FOUND' });
  });

  it('of a line leaves out what a person may not see: neither the version before nor what changed since', async () => {
    const p = (name: string) =>
      product('p', { outputPorts: [{ name: 'o', contract: name }] });
    const b = contract('b', contractText({ id: 'b', columns: ['x'] }));
    await world.catalogHas([p('a'), a({})]);
    await world.catalogHas([p('b'), a({}), b]);
    const [old, latest] = await versionIds('b');
    const ofB = 'datacontract:default/b';
    for (const who of [
      world.hideFrom('guest', e => e.metadata.name === 'a'),
      world.hideFrom('stranger', e => e.kind === 'DataProduct'),
      world.withContractCondition('other', {
        not: {
          rule: 'isOwner',
          resourceType: 'data-mesh-contract',
          params: { claims: ['group:default/owner-of-a'] },
        },
      }),
    ]) {
      await world
        .knex('contracts')
        .where({ ref })
        .update({ owner_ref: 'group:default/owner-of-a' });
      const { items } = await world.contracts.versions(ofB, {}, who);
      expect(items.map(item => item.id)).toEqual([latest]);
      expect(items[0].previousId).toBeUndefined();
      expect(items[0].changes).toBeUndefined();
      await expect(
        world.versionDiffs.diff(ofB, { versionId: latest }, who),
      ).rejects.toMatchObject({ code: 'NO_PREDECESSOR' });
      await expect(
        world.versionDiffs.diff(ofB, { versionId: latest, against: old }, who),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const seen = await world.versionDiffs.diff(
      ofB,
      { versionId: latest },
      world.anyone,
    );
    expect(seen.before.contract).toBe(ref);
  });
});
