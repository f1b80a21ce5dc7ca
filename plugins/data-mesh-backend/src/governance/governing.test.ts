import { testDatabases } from '../__testUtils__/databases';
import { domain, group, product } from '../__testUtils__/entities';
import { createWorld, World } from '../__testUtils__/world';
import {
  govern,
  Governed,
  policy,
  readiness,
  scorecard,
} from './__testUtils__/governed';
import {
  createGovernanceServices,
  GovernanceServices,
} from './createGovernanceServices';
import { complianceCsv } from './reading/ComplianceService';

const { databases, ids } = testDatabases();
const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 1);
const ORDERS = 'dataproduct:default/orders';
const POLICY = 'datapolicy:default/described';
const SALES = 'domain:default/sales';
const MATURITY = 'datascorecard:default/maturity';

const describedPolicy = () =>
  policy('described', {
    rules: [
      {
        id: 'says-why',
        title: 'Says why it is there',
        severity: 'high',
        enforcement: 'block',
        check: { path: 'documentation.description', required: true },
      },
      {
        id: 'tagged',
        title: 'Can be found',
        enforcement: 'advise',
        check: { path: 'product.tags', atLeast: 1 },
      },
    ],
  });

const company = () => [
  group('team-a', 'Apples'),
  group('team-b'),
  domain('company', {}, { title: 'Company' }),
  domain('sales', { subdomainOf: 'company' }, { title: '=Sales' }),
  product('orders', { domain: 'sales' }, { title: 'Orders' }),
  product(
    'stock',
    { domain: 'company', owner: 'group:default/team-b' },
    { title: 'Stock', description: 'What is there' },
  ),
  product('secret', { domain: 'sales' }, { title: 'Secret' }),
];

