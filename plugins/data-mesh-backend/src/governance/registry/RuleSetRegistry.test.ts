import { testDatabases } from '../../__testUtils__/databases';
import { domain, product } from '../../__testUtils__/entities';
import { createWorld, World } from '../../__testUtils__/world';
import {
  govern,
  Governed,
  policy,
  readiness,
  scorecard,
} from '../__testUtils__/governed';

const { databases, ids } = testDatabases();

describe.each(ids)('scorecards and policies of the catalog, %s', id => {
  let world: World;
  let governed: Governed;

  beforeEach(async () => {
    world = await createWorld(databases, id);
    governed = govern(world);
  }, 60_000);

  it('are taken over when their etag changed, and go with their entity', async () => {
    const card = readiness();
    world.catalogBecomes([card]);
    expect(await governed.registry.run()).toBe(1);
    expect(await governed.registry.run()).toBe(0);
    world.catalogBecomes([]);
    expect(await governed.registry.run()).toBe(1);
    expect(await world.knex('rule_sets').select()).toEqual([]);
    expect(await world.knex('rule_set_versions').select()).toHaveLength(1);
  });

  it('keep what is wrong with a rule, with its line in the file', async () => {
    const definition = `apiVersion: data-mesh/v1
kind: DataPolicy
metadata:
  name: typo
spec:
  type: product
  owner: group:default/guild
  rules:
    - id: owner
      title: Somebody answers for it
      check: ownership.ownr != ""
`;
    const broken = policy('typo', {
      definition,
      rules: [
        {
          id: 'owner',
          title: 'Somebody answers for it',
          check: 'ownership.ownr != ""',
        },
      ],
    });
    broken.metadata.annotations = {
      'backstage.io/managed-by-location': 'url:https://git/policies.yaml',
    };
    world.catalogBecomes([broken]);
    await governed.registry.run();
    const row = await world.knex('rule_sets').first();
    expect(row).toMatchObject({
      source_file: 'https://git/policies.yaml',
      problem_count: 1,
    });
    expect(JSON.parse(row.problems)).toEqual([
      expect.objectContaining({
        code: 'unknown-path',
        severity: 'error',
        path: ['rules', 0, 'check'],
        place: { line: 11, column: expect.any(Number) },
      }),
    ]);
  });

  it.each([
    ['weights of 0', [{ id: 'a', title: 'A', weight: 0, check: 'true' }]],
    ['a negative weight', [{ id: 'a', title: 'A', weight: -1, check: 'true' }]],
    ['no rule at all', []],
  ])('tell of %s', async (_, rules) => {
    world.catalogBecomes([scorecard('bad', { rules })]);
    await governed.registry.run();
    const row = await world.knex('rule_sets').first();
    expect(row.problem_count).toBeGreaterThan(0);
  });

  it('hold a thousand rules', async () => {
    const rules = Array.from({ length: 1_000 }, (_, i) => ({
      id: `r${i}`,
      title: `Rule ${i}`,
      check: { path: 'product.tags', atLeast: i % 5 },
    }));
    world.catalogBecomes([scorecard('large', { rules })]);
    await governed.registry.run();
    expect(await world.knex('rule_sets').first()).toMatchObject({
      rule_count: 1_000,
      problem_count: 0,
    });
  });

  it('keep what is wrong with them only beside others, until it is mended', async () => {
    const tags = (name: string, spec: object, definition?: string) =>
      policy(name, {
        ...(definition && { definition }),
        rules: [
          {
            id: 'tags',
            title: 'It can be found',
            check: { path: 'product.tags', ...spec },
          },
        ],
      });
    const definition = `apiVersion: data-mesh/v1
kind: DataPolicy
metadata:
  name: few
spec:
  rules:
    - id: tags
      check: { path: product.tags, atMost: 1 }
`;
    const misspelt = readiness({ scope: { domains: ['sale'] } });
    const company = [domain('sales'), product('orders', { domain: 'sales' })];
    await governed.catalogHas([
      ...company,
      tags('many', { atLeast: 3 }),
      tags('few', { atMost: 1 }, definition),
      misspelt,
    ]);
    const found = async () =>
      (
        await world
          .knex('rule_sets')
          .orderBy('ref')
          .select('ref', 'together', 'problem_count')
      ).map(row => ({
        ref: row.ref,
        count: row.problem_count,
        problems: JSON.parse(row.together),
      }));
    expect(await found()).toMatchObject([
      {
        ref: 'datapolicy:default/few',
        count: 1,
        problems: [{ code: 'contradicts', place: { line: 8 } }],
      },
      { ref: 'datapolicy:default/many', count: 0, problems: [] },
      {
        ref: 'datascorecard:default/readiness',
        count: 1,
        problems: [
          {
            code: 'scope-matches-nothing',
            severity: 'warning',
            fix: expect.stringContaining('Did you mean "sales"?'),
          },
        ],
      },
    ]);
    await governed.catalogHas([
      ...company,
      tags('many', { atLeast: 3 }),
      tags('few', { atMost: 5 }),
      readiness({ scope: { domains: ['sales'] } }),
    ]);
    expect((await found()).map(({ count }) => count)).toEqual([0, 0, 0]);
  });

  it('are not all thrown away when the catalog suddenly has none', async () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      scorecard(`s${i}`, {
        rules: [
          { id: 'a', title: 'A', check: { path: 'product.tags', atLeast: 1 } },
        ],
      }),
    );
    world.catalogBecomes(many);
    await governed.registry.run();
    world.catalogBecomes([]);
    await expect(governed.registry.run()).rejects.toThrow(
      /no longer lists 12 of 12 rule_sets/,
    );
  });
});
