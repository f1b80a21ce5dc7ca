import { testDatabases } from '../../__testUtils__/databases';
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
