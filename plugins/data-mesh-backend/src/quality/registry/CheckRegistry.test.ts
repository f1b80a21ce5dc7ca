import { mockServices } from '@backstage/backend-test-utils';
import { testDatabases } from '../../__testUtils__/databases';
import { contract, contractText } from '../../__testUtils__/entities';
import { createWorld, World } from '../../__testUtils__/world';
import { CheckRegistry } from './CheckRegistry';
import { codeOf, standingOf } from '../status';
import { readContractMappings } from './readContractMappings';
import { recomputeStanding } from './standing';

const { databases, ids } = testDatabases();

const REF = 'datacontract:default/orders';

/** A column that must be there, with a rule; one that says what only people can judge; two servers. */
const text = (extra = '', rule = 'email-there') => `
kind: DataContract
apiVersion: v3.1.0
id: orders
version: 1.0.0
status: active
servers:
  - { server: live, type: postgres, environment: production, database: shop, schema: main }
  - { server: try, type: postgres, environment: dev, database: shop, schema: dev }
schema:
  - name: orders
    physicalName: ORDERS_V2
    customProperties:
      - { property: reportDatasets, value: ['dbt:model.shop.orders', { dataset: Orders-Feed, tool: nightly }] }
    properties:
      - name: email
        logicalType: string
        required: true
        quality:
          - { id: ${rule}, name: E-mails are there, metric: nullValues, mustBe: 0 }
          - { id: polite, type: text, description: Polite }
${extra}`;

