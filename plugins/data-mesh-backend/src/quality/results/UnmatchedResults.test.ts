import { Unmatched } from '@backstage-data-mesh/quality';
import { migratedDatabase, testDatabases } from '../../__testUtils__/databases';
import { keepUnmatched } from './UnmatchedResults';

const { databases, ids } = testDatabases();
const MOST = 100_000;

function unmatched(id: string): Unmatched {
  return {
    observation: {
      id,
      type: 'check',
      tool: 'nightly',
      check: { id: 'a', name: 'a' },
      dataset: { table: 'nowhere' },
      outcome: { status: 'fail', reason: '' },
      observedAt: 1,
    },
    why: 'unknown-dataset',
    hint: 'No contract has this table.',
  };
}

describe.each(ids)('results that belong nowhere, on %s', id => {
  it('are kept up to a bound; the oldest go first, a repeat takes no place', async () => {
    const knex = await migratedDatabase(databases, id);
    await knex.raw(
      `insert into unmatched_results (id, group_key, tool, dataset, why, hint, observation, observed_at, received_at)
       with recursive n(i) as (select 1 union all select i + 1 from n where i < ${
         MOST - 1
       })
       select 'old ' || i, 'g', 't', 'd', 'w', 'h', '{}', i, i from n`,
    );
    const keep = (...kept: string[]) =>
      knex.transaction(tx =>
        keepUnmatched(tx, kept.map(unmatched), {
          content: 'c',
          receivedAt: MOST + 1,
        }),
      );
    const size = async () => {
      const [{ count }] = await knex('unmatched_results').count({ count: '*' });
      return Number(count);
    };
    await keep('new 1');
    await keep('new 1');
    expect(await size()).toBe(MOST);
    await keep('new 2', 'new 3');
    expect(await size()).toBe(MOST);
    expect(
      (
        await knex('unmatched_results')
          .whereIn('id', ['old 1', 'old 2', 'old 3', 'new 1', 'new 2', 'new 3'])
          .pluck('id')
      ).sort(),
    ).toEqual(['new 1', 'new 2', 'new 3', 'old 3']);
  });
});
