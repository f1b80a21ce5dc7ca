import { testDatabases } from '../../__testUtils__/databases';
import { domain, group, product } from '../../__testUtils__/entities';
import { createWorld, World } from '../../__testUtils__/world';
import { CampaignReminder } from '../campaigns/CampaignReminder';
import { govern, Governed, policy, readiness } from '../__testUtils__/governed';
import { ViolationTeller } from './ViolationTeller';

const { databases, ids } = testDatabases();
const DAY = 86_400_000;
const HOUR = DAY / 24;
const START = Date.UTC(2026, 10, 1);

const described = policy('described', {
  rules: [
    {
      id: 'says-why',
      title: 'Says why it is there',
      enforcement: 'block',
      check: { path: 'documentation.description', required: true },
    },
  ],
});

const silver = readiness({
  campaigns: [
    {
      id: 'silver',
      title: 'All silver',
      target: { level: 'silver' },
      deadline: '2026-12-01T00:00:00Z',
      reminders: ['14d', '3d'],
    },
  ],
});

const company = (description?: string) => [
  group('team-a'),
  group('team-b'),
  domain('sales', { owner: 'group:default/team-b' }),
  product('orders', { domain: 'sales' }, { title: 'Orders', description }),
];

describe.each(ids)('telling of rules, %s', id => {
  let world: World;
  let governed: Governed;
  let teller: ViolationTeller;
  let reminder: CampaignReminder;

  beforeEach(async () => {
    world = await createWorld(databases, id);
    governed = govern(world, START);
    const now = () => governed.now;
    teller = new ViolationTeller(world.knex, [], async () => new Map(), now);
    reminder = new CampaignReminder(world.knex, governed.ruleSets, now);
  }, 60_000);

  const messages = () =>
    world
      .knex('messages')
      .orderBy('due_at')
      .select('recipient', 'reason', 'state', 'due_at', 'payload');

  it('tells the owner of a violation once, and the domain owner when it stays', async () => {
    await governed.catalogHas([...company(), described]);
    expect(await teller.run()).toBe(1);
    expect(await teller.run()).toBe(0);
    const told = await messages();
    expect(
      told.map(({ recipient, reason, due_at }) => [
        recipient,
        reason,
        (Number(due_at) - START) / HOUR,
      ]),
    ).toEqual([
      ['group:default/team-a', 'opened', 0],
      ['group:default/team-b', 'escalated', 2],
    ]);
    expect(JSON.parse(told[0].payload)).toMatchObject({
      title: 'Orders breaks a rule: Says why it is there',
      link: '/catalog/default/dataproduct/orders/scorecard',
    });
  });

  it('tells nobody else once it is over, and those who heard that it is', async () => {
    await governed.catalogHas([...company(), described]);
    await teller.run();
    await world
      .knex('messages')
      .where({ reason: 'opened' })
      .update({ state: 'sent' });
    governed.now += HOUR;
    await governed.catalogHas([...company('All of them'), described]);
    await teller.run();
    await teller.run();
    const told = await messages();
    expect(
      told
        .map(({ recipient, reason, state }) => [recipient, reason, state])
        .sort(),
    ).toEqual([
      ['group:default/team-a', 'opened', 'sent'],
      ['group:default/team-a', 'resolved', 'waiting'],
      ['group:default/team-b', 'escalated', 'dropped'],
    ]);
    expect(told.map(({ payload }) => JSON.parse(payload).title)).toContainEqual(
      'Over: Orders keeps its policies again',
    );
  });

  it('reminds owners before the deadline, once each time, and not those who are there', async () => {
    await governed.catalogHas([...company(), silver]);
    expect(await reminder.run()).toBe(0);
    governed.now = Date.UTC(2026, 10, 18);
    await reminder.run();
    await reminder.run();
    expect(
      (await messages()).map(({ payload }) => JSON.parse(payload).title),
    ).toEqual(['All silver: 1 of yours to go until 2026-12-01']);
    governed.now = Date.UTC(2026, 10, 29);
    await governed.catalogHas([...company('All of them'), silver]);
    expect(await reminder.run()).toBe(0);
    expect(await messages()).toHaveLength(1);
  });
});
