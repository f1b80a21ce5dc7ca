import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { testDatabases } from '../../__testUtils__/databases';
import { domain, group, product } from '../../__testUtils__/entities';
import { createWorld, World } from '../../__testUtils__/world';
import {
  govern,
  Governed,
  policy,
  readiness,
  scorecard,
} from '../__testUtils__/governed';
import { ScoreRetention } from './ScoreRetention';

const { databases, ids } = testDatabases();
const DAY = 86_400_000;
const ORDERS = 'dataproduct:default/orders';

const company = (
  orders: Entity = product('orders', { domain: 'sales' }),
): Entity[] => [
  group('team-a'),
  domain('sales'),
  orders,
  product('stock', { owner: 'group:default/gone' }),
];

const described = (name: string, tags: string[] = []) =>
  product(name, { domain: 'sales' }, { description: 'All of them', tags });

describe.each(ids)('scores, %s', id => {
  let world: World;
  let governed: Governed;

  beforeEach(async () => {
    world = await createWorld(databases, id);
    governed = govern(world);
  }, 60_000);

  const scores = async (ref = ORDERS) => {
    const rows = await world
      .knex('scores as s')
      .join('products as p', 'p.id', 's.product_id')
      .join('rule_sets as r', 'r.id', 's.rule_set_id')
      .where('p.ref', ref)
      .orderBy('r.ref')
      .select('r.ref', 's.score', 's.level', 's.statuses', 's.cause');
    return rows.map(row => ({ ...row }));
  };
  const history = async (ref = ORDERS) =>
    world
      .knex('score_history')
      .where('product_ref', ref)
      .orderBy(['from_at', 'rule_set_ref'])
      .select('score', 'level', 'statuses', 'cause', 'from_at', 'to_at');

  it('say how far a product is, with the outcome of each rule', async () => {
    await governed.catalogHas([...company(), readiness()]);
    expect(await scores()).toEqual([
      {
        ref: 'datascorecard:default/readiness',
        score: 50,
        level: 'bronze',
        statuses: 'pff',
        cause: 'first',
      },
    ]);
    expect(await scores('dataproduct:default/stock')).toMatchObject([
      { score: 0, level: null, statuses: 'fff' },
    ]);
  });

  it('become others with what changed, each change with its cause', async () => {
    await governed.catalogHas([...company(), readiness()]);
    governed.now += DAY;
    await governed.catalogHas([...company(described('orders')), readiness()]);
    governed.now += DAY;
    await governed.catalogHas([
      ...company(described('orders')).filter(({ kind }) => kind !== 'Group'),
      readiness(),
    ]);
    governed.now += DAY;
    const looser = readiness();
    const [owner] = looser.spec?.rules as object[];
    await governed.catalogHas([
      ...company(described('orders')).filter(({ kind }) => kind !== 'Group'),
      { ...looser, spec: { ...looser.spec, rules: [owner] as never } },
    ]);
    expect(
      (await history()).map(({ score, level, statuses, cause }) => [
        score,
        level,
        statuses,
        cause,
      ]),
    ).toEqual([
      [50, 'bronze', 'pff', 'first'],
      [75, 'silver', 'ppf', 'data'],
      [25, null, 'fpf', 'data'],
      [0, null, 'f', 'rule'],
    ]);
  });

  it('are not touched where nothing changed', async () => {
    const entities = [...company(), readiness()];
    await governed.catalogHas(entities);
    const before = await world.knex('scores').select();
    governed.now += DAY;
    await governed.catalogHas(entities);
    expect(await world.knex('scores').select()).toEqual(before);
    expect(await world.knex('score_due').select()).toEqual([]);
  });

  it('change with a policy that is merged, without a restart, and end with it', async () => {
    await governed.catalogHas([...company(), readiness()]);
    const strict = policy('purpose', {
      rules: [
        {
          id: 'says-why',
          title: 'Says why it is there',
          severity: 'high',
          enforcement: 'block',
          cap: 'none',
          check: { path: 'documentation.description', required: true },
        },
      ],
    });
    governed.now += DAY;
    await governed.catalogHas([...company(), readiness(), strict]);
    expect(await scores()).toMatchObject([
      { ref: 'datapolicy:default/purpose', score: 0, statuses: 'f' },
      { ref: 'datascorecard:default/readiness', score: 50, level: null },
    ]);
    expect(
      await world
        .knex('violations')
        .orderBy('id')
        .select('rule', 'state', 'enforcement', 'severity'),
    ).toMatchObject([
      {
        rule: 'says-why',
        state: 'open',
        enforcement: 'block',
        severity: 'high',
      },
      { rule: 'says-why' },
    ]);
    governed.now += DAY;
    await governed.catalogHas([...company(), readiness()]);
    expect(await scores()).toMatchObject([{ score: 50, level: 'bronze' }]);
    expect(await world.knex('violations').select()).toEqual([]);
  });

  it('change by time alone when a rule asks how old something is', async () => {
    await governed.catalogHas([
      ...company(),
      scorecard('fresh', {
        rules: [
          {
            id: 'fresh',
            title: 'Changed lately',
            check: { path: 'lifecycle.changedAt', fresherThan: '10d' },
          },
        ],
      }),
    ]);
    // The clock of the sync is that of the machine.
    const changedAt = Number(
      (await world.knex('products').where({ ref: ORDERS }).first()).changed_at,
    );
    governed.now = changedAt + 1;
    await world.knex('scores').update({ next_at: 1 });
    await governed.keeper.run();
    expect(await scores()).toMatchObject([{ statuses: 'p' }]);
    governed.now = changedAt + 11 * DAY;
    await governed.keeper.run();
    expect(await scores()).toMatchObject([{ statuses: 'f', cause: 'data' }]);
  });

  it('belong to the domain that a scorecard is of, and go when the product leaves it', async () => {
    const ofSales = readiness({ domain: 'sales' });
    await governed.catalogHas([...company(), ofSales]);
    expect(await scores()).toHaveLength(1);
    expect(await scores('dataproduct:default/stock')).toEqual([]);
    governed.now += DAY;
    await governed.catalogHas([...company(product('orders')), ofSales]);
    expect(await scores()).toEqual([]);
    expect(await history()).toMatchObject([{ to_at: expect.anything() }]);
  });

  it('have beside them what they were a month ago, and what came with the rules since', async () => {
    const months = async () =>
      (
        await world
          .knex('scores as s')
          .join('products as p', 'p.id', 's.product_id')
          .where('p.ref', ORDERS)
          .select('s.score', 's.month_score', 's.month_rules')
      ).map(row => ({ ...row }));
    await governed.catalogHas([...company(), readiness()]);
    expect(await months()).toEqual([
      { score: 50, month_score: null, month_rules: 0 },
    ]);
    await governed.timePasses(40 * DAY);
    await governed.catalogHas([...company(described('orders')), readiness()]);
    expect(await months()).toEqual([
      { score: 75, month_score: 50, month_rules: 0 },
    ]);
    await governed.timePasses(DAY);
    // Tags are no longer asked for: no merit of the product.
    const [owner, purpose] = readiness().spec?.rules as JsonObject[];
    await governed.catalogHas([
      ...company(described('orders')),
      readiness({ rules: [owner, purpose] }),
    ]);
    expect(await months()).toEqual([
      { score: 100, month_score: 50, month_rules: 25 },
    ]);
    await governed.timePasses(40 * DAY);
    expect(await months()).toEqual([
      { score: 100, month_score: 100, month_rules: 0 },
    ]);
  });

  it('are forgotten some time after they ended, what rules saw sooner, and never as they are now', async () => {
    await governed.catalogHas([...company(), readiness()]);
    governed.now += DAY;
    await governed.catalogHas([...company(described('orders')), readiness()]);
    const retention = new ScoreRetention(
      world.knex,
      { history: 100 * DAY, details: 40 * DAY },
      () => governed.now,
    );
    const left = async () => [
      (await history()).map(({ statuses }) => statuses),
      (await world.knex('score_details').where('product_ref', ORDERS)).length,
    ];
    governed.now += 39 * DAY;
    expect(await retention.run()).toBe(0);
    governed.now += 2 * DAY;
    await retention.run();
    expect(await left()).toEqual([['pff', 'ppf'], 1]);
    governed.now += 60 * DAY;
    await retention.run();
    expect(await left()).toEqual([['ppf'], 1]);
  });

  it('take as many statements for many products as for few', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => product(`p${i}`));
    const counted = async (count: number) => {
      const other = await createWorld(databases, id);
      const others = govern(other);
      await other.catalogHas([group('team-a'), ...many(count)]);
      await others.registry.run();
      let statements = 0;
      other.knex.on('query', () => (statements += 1));
      await others.keeper.run();
      return statements;
    };
    expect(await counted(100)).toBe(await counted(3));
  });
});
