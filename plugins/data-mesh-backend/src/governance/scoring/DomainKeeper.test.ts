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
import {
  createGovernanceServices,
  GovernanceServices,
} from '../createGovernanceServices';

const { databases, ids } = testDatabases();
const DAY = 86_400_000;
const MATURITY = 'datascorecard:default/maturity';
const SALES = 'domain:default/sales';

/** Has owners everywhere (beginning), and says of itself that it can answer for them (leading). */
const maturity = (grade = 3) =>
  scorecard('maturity', {
    type: 'domain',
    levels: ['beginning', 'leading'],
    survey: [
      {
        id: 'ownership',
        text: 'It can answer for its data.',
        answers: [
          { grade: 1, text: 'not begun' },
          { grade: 5, text: 'everyday practice' },
        ],
      },
    ],
    rules: [
      {
        id: 'owned',
        title: 'All products have an owner',
        level: 'beginning',
        weight: 3,
        check: { path: 'products.owned', atLeast: 100 },
        message: '{{products.owned}} % have an owner.',
      },
      {
        id: 'felt',
        title: 'It can answer for its data',
        level: 'leading',
        weight: 1,
        check: { path: 'survey.answers.ownership', atLeast: grade },
      },
    ],
  });

const company = () => [
  group('team-a'),
  domain('sales'),
  domain('retail', { subdomainOf: 'sales' }),
  domain('supply'),
  product('orders', { domain: 'sales' }),
  product('baskets', { domain: 'retail' }),
  product('stock', { domain: 'supply', owner: 'group:default/gone' }),
];

