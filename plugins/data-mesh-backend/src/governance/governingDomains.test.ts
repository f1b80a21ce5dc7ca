import { testDatabases } from '../__testUtils__/databases';
import { domain, group, product } from '../__testUtils__/entities';
import { createWorld, World } from '../__testUtils__/world';
import { govern, Governed, policy } from './__testUtils__/governed';
import {
  createGovernanceServices,
  GovernanceServices,
} from './createGovernanceServices';
import { complianceCsv } from './reading/ComplianceService';
import { ViolationTeller } from './telling/ViolationTeller';

const { databases, ids } = testDatabases();
const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 1);
const POLICY = 'datapolicy:default/duties';
const SALES = 'domain:default/sales';
const NORTH = 'domain:default/north';

const duties = policy('duties', {
  type: 'domain',
  rules: [
    {
      id: 'described',
      title: 'All products say what they are for',
      severity: 'high',
      enforcement: 'block',
      check: { path: 'products.described', atLeast: 100 },
      message: '{{products.described}} % of the products say it.',
    },
  ],
});

const company = (description?: string) => [
  group('team-a'),
  group('team-b'),
  domain('sales', { owner: 'group:default/team-b' }, { title: 'Sales' }),
  domain('north', { subdomainOf: 'sales' }, { title: 'North' }),
  product('orders', { domain: 'north' }, { title: 'Orders', description }),
  product('secret', { domain: 'sales' }, { description: 'Hushed' }),
];

describe.each(ids)('policies about domains, %s', id => {
  let world: World;
  let governed: Governed;
  let services: GovernanceServices;
  let teller: ViolationTeller;

  beforeEach(async () => {
    world = await createWorld(databases, id);
    governed = govern(world, START);
    const now = () => governed.now;
    services = createGovernanceServices(
      world.knex,
      world.access,
      governed.ruleSets,
      governed.functions,
      now,
    );
    teller = new ViolationTeller(world.knex, [], async () => new Map(), now);
    await governed.catalogHas([...company(), duties]);
  }, 60_000);

  const violations = (query = {}, who = world.anyone) =>
    services.violations.list(query, who);
  const told = async () =>
    (await world.knex('messages').select('recipient', 'payload'))
      .map(({ recipient, payload }) => [recipient, JSON.parse(payload).title])
      .sort();
  const ask = (subject = NORTH) =>
    services.waivers.request(
      {
        subject,
        ruleSet: POLICY,
        rule: 'described',
        reason: 'They come in spring.',
        expiresAt: new Date(governed.now + 30 * DAY).toISOString(),
      },
      'user:default/ann',
      world.anyone,
    );

  it('are broken by domains: among violations, in the report and on the board of each', async () => {
    const { items, total } = await violations();
    expect(total).toBe(2);
    expect(items.find(({ subject }) => subject.ref === SALES)).toMatchObject({
      subject: { ref: SALES, title: 'Sales' },
      owner: { ref: 'group:default/team-b' },
      message: '50 % of the products say it.',
      state: 'open',
    });
    expect(await violations({ subject: NORTH })).toMatchObject({
      total: 1,
      items: [{ domain: { ref: SALES } }],
    });
    expect(await violations({ domain: [NORTH] })).toMatchObject({ total: 1 });
    expect(await violations({ owner: ['group:default/team-b'] })).toMatchObject(
      { total: 1, items: [{ subject: { ref: SALES } }] },
    );
    const compliance = await services.compliance.compliance({}, world.anyone);
    expect(compliance.policies).toMatchObject([{ about: 'domain' }]);
    expect(compliance.cells).toMatchObject([
      { domain: NORTH, products: 1, compliant: 0, violations: 1 },
      { domain: SALES, products: 2, compliant: 0, violations: 2 },
    ]);
    expect(complianceCsv(compliance).split('\r\n')[1]).toBe(
      'duties,datapolicy:default/duties,domain,North,domain:default/north,1,0,0,1,1,0,0',
    );
    const board = await services.boards.board(
      { domain: [NORTH] },
      world.anyone,
    );
    expect(board.violations).toEqual({ open: 1, blocking: 1, waived: 0 });
  });

  it('tell nothing of domains that one may not see, and of others only that a rule is broken', async () => {
    const outsider = world.hideFrom('outsider', ({ metadata: { name } }) =>
      ['north', 'secret'].includes(name),
    );
    expect(await violations({}, outsider)).toMatchObject({
      total: 1,
      items: [{ subject: { ref: SALES }, message: undefined }],
    });
    expect(
      (await services.compliance.compliance({}, outsider)).cells,
    ).toMatchObject([{ domain: SALES, products: 1, violations: 1 }]);
  });

  it('are waived for a domain for some time, by those who govern', async () => {
    const { id: waiver } = await ask();
    await services.waivers.act(
      waiver,
      { type: 'approve' },
      'user:default/bob',
      world.anyone,
    );
    await governed.timePasses(DAY);
    expect(await violations()).toMatchObject({ total: 1 });
    expect(
      (await services.waivers.list({ subject: NORTH }, world.anyone)).items,
    ).toMatchObject([{ subject: { ref: NORTH, title: 'North' } }]);
    const { items } = await services.domainScores.scores(
      NORTH,
      undefined,
      world.anyone,
    );
    expect(items).toMatchObject([
      {
        cause: 'waiver',
        mayRequestWaiver: true,
        rules: [{ status: 'waived', waiver: { id: waiver } }],
      },
    ]);
    await governed.timePasses(31 * DAY);
    expect(await violations({ subject: NORTH })).toMatchObject({
      total: 1,
      items: [{ since: new Date(START).toISOString() }],
    });
    await expect(ask('dataproduct:default/orders')).rejects.toThrow(
      'duties is about domains',
    );
    await expect(ask('domain:default/nowhere')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('are told to the owner of the domain, then to that of the domain above, until all is kept', async () => {
    expect(await teller.run()).toBe(2);
    const words = 'breaks a rule: All products say what they are for';
    expect(await told()).toEqual([
      ['group:default/team-a', `North ${words}`],
      ['group:default/team-b', `Nobody has taken it yet: North ${words}`],
      ['group:default/team-b', `Sales ${words}`],
    ]);
    await world.knex('messages').update({ state: 'sent' });
    governed.now += DAY;
    await governed.catalogHas([...company('All of them'), duties]);
    await teller.run();
    expect((await told()).filter(([, title]) => /Over/.test(title))).toEqual([
      ['group:default/team-a', 'Over: North keeps its policies again'],
      ['group:default/team-b', 'Over: North keeps its policies again'],
      ['group:default/team-b', 'Over: Sales keeps its policies again'],
    ]);
  });

  it('go with the domain', async () => {
    await governed.catalogHas([...company().slice(0, 3), duties]);
    expect(await violations({ subject: NORTH })).toMatchObject({ total: 0 });
    expect(await world.knex('violations').pluck('domain_ref')).not.toContain(
      NORTH,
    );
  });
});
