import { testDatabases } from '../../__testUtils__/databases';
import { domain, group, product } from '../../__testUtils__/entities';
import { createWorld, World } from '../../__testUtils__/world';
import { govern, Governed, policy, readiness } from '../__testUtils__/governed';
import {
  createGovernanceServices,
  GovernanceServices,
} from '../createGovernanceServices';

const { databases, ids } = testDatabases();
const DAY = 86_400_000;
const ORDERS = 'dataproduct:default/orders';
const READINESS = 'datascorecard:default/readiness';
const START = Date.UTC(2026, 10, 1);

const described = (name: string) =>
  product(
    name,
    { domain: 'sales' },
    { title: name, description: 'All of them', tags: ['a'] },
  );

describe.each(ids)('what is read of scores, %s', id => {
  let world: World;
  let governed: Governed;
  let reading: GovernanceServices;

  beforeAll(async () => {
    world = await createWorld(databases, id);
    governed = govern(world, START);
    reading = createGovernanceServices(
      world.knex,
      world.access,
      governed.ruleSets,
      governed.functions,
      () => governed.now,
    );
    const card = readiness({
      campaigns: [
        {
          id: 'silver',
          title: 'All silver',
          target: { level: 'silver' },
          deadline: '2026-12-31',
        },
      ],
    });
    const others = [
      group('team-a'),
      group('team-b'),
      domain('company'),
      domain('sales', { subdomainOf: 'company' }),
      product('stock', { owner: 'group:default/team-b' }, { title: 'stock' }),
      product('secret', {}, { title: 'secret' }),
    ];
    await governed.catalogHas([
      ...others,
      product('orders', { domain: 'sales' }, { title: 'orders' }),
      card,
    ]);
    governed.now += 10 * DAY;
    await governed.catalogHas([
      ...others,
      described('orders'),
      card,
      policy('described', {
        domain: 'sales',
        rules: [
          {
            id: 'says-why',
            title: 'Says why it is there',
            enforcement: 'block',
            check: { path: 'documentation.description', required: true },
          },
        ],
      }),
    ]);
  }, 60_000);

  const rebel = () =>
    world.hideFrom('rebel', ({ metadata: { name } }) =>
      ['secret', 'described'].includes(name),
    );

  describe('says of a product that is not there yet', () => {
    const draft = (domainName: string, description?: string) => ({
      product: [
        'apiVersion: v1.1.0',
        'kind: DataProduct',
        'id: returns',
        'version: 0.1.0',
        'status: draft',
        `domain: ${domainName}`,
        ...(description ? ['description:', `  purpose: ${description}`] : []),
        'team: { name: team-a }',
      ].join('\n'),
      contracts: [],
      lifecycle: 'production',
    });

    it('what would block it, and what has to be answered, by the policies of its domain', async () => {
      const check = await reading.drafts.check(draft('sales'), world.anyone);
      expect(check).toMatchObject({
        blocked: true,
        policies: [{ title: 'described' }],
        violations: [{ rule: 'says-why', enforcement: 'block' }],
        needs: [{ rule: 'says-why', paths: ['documentation.description'] }],
      });
    });

    it('that nothing blocks it once it is answered, which is asked all the same', async () => {
      const check = await reading.drafts.check(
        draft('sales', 'All that came back'),
        world.anyone,
      );
      expect(check).toMatchObject({ blocked: false, violations: [] });
      expect(check.needs).toHaveLength(1);
    });

    it('nothing by policies of other domains, and by those that the caller may not see', async () => {
      await expect(
        reading.drafts.check(draft('company'), world.anyone),
      ).resolves.toMatchObject({ blocked: false, policies: [], needs: [] });
      await expect(
        reading.drafts.check(draft('sales'), rebel()),
      ).resolves.toMatchObject({ policies: [] });
    });

    it('that it is no product', async () => {
      await expect(
        reading.drafts.check(
          { ...draft('sales'), product: 'a: 1' },
          world.anyone,
        ),
      ).rejects.toThrow(/no data product/);
    });
  });

  it('lists scorecards and policies with how products stand', async () => {
    const { items, total } = await reading.ruleSets.list({}, world.anyone);
    expect(total).toBe(2);
    expect(items).toMatchObject([
      {
        title: 'described',
        kind: 'datapolicy',
        products: 1,
        compliant: 1,
        score: 100,
        scope: 'domain sales',
      },
      {
        title: 'readiness',
        products: 3,
        score: 66.6,
        levels: [
          { name: 'none', count: 0 },
          { name: 'bronze', count: 2 },
          { name: 'silver', count: 1 },
        ],
        counts: { pass: 5, fail: 4 },
      },
    ]);
  });

  it('counts nothing that the catalog hides, and hides its policies', async () => {
    const { items } = await reading.ruleSets.list({}, rebel());
    expect(items).toMatchObject([
      { title: 'readiness', products: 2, score: 75 },
    ]);
    await expect(
      reading.ruleSets.get(
        'datapolicy',
        'datapolicy:default/described',
        {},
        rebel(),
      ),
    ).rejects.toMatchObject({ name: 'NotFoundError', code: 'NOT_FOUND' });
    const { total } = await reading.ruleSets.products(
      'datascorecard',
      READINESS,
      {},
      rebel(),
    );
    expect(total).toBe(2);
  });

  it('tells how often each rule holds, within a domain with those below it', async () => {
    const { ruleList } = await reading.ruleSets.get(
      'datascorecard',
      READINESS,
      {},
      world.anyone,
    );
    expect(ruleList.map(({ id: rule, counts }) => [rule, counts.pass])).toEqual(
      [
        ['owner', 3],
        ['purpose', 1],
        ['tags', 1],
      ],
    );
    const company = await reading.ruleSets.get(
      'datascorecard',
      READINESS,
      { domain: ['domain:default/company'] },
      world.anyone,
    );
    expect(company).toMatchObject({
      products: 1,
      score: 100,
      trend: [
        { products: 1, score: 50 },
        { products: 1, score: 100 },
      ],
    });
  });

  it('pages through products, the worst first, and finds those that break a rule', async () => {
    const page = (cursor?: string) =>
      reading.ruleSets.products(
        'datascorecard',
        READINESS,
        { limit: 2, cursor },
        world.anyone,
      );
    const first = await page();
    const second = await page(first.nextCursor);
    expect(
      [...first.items, ...second.items].map(({ product: { title }, score }) => [
        title,
        score,
      ]),
    ).toEqual([
      ['stock', 50],
      ['secret', 50],
      ['orders', 100],
    ]);
    expect(second.nextCursor).toBeUndefined();
    const broken = await reading.ruleSets.products(
      'datascorecard',
      READINESS,
      { rule: 'tags', status: ['pass'] },
      world.anyone,
    );
    expect(broken.items.map(({ product: { title } }) => title)).toEqual([
      'orders',
    ]);
    await expect(
      reading.ruleSets.products(
        'datascorecard',
        READINESS,
        { rule: 'nope', status: ['pass'] },
        world.anyone,
      ),
    ).rejects.toMatchObject({ code: 'INVALID_QUERY' });
  });

  it('explains a score with the facts that rules saw, and what would raise it', async () => {
    const { items } = await reading.productScores.scores(
      'dataproduct:default/stock',
      undefined,
      world.anyone,
    );
    expect(items).toMatchObject([
      {
        ruleSet: { ref: READINESS },
        why: 'It is for all.',
        score: 50,
        level: 'bronze',
        rules: [
          {
            id: 'owner',
            status: 'pass',
            facts: [{ path: 'ownership.ownerFound', value: true }],
          },
          {
            id: 'purpose',
            status: 'fail',
            facts: [{ path: 'documentation.description', absent: 'missing' }],
          },
          { id: 'tags', status: 'fail' },
        ],
        next: [
          { level: 'silver', rules: ['purpose'], score: 75 },
          { rules: ['purpose'], score: 75 },
          { rules: ['tags'], score: 75 },
        ],
      },
    ]);
  });

  it('knows what the score was on a day, and why', async () => {
    const { items } = await reading.productScores.scores(
      ORDERS,
      new Date(START + 5 * DAY).toISOString(),
      world.anyone,
    );
    expect(items).toMatchObject([
      {
        score: 50,
        rules: [
          { status: 'pass' },
          { status: 'fail', facts: [{ absent: 'missing' }] },
          { status: 'fail' },
        ],
      },
    ]);
    await expect(
      reading.productScores.scores(ORDERS, 'yesterday', world.anyone),
    ).rejects.toMatchObject({ code: 'INVALID_QUERY' });
  });

  it('tells what became of scores and why, newest first', async () => {
    const { items } = await reading.productScores.history(
      ORDERS,
      { ruleSet: [READINESS] },
      world.anyone,
    );
    expect(items).toMatchObject([
      {
        cause: 'data',
        score: 100,
        scoreBefore: 50,
        level: 'silver',
        levelBefore: 'bronze',
        rules: [
          { id: 'purpose', from: 'fail', to: 'pass' },
          { id: 'tags', from: 'fail', to: 'pass' },
        ],
      },
      { cause: 'first', score: 50, rules: [] },
    ]);
    const page = await reading.productScores.history(
      ORDERS,
      { limit: 1 },
      world.anyone,
    );
    const rest = await reading.productScores.history(
      ORDERS,
      { limit: 100, cursor: page.nextCursor },
      world.anyone,
    );
    expect(page.items.length + rest.items.length).toBe(3);
  });

  it('sets the score beside a product in lists, of the scorecards that the person may see', async () => {
    const scoresFor = async (person: typeof world.anyone) => {
      const { items } = await world.products.list({}, person);
      return items.find(({ ref }) => ref === ORDERS)?.scores;
    };
    expect(await scoresFor(world.anyone)).toEqual({
      scorecards: 1,
      score: 100,
      coverage: 1,
    });
    const unscored = world.hideFrom(
      'unscored',
      ({ metadata: { name } }) => name === 'readiness',
    );
    expect(await scoresFor(unscored)).toBeUndefined();
  });

  it('hides the scores of a product that the catalog hides', async () => {
    await expect(
      reading.productScores.scores(
        'dataproduct:default/secret',
        undefined,
        rebel(),
      ),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(
      reading.productScores.view('dataproduct:default/secret', rebel()),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('gives the facts that rules are evaluated on', async () => {
    const { view } = await reading.productScores.view(ORDERS, world.anyone);
    expect(view).toMatchObject({
      product: { name: 'orders', tags: ['a'] },
      ownership: { ownerFound: true, domains: ['sales', 'company'] },
      incidents: { open: 0 },
    });
  });

  it('follows a campaign: who is there, who is not, how it went', async () => {
    const details = await reading.campaigns.get(
      READINESS,
      'silver',
      {},
      world.anyone,
    );
    expect(details).toMatchObject({
      state: 'running',
      products: 3,
      done: 1,
      leaderboard: [
        { domain: { ref: 'domain:default/sales' }, products: 1, done: 1 },
        { products: 2, done: 0 },
      ],
      remaining: { total: 2 },
    });
    expect(details.burnDown[details.burnDown.length - 1].remaining).toBe(2);
    expect(details.burnDown.some(({ remaining }) => remaining === 3)).toBe(
      true,
    );
    const [listed] = await reading.campaigns.list({}, rebel());
    expect(listed).toMatchObject({ products: 2, done: 1 });
  });
});