describe.each(ids)('checks of contracts on %s', id => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld(databases, id);
    await world.catalogHas([contract('orders', text())]);
  });
  afterEach(() => world.knex.destroy());

  const checks = async () =>
    new Map<string, Record<string, unknown>>(
      (await world.knex('checks').where('contract_ref', REF)).map(
        (row: { check_key: string }) => [row.check_key, row],
      ),
    );

  const idOf = async (key: string) =>
    Number((await world.knex('checks').first('id').where('check_key', key)).id);

  const addSeries = (
    checkId: number,
    server: string,
    status: 'pass' | 'warn' | 'fail' | 'error',
    at: number,
    tool = 'data-mesh',
  ) =>
    world.knex('check_series').insert({
      check_id: checkId,
      tool,
      server,
      status: codeOf(status),
      since: at,
      observed_at: at + 5,
      backfilled: false,
      recent: '[]',
    });

  const stands = async (key: string) => {
    const row = (await checks()).get(key);
    return [
      standingOf(Number(row?.status)),
      row?.since === null ? null : Number(row?.since),
      Number(row?.observed_at),
    ];
  };

  const sign = async () => {
    const { total, passed, warned, failed, errors } = await world
      .knex('contract_quality')
      .first()
      .where('contract_ref', REF);
    return { total, passed, warned, failed, errors };
  };

  it('are all there, also those that nobody can execute, with the reason', async () => {
    const rows = await checks();
    expect(rows.get('email-there')).toMatchObject({
      origin: 'rule',
      kind: 'nullValues',
      name: 'E-mails are there',
      object: 'orders',
      property: 'email',
      rule_id: 'email-there',
    });
    expect(Boolean(rows.get('email-there')?.executable)).toBe(true);
    expect(Boolean(rows.get('polite')?.executable)).toBe(false);
    expect(JSON.parse(String(rows.get('polite')?.details)).why).toMatch(/./);
    expect(await stands('polite')).toEqual(['not-measured', null, 0]);
    expect((await sign()).total).toBe(rows.size);
  });

  it('change with the contract only: a second run finds nothing to do', async () => {
    expect(await world.registry.run()).toEqual([]);
    await world.catalogBecomes([contract('orders', text('# changed'))]);
    await world.sync.run();
    expect(await world.registry.run()).toEqual([REF]);
  });

  it('keep their results when the promise goes and comes back', async () => {
    const check = await idOf('email-there');
    await addSeries(check, 'live', 'fail', 100);
    await recomputeStanding(world.knex, [check]);
    const { total } = await sign();
    await world.catalogHas([contract('orders', text('', 'other'))]);
    expect(Boolean((await checks()).get('email-there')?.promised)).toBe(false);
    expect(await sign()).toMatchObject({ total, failed: 0 });
    await world.catalogHas([contract('orders', text())]);
    expect(await idOf('email-there')).toBe(check);
    expect(await stands('email-there')).toEqual(['fail', 100, 105]);
    expect(await sign()).toMatchObject({ total, failed: 1 });
  });

  it('leave alone what only another tool checks', async () => {
    await world.knex('checks').insert({
      ...(await checks()).get('email-there'),
      id: undefined,
      check_key: 'dbt:1',
      origin: 'reported',
    });
    await world.catalogHas([contract('orders', text('', 'other'))]);
    expect(Boolean((await checks()).get('dbt:1')?.promised)).toBe(true);
  });

  it('stand as the worst of what is measured in production', async () => {
    const check = await idOf('email-there');
    await addSeries(check, 'try', 'error', 100);
    await recomputeStanding(world.knex, [check]);
    expect(await stands('email-there')).toEqual(['error', 100, 105]);
    await addSeries(check, 'live', 'pass', 200);
    await recomputeStanding(world.knex, [check]);
    expect(await stands('email-there')).toEqual(['pass', 200, 205]);
    await addSeries(check, '', 'warn', 150, 'dbt');
    await addSeries(check, 'no-more', 'error', 300);
    await recomputeStanding(world.knex, [check, check]);
    expect(await stands('email-there')).toEqual(['warn', 150, 205]);
    expect(await sign()).toMatchObject({ passed: 0, warned: 1, errors: 0 });
  });

  it('stand otherwise when a server becomes one of production', async () => {
    const check = await idOf('email-there');
    await addSeries(check, 'try', 'fail', 100);
    await addSeries(check, 'live', 'pass', 200);
    await recomputeStanding(world.knex, [check]);
    const live = text().replace('environment: dev', 'environment: production');
    await world.catalogHas([contract('orders', live)]);
    expect(await stands('email-there')).toEqual(['fail', 100, 205]);
  });

  it('survive a contract that is gone for a while, and go with one that stays away', async () => {
    const check = await idOf('email-there');
    await addSeries(check, 'live', 'fail', 100);
    await world.catalogHas([contract('other')]);
    await world.catalogHas([contract('orders', text())]);
    expect(await stands('email-there')).toEqual(['fail', 100, 105]);

    await world.catalogHas([contract('other')]);
    await world
      .knex('contract_quality')
      .where('contract_ref', REF)
      .update({ gone_at: Date.now() - 31 * 24 * 60 * 60_000 });
    await world.registry.run();
    for (const table of [
      'checks',
      'contract_tables',
      'contract_servers',
      'contract_datasets',
      'contract_quality',
    ]) {
      const left = await world.knex(table).where('contract_ref', REF);
      expect([table, left]).toEqual([table, []]);
    }
    expect(await world.knex('check_series')).toEqual([]);
  });

  it('are kept when the text cannot be read any more', async () => {
    const before = await checks();
    await world.catalogHas([contract('orders', 'kind: [')]);
    expect([...(await checks()).keys()]).toEqual([...before.keys()]);
    expect(await world.registry.run()).toEqual([]);
  });

  it('do not multiply under two at once', async () => {
    await world.catalogBecomes([
      contract('orders', text('# changed')),
      contract('more', contractText({ id: 'more' })),
    ]);
    await world.sync.run();
    const second = new CheckRegistry(world.knex, mockServices.logger.mock());
    await Promise.all([world.registry.run(), second.run()]);
    const rows: { check_key: string }[] = await world
      .knex('checks')
      .where('contract_ref', REF);
    expect(new Set(rows.map(row => row.check_key)).size).toBe(rows.length);
    expect(await second.run()).toEqual([]);
  });

  it('say under which names reports find the contract, and what it says about that itself', async () => {
    const names = await world
      .knex('contract_tables')
      .where('contract_ref', REF)
      .pluck('table_name');
    expect(names).toEqual(['orders_v2']);
    const mappings = await readContractMappings(world.knex, [
      'MODEL.shop.orders',
      'orders-feed',
      'unknown',
    ]);
    expect(mappings).toEqual([
      {
        contract: REF,
        dataset: 'model.shop.orders',
        tool: 'dbt',
        object: 'orders',
      },
      {
        contract: REF,
        dataset: 'orders-feed',
        tool: 'nightly',
        object: 'orders',
      },
    ]);
  });
});