describe.each(ids)('scores of domains, %s', id => {
  let world: World;
  let governed: Governed;
  let services: GovernanceServices;

  beforeEach(async () => {
    world = await createWorld(databases, id);
    governed = govern(world);
    services = createGovernanceServices(
      world.knex,
      world.access,
      governed.ruleSets,
      governed.functions,
      () => governed.now,
    );
  }, 60_000);

  const standing = async () => {
    const rows = await world
      .knex('domain_scores')
      .orderBy('domain_ref')
      .select('domain_ref', 'score', 'level', 'statuses', 'cause');
    return rows.map(row => [
      row.domain_ref.replace('domain:default/', ''),
      row.score,
      row.level,
      row.statuses,
      row.cause,
    ]);
  };
  const history = async (ref = SALES) =>
    (
      await world
        .knex('score_history')
        .where({ product_ref: ref, rule_set_ref: MATURITY })
        .orderBy('from_at')
        .select('statuses', 'cause')
    ).map(({ statuses, cause }) => [statuses, cause]);
  const answer = (grade: number) =>
    services.surveys.answer(
      SALES,
      { scorecard: MATURITY, answers: { ownership: grade } },
      'user:default/anyone',
      world.anyone,
    );

  it('are over their products and those of the domains below; what nobody answered is not measured', async () => {
    await governed.catalogHas([...company(), maturity()]);
    expect(await standing()).toEqual([
      ['retail', 75, 'beginning', 'pn', 'first'],
      ['sales', 75, 'beginning', 'pn', 'first'],
      ['supply', 0, null, 'fn', 'first'],
    ]);
  });

  it('become others with products, survey and rules, each change with its cause', async () => {
    await governed.catalogHas([...company(), maturity()]);
    governed.now += DAY;
    await answer(5);
    await governed.domains.run();
    governed.now += DAY;
    const lost = product('baskets', {
      domain: 'retail',
      owner: 'group:default/gone',
    });
    const changed = company().map(one =>
      one.metadata.name === 'baskets' ? lost : one,
    );
    await governed.catalogHas([...changed, maturity()]);
    governed.now += DAY;
    await governed.catalogHas([...changed, maturity(5)]);
    expect(await history()).toEqual([
      ['pn', 'first'],
      ['pp', 'data'],
      ['fp', 'data'],
      ['fp', 'rule'],
    ]);
    // What it is below does not count for it.
    expect(await history('domain:default/supply')).toEqual([
      ['fn', 'first'],
      ['fn', 'rule'],
    ]);
  });

  it('say that they are over products that one may not see, and nothing of what was seen there', async () => {
    await governed.catalogHas([...company(), maturity()]);
    const half = world.hideFrom(
      'half',
      ({ metadata: { name } }) => name === 'baskets',
    );
    const [all] = (
      await services.domainScores.scores(SALES, undefined, world.anyone)
    ).items;
    expect(all.rules[0].facts).toEqual([
      { path: 'products.owned', value: 100 },
    ]);
    const seen = await services.domainScores.scores(SALES, undefined, half);
    expect(seen).toMatchObject({
      partlyHidden: true,
      items: [{ score: 75, rules: [{ status: 'pass', facts: [] }, {}] }],
    });
    expect(seen.items[0].rules[0].message).toBeUndefined();
    expect(
      await services.domainScores.scores(
        'domain:default/supply',
        undefined,
        half,
      ),
    ).toMatchObject({ partlyHidden: false });
  });

  it('end with a product that leaves, and go with their domain', async () => {
    await governed.catalogHas([...company(), maturity()]);
    const moved = company().map(one =>
      one.metadata.name === 'stock'
        ? product('stock', { domain: 'sales', owner: 'group:default/gone' })
        : one,
    );
    governed.now += DAY;
    await governed.catalogHas([
      ...moved.filter(({ metadata }) => metadata.name !== 'retail'),
      maturity(),
    ]);
    expect(await standing()).toMatchObject([
      ['sales', 0, null, 'fn', 'data'],
      // Of no products nothing is known.
      ['supply', 0, null, 'nn', 'data'],
    ]);
  });

  it('are not touched where nothing changed', async () => {
    await governed.catalogHas([...company(), maturity()]);
    const before = await world.knex('domain_scores').select();
    governed.now += DAY;
    await governed.catalogHas([...company(), maturity()]);
    expect(await world.knex('domain_scores').select()).toEqual(before);
    expect(await world.knex('domain_due').select()).toEqual([]);
  });

  it('count the scores of products and the policies they keep', async () => {
    await governed.catalogHas([
      ...company(),
      readiness(),
      policy('owned', {
        rules: [
          {
            id: 'owner',
            title: 'Somebody answers for it',
            check: { path: 'ownership.ownerFound', equals: true },
          },
        ],
      }),
      scorecard('measured', {
        type: 'domain',
        rules: [
          {
            id: 'score',
            title: 'Products are halfway',
            check: { path: 'products.score', atLeast: 50 },
          },
          {
            id: 'policies',
            title: 'Policies are kept',
            check: { path: 'products.compliance', atLeast: 100 },
          },
        ],
      }),
    ]);
    expect((await standing()).map(([name, score]) => [name, score])).toEqual([
      ['retail', 100],
      ['sales', 100],
      ['supply', 0],
    ]);
  });

  it('are shown with their reasons, now, then and over time, to those who see the domain', async () => {
    await governed.catalogHas([...company(), maturity()]);
    const then = new Date(governed.now).toISOString();
    governed.now += DAY;
    await answer(5);
    await governed.domains.run();
    const { items } = await services.domainScores.scores(
      SALES,
      undefined,
      world.anyone,
    );
    expect(items).toMatchObject([
      {
        ruleSet: { ref: MATURITY },
        score: 100,
        level: 'leading',
        rules: [
          { id: 'owned', status: 'pass', facts: [{ path: 'products.owned' }] },
          { id: 'felt', status: 'pass' },
        ],
      },
    ]);
    expect(
      (await services.domainScores.scores(SALES, then, world.anyone)).items,
    ).toMatchObject([
      {
        score: 75,
        next: [{ level: 'leading', rules: ['felt'], score: 100 }, {}],
      },
    ]);
    expect(
      (await services.domainScores.history(SALES, {}, world.anyone)).items,
    ).toMatchObject([
      {
        cause: 'data',
        scoreBefore: 75,
        score: 100,
        rules: [{ id: 'felt', from: 'not-measured', to: 'pass' }],
      },
      { cause: 'first' },
    ]);
    const hidden = world.hideFrom(
      'paul',
      ({ metadata }) => metadata.name === 'sales',
    );
    await expect(
      services.domainScores.scores(SALES, undefined, hidden),
    ).rejects.toThrow(/not found|no domain/i);
  });

  it('make the board of their scorecard: the best first, and those alone that the person may see', async () => {
    await governed.catalogHas([...company(), maturity()]);
    const page = await services.ruleSets.domains(
      'datascorecard',
      MATURITY,
      { limit: 2 },
      world.anyone,
    );
    expect(page).toMatchObject({
      total: 3,
      items: [
        { domain: { title: 'retail' }, score: 75, products: 1, parent: SALES },
        { domain: { title: 'sales' }, score: 75, products: 2 },
      ],
    });
    const rest = await services.ruleSets.domains(
      'datascorecard',
      MATURITY,
      { limit: 2, cursor: page.nextCursor },
      world.anyone,
    );
    expect(rest.items).toMatchObject([{ domain: { title: 'supply' } }]);
    const hidden = world.hideFrom(
      'paul',
      ({ metadata }) => metadata.name === 'supply',
    );
    expect(
      await services.ruleSets.get('datascorecard', MATURITY, {}, hidden),
    ).toMatchObject({
      about: 'domain',
      products: 2,
      score: 75,
      levels: [
        { name: 'none', count: 0 },
        { name: 'beginning', count: 2 },
        { name: 'leading', count: 0 },
      ],
      ruleList: [
        { id: 'owned', counts: { pass: 2, fail: 0 } },
        { id: 'felt', counts: { notMeasured: 2 } },
      ],
    });
    expect(
      (
        await services.ruleSets.domains(
          'datascorecard',
          MATURITY,
          { rule: 'owned', status: ['fail'] },
          world.anyone,
        )
      ).items,
    ).toMatchObject([{ domain: { title: 'supply' } }]);
  });

  it('take as many statements for many domains as for few', async () => {
    const counted = async (count: number) => {
      const other = await createWorld(databases, id);
      const others = govern(other);
      const many = Array.from({ length: count }, (_, i) => [
        domain(`d${i}`),
        product(`p${i}`, { domain: `d${i}` }),
      ]).flat();
      await other.catalogHas([group('team-a'), ...many, maturity()]);
      await others.registry.run();
      await others.keeper.run();
      let statements = 0;
      other.knex.on('query', () => (statements += 1));
      await others.domains.run();
      return statements;
    };
    expect(await counted(40)).toBe(await counted(2));
  });
});
