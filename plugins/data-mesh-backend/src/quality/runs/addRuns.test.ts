import { Knex } from 'knex';
import { migratedDatabase, testDatabases } from '../../__testUtils__/databases';
import { addRuns } from './addRuns';
import { NewRun } from './newRun';

const { databases, ids } = testDatabases();
const NOW = Date.UTC(2026, 2, 1);

const run = (contract: string, more: Partial<NewRun> = {}): NewRun => ({
  contractRef: `datacontract:default/${contract}`,
  server: 'live',
  engine: 'warehouse',
  trigger: 'schedule',
  ...more,
});

describe.each(ids)('runs that are asked for on %s', id => {
  let knex: Knex;
  const statements: string[] = [];
  beforeAll(async () => {
    knex = await migratedDatabase(databases, id);
    knex.on('query', ({ sql }) => statements.push(sql));
  });
  beforeEach(async () => {
    await knex('quality_runs').delete();
    statements.length = 0;
  });
  const row = (runId: string) =>
    knex('quality_runs').first().where({ id: runId });

  it('wait as they were asked for, all added in one statement', async () => {
    const keys = ['b', 'a'];
    const added = await addRuns(
      knex,
      [
        run('z', { trigger: 'person', requestedBy: 'user:default/ana' }),
        run('a', { checkKeys: keys }),
        run('a', { trigger: 'backfill', asOf: NOW - 1 }),
      ],
      NOW,
    );
    expect(statements).toHaveLength(1);
    const rows = await Promise.all(added.map(row));
    expect(rows).toMatchObject([
      {
        contract_ref: 'datacontract:default/z',
        tool: 'data-mesh',
        engine: 'warehouse',
        requested_by: 'user:default/ana',
        state: 'queued',
        priority: 0,
        check_keys: null,
        check_set: '',
        as_of: null,
        attempts: 0,
      },
      { priority: 1, check_keys: JSON.stringify(keys), requested_by: null },
      { priority: 2, contract_ref: 'datacontract:default/a' },
    ]);
    expect(Number(rows[2].as_of)).toBe(NOW - 1);
    expect(Number(rows[0].due_at)).toBe(NOW);
  });

  it('are none when nothing is asked for', async () => {
    expect(await addRuns(knex, [], NOW)).toEqual([]);
    expect(statements).toEqual([]);
  });

  it('join the one that is there, in whatever order checks are named, and within one batch', async () => {
    const [there] = await addRuns(
      knex,
      [run('a', { checkKeys: ['x', 'y'] })],
      NOW,
    );
    const [joined, other, twice, again] = await addRuns(
      knex,
      [
        run('a', { checkKeys: ['y', 'x'] }),
        run('a', { checkKeys: ['x'] }),
        run('b'),
        run('b'),
      ],
      NOW,
    );
    expect(joined).toBe(there);
    expect(other).not.toBe(there);
    expect(twice).toBe(again);
    expect(await knex('quality_runs')).toHaveLength(3);
  });

  it('have the one that is there go as early as they would', async () => {
    const [there] = await addRuns(knex, [run('a')], NOW);
    await knex('quality_runs').update({ due_at: NOW + 60_000 });
    await addRuns(knex, [run('a', { trigger: 'backfill' })], NOW + 1);
    expect(Number((await row(there)).due_at)).toBe(NOW + 60_000);
    await addRuns(knex, [run('a', { trigger: 'person' })], NOW + 2);
    const moved = await row(there);
    expect([moved.priority, Number(moved.due_at)]).toEqual([0, NOW + 2]);
  });

  it('are new when the one for the same checks is over', async () => {
    const [before] = await addRuns(knex, [run('a')], NOW);
    await knex('quality_runs').update({ state: 'finished' });
    const [after] = await addRuns(knex, [run('a')], NOW);
    expect(after).not.toBe(before);
  });
});