describe.each(ids)('governing, %s', id => {
  let world: World;
  let governed: Governed;
  let services: GovernanceServices;

  beforeEach(async () => {
    world = await createWorld(databases, id);
    governed = govern(world, START);
    services = createGovernanceServices(
      world.knex,
      world.access,
      governed.ruleSets,
      governed.functions,
      () => governed.now,
    );
    await governed.catalogHas([
      ...company(),
      readiness(),
      describedPolicy(),
      scorecard('maturity', {
        type: 'domain',
        survey: [
          {
            id: 'owners',
            text: 'Do products have owners?',
            answers: [
              { grade: 1, text: 'No' },
              { grade: 5, text: 'All' },
            ],
          },
        ],
        rules: [
          {
            id: 'owned',
            title: 'Owned',
            check: 'survey.answers.owners >= 5.0',
          },
        ],
      }),
    ]);
  }, 60_000);

  const rebel = () =>
    world.hideFrom('rebel', ({ metadata: { name } }) => name === 'secret');
  const at = (days: number) =>
    new Date(governed.now + days * DAY).toISOString();
  const ask = (over: object = {}, by = 'user:default/ann') =>
    services.waivers.request(
      {
        subject: ORDERS,
        ruleSet: POLICY,
        rule: 'says-why',
        reason: 'It goes next month.',
        expiresAt: at(30),
        ...over,
      },
      by,
      world.anyone,
    );

  it('lists violations, and not what is only advised', async () => {
    const { items, total } = await services.violations.list({}, world.anyone);
    expect(total).toBe(2);
    expect(items[0]).toMatchObject({
      subject: { ref: ORDERS },
      policy: { ref: POLICY },
      rule: 'says-why',
      severity: 'high',
      enforcement: 'block',
      state: 'open',
      cause: 'first',
    });
    const seen = await services.violations.list({ limit: 1 }, rebel());
    expect(seen).toMatchObject({
      total: 1,
      items: [{ subject: { ref: ORDERS } }],
    });
    const first = await services.violations.list({ limit: 1 }, world.anyone);
    const second = await services.violations.list(
      { limit: 1, cursor: first.nextCursor },
      world.anyone,
    );
    expect(second.items[0].id).not.toBe(first.items[0].id);
    await expect(
      services.violations.list(
        { limit: 1, cursor: first.nextCursor, rule: 'other' },
        world.anyone,
      ),
    ).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
  });

  it('waives a rule after somebody else approved it, counts it apart, and opens it again when the time is over', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({
      state: 'requested',
      events: [{ type: 'request', comment: 'It goes next month.' }],
    });
    await governed.keeper.run();
    expect((await services.violations.list({}, world.anyone)).total).toBe(2);
    await services.waivers.act(
      asked.id,
      { type: 'approve', comment: 'Until then.' },
      'user:default/bob',
      world.anyone,
    );
    const told = await world
      .knex('messages')
      .orderBy('id')
      .select('recipient', 'payload');
    expect(
      told.map(({ recipient, payload }) => [
        recipient,
        JSON.parse(payload).title,
        JSON.parse(payload).description,
      ]),
    ).toEqual([
      [
        'group:default/guild',
        expect.stringMatching(/^A waiver is asked for: /),
        'It goes next month.',
      ],
      [
        'user:default/ann',
        expect.stringMatching(/^Your waiver was approved: /),
        'Until then.',
      ],
    ]);
    await governed.timePasses(DAY);
    expect(
      await services.violations.list({ state: ['waived'] }, world.anyone),
    ).toMatchObject({
      total: 1,
      items: [{ waiver: { id: asked.id }, since: at(-1), cause: 'first' }],
    });
    const [score] = (
      await services.productScores.scores(ORDERS, undefined, world.anyone)
    ).items.filter(({ ruleSet }) => ruleSet.ref === POLICY);
    expect(score).toMatchObject({ cause: 'waiver', counts: { waived: 1 } });
    await governed.timePasses(31 * DAY);
    const again = await services.violations.list({}, world.anyone);
    expect(again.total).toBe(2);
    // It is the same that was there all the time.
    expect(again.items.map(({ since }) => since)).toEqual([at(-32), at(-32)]);
    expect(await services.waivers.get(asked.id, world.anyone)).toMatchObject({
      state: 'expired',
      events: [{ type: 'request' }, { type: 'approve' }, { type: 'expire' }],
    });
    const { items } = await services.productScores.history(
      ORDERS,
      { ruleSet: [POLICY] },
      world.anyone,
    );
    expect(items.map(({ cause }) => cause)).toEqual([
      'waiver',
      'waiver',
      'first',
    ]);
  });

  it.each([
    ['without an end that is to come', { expiresAt: '2020-01-01T00:00:00Z' }],
    ['that never ends', { expiresAt: '2099-01-01T00:00:00Z' }],
    ['of a rule that there is not', { rule: 'nope' }],
  ])('refuses a waiver %s', async (_, over) => {
    await expect(ask(over)).rejects.toMatchObject({ code: 'INVALID_QUERY' });
  });

  it('lets nobody approve what they asked for, decide without permission, or ask twice', async () => {
    const asked = await ask();
    await expect(ask()).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(
      services.waivers.act(
        asked.id,
        { type: 'approve' },
        'user:default/ann',
        world.anyone,
      ),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(
      services.waivers.act(
        asked.id,
        { type: 'approve' },
        'user:default/eve',
        world.denying('eve', 'data-mesh.waiver.approve'),
      ),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(
      services.waivers.act(
        asked.id,
        { type: 'revoke' },
        'user:default/bob',
        world.anyone,
      ),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(
      await services.waivers.act(
        asked.id,
        { type: 'withdraw' },
        'user:default/ann',
        world.anyone,
      ),
    ).toMatchObject({ state: 'withdrawn' });
    await expect(ask()).resolves.toMatchObject({ state: 'requested' });
    expect((await services.waivers.list({}, world.anyone)).total).toBe(2);
  });

  it('lets products be narrowed down by the levels of scorecards that one may see', async () => {
    const LEVELS = 'datascorecard:default/readiness';
    const levels = async (who = world.anyone) =>
      (await world.products.facets({}, who)).level.map(({ label, count }) => [
        label,
        count,
      ]);
    const titles = async (level: string, who = world.anyone) =>
      (
        await world.products.list({ level: [`${LEVELS}/${level}`] }, who)
      ).items.map(({ title }) => title);
    expect(await levels()).toEqual([
      ['readiness: bronze', 2],
      ['readiness: silver', 1],
    ]);
    expect(await titles('bronze')).toEqual(['Orders', 'Secret']);
    expect(await titles('gold')).toEqual([]);
    expect(await titles('bronze', rebel())).toEqual(['Orders']);
    const outsider = world.hideFrom(
      'outsider',
      ({ metadata: { name } }) => name === 'readiness',
    );
    expect(await levels(outsider)).toEqual([]);
    expect(await titles('bronze', outsider)).toEqual([]);

    const { id: waiver } = await ask({ ruleSet: LEVELS, rule: 'purpose' });
    await services.waivers.act(
      waiver,
      { type: 'approve' },
      'user:default/bob',
      world.anyone,
    );
    await governed.keeper.run();
    expect(await levels()).toEqual([
      ['readiness: bronze', 1],
      ['readiness: silver', 2],
    ]);
    await governed.catalogHas([
      ...company(),
      readiness({ scope: { domains: ['sales'] } }),
    ]);
    expect(await titles('silver')).toEqual(['Orders']);
    expect(await levels()).toEqual([
      ['readiness: bronze', 1],
      ['readiness: silver', 1],
    ]);
  });

  it('hides waivers of what the catalog hides', async () => {
    const { id: waiver } = await ask({ subject: 'dataproduct:default/secret' });
    expect((await services.waivers.list({}, rebel())).total).toBe(0);
    await expect(services.waivers.get(waiver, rebel())).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('shows policy by domain, a domain with those below it', async () => {
    const compliance = await services.compliance.compliance({}, world.anyone);
    expect(compliance).toMatchObject({
      policies: [{ ref: POLICY, enforcement: 'block' }],
      domains: [
        { ref: 'domain:default/company' },
        { ref: SALES, parent: 'domain:default/company' },
      ],
      cells: expect.arrayContaining([
        expect.objectContaining({
          domain: 'domain:default/company',
          products: 3,
          compliant: 1,
          blocking: 2,
        }),
        expect.objectContaining({
          domain: SALES,
          products: 2,
          compliant: 0,
          share: 0,
        }),
      ]),
      total: { pairs: 3, compliant: 1, violations: 2 },
    });
    expect(complianceCsv(compliance).split('\r\n')[2]).toContain("'=Sales");
    const less = await services.compliance.compliance({}, rebel());
    expect(less.total).toMatchObject({ pairs: 2, violations: 1 });
  });

  it('rolls scores up over domains and owners', async () => {
    const { items, total } = await services.rollUps.rollUp({}, world.anyone);
    expect(items).toMatchObject([
      {
        entity: { ref: 'domain:default/company' },
        products: 3,
        score: 58.3,
        levels: [{ count: 0 }, { count: 2 }, { count: 1 }],
      },
      { entity: { ref: SALES }, products: 2, score: 50 },
    ]);
    expect(total).toMatchObject({ products: 3, score: 58.3 });
    const owners = await services.rollUps.rollUp({ by: 'owner' }, world.anyone);
    expect(owners.items).toMatchObject([
      { entity: { ref: 'group:default/team-a' }, products: 2 },
      { entity: { ref: 'group:default/team-b' }, products: 1 },
    ]);
  });

  it('says what to do next, who moved, and why', async () => {
    governed.now += 40 * DAY;
    await governed.catalogHas([
      ...company().filter(({ metadata: { name } }) => name !== 'orders'),
      product(
        'orders',
        { domain: 'sales' },
        { title: 'Orders', description: 'All', tags: ['a'] },
      ),
      readiness(),
      describedPolicy(),
    ]);
    const board = await services.boards.board(
      { domain: [SALES] },
      world.anyone,
    );
    expect(board).toMatchObject({
      products: 2,
      levelsOf: { title: 'readiness' },
      score: 75,
      scoreBefore: 50,
      rising: [
        {
          product: { ref: ORDERS },
          scoreBefore: 50,
          score: 100,
          cause: 'data',
        },
      ],
      falling: [],
      worst: [
        { product: { title: 'Secret' }, score: 50, levelTitle: 'bronze' },
      ],
      actions: [
        { rule: 'purpose', products: 1, gain: 12.5 },
        { rule: 'tags', products: 1, gain: 12.5 },
      ],
      violations: { open: 1, blocking: 1 },
    });
  });

  it('tells the levels of the scorecard that most products are under, or of the one that is configured', async () => {
    await governed.catalogHas([
      ...company(),
      scorecard('awards', {
        levels: ['gold'],
        scope: { domains: ['sales'] },
        rules: [
          {
            id: 'tags',
            title: 'Tags',
            level: 'gold',
            check: { path: 'product.tags', atLeast: 1 },
          },
        ],
      }),
      readiness(),
    ]);
    expect(await services.boards.board({}, world.anyone)).toMatchObject({
      levelsOf: { ref: 'datascorecard:default/readiness' },
      levels: [{ count: 0 }, { count: 2 }, { count: 1 }],
    });
    const { boards } = createGovernanceServices(
      world.knex,
      world.access,
      governed.ruleSets,
      governed.functions,
      () => governed.now,
      'DataScorecard:default/awards',
    );
    expect(await boards.board({}, world.anyone)).toMatchObject({
      levelsOf: { ref: 'datascorecard:default/awards' },
      levels: [{ count: 2 }, { name: 'gold', count: 0 }],
    });
  });

  it('tries a draft against all products without keeping anything', async () => {
    const before = await world
      .knex('scores')
      .orderBy(['rule_set_id', 'product_id']);
    const draft = `
kind: DataScorecard
metadata: { name: readiness }
spec:
  type: product
  owner: group:default/guild
  levels: [bronze, silver]
  rules:
    - id: purpose
      title: It says what it is for
      level: bronze
      check: { path: documentation.description, required: true }
`;
    const simulation = await services.simulations.simulate(
      { definition: draft },
      world.anyone,
    );
    expect(simulation).toMatchObject({
      problems: [],
      isNew: false,
      products: 3,
      changed: 3,
      better: 1,
      worse: 2,
      before: { score: 58.3 },
      after: { score: 33.3 },
    });
    expect(simulation.changes[0]).toMatchObject({
      product: { ref: ORDERS },
      before: { score: 50, level: 'bronze' },
      after: { score: 0 },
      rules: [
        { id: 'owner', from: 'pass' },
        { id: 'tags', from: 'fail' },
      ],
    });
    expect(
      await world.knex('scores').orderBy(['rule_set_id', 'product_id']),
    ).toEqual(before);
    const seen = await services.simulations.simulate(
      { definition: draft },
      rebel(),
    );
    expect(seen.products).toBe(2);
  });

  it.each([
    ['no YAML', 'a: [', /line 1/],
    ['nothing of ours', 'kind: Component\nmetadata: {name: a}', /Component/],
    ['a list', '- 1', /no scorecard or policy/],
  ])('refuses a draft that is %s', async (_, definition, message) => {
    await expect(
      services.simulations.simulate({ definition }, world.anyone),
    ).rejects.toThrow(message);
  });

  it('tells what is wrong with a draft, with its line, and takes no rule that errs for one that is kept', async () => {
    const { problems, after } = await services.simulations.simulate(
      {
        definition: `kind: DataPolicy
metadata: { name: typo }
spec:
  type: product
  owner: group:default/guild
  rules:
    - id: a
      title: A
      check: ownership.ownr != ""
`,
      },
      world.anyone,
    );
    expect(after).toMatchObject({ products: 3, compliant: 0 });
    expect(problems).toMatchObject([
      {
        code: 'unknown-path',
        field: 'spec.rules[0].check',
        rule: 'a',
        line: 9,
      },
    ]);
  });

  it('keeps what a domain says of itself, with date and author', async () => {
    const { surveys, mayAnswer } = await services.surveys.get(
      SALES,
      world.anyone,
    );
    expect(mayAnswer).toBe(true);
    expect(surveys).toMatchObject([
      { scorecard: { ref: MATURITY }, questions: [{ id: 'owners' }] },
    ]);
    const answer = (answers: Record<string, number>, who = world.anyone) =>
      services.surveys.answer(
        SALES,
        { scorecard: MATURITY, answers },
        'user:default/ann',
        who,
      );
    await answer({ owners: 1 });
    governed.now += DAY;
    await answer({ owners: 5 });
    await expect(answer({ owners: 3 })).rejects.toMatchObject({
      code: 'INVALID_QUERY',
    });
    await expect(answer({})).rejects.toMatchObject({ code: 'INVALID_QUERY' });
    await expect(
      answer({ owners: 5 }, world.denying('eve', 'data-mesh.domain.assess')),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const { items } = await services.surveys.get(SALES, world.anyone);
    expect(items.map(({ answers, by }) => [answers.owners, by.ref])).toEqual([
      [5, 'user:default/ann'],
      [1, 'user:default/ann'],
    ]);
  });
});
