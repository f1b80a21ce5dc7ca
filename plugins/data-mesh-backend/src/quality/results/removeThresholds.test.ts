import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { testDatabases } from '../../__testUtils__/databases';
import { createWorld } from '../../__testUtils__/world';
import { CheckRegistry } from '../registry/CheckRegistry';
import { measured, shop } from '../__testUtils__/measured';
import { removeThresholds } from './removeThresholds';
import { ResultWriter } from './ResultWriter';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 9, 20);
const { databases, ids } = testDatabases();

async function open(id: TestDatabaseId) {
  const world = await createWorld(databases, id);
  const { knex } = world;
  await world.catalogHas(shop());
  await new CheckRegistry(knex, mockServices.logger.mock()).run();
  const words = async (): Promise<string[]> =>
    knex('thresholds').orderBy('words').pluck('words');
  const result = (threshold: string, at: number) =>
    measured('orders-enough', 'pass', at, {
      outcome: { status: 'pass', threshold, reason: '' },
    });
  return {
    knex,
    words,
    result,
    // A process of its own each time: nothing is remembered.
    write: (threshold: string, at: number) =>
      new ResultWriter(knex, { keep: 400 * DAY, now: () => NOW }).write([
        result(threshold, at),
      ]),
    remove: (now: number) => removeThresholds(knex, { now, few: 0 }),
  };
}

describe.each(ids)('removeThresholds on %s', id => {
  it('removes what nothing refers to the second time that it is found so', async () => {
    const { knex, words, write, remove } = await open(id);
    await write('< 1', NOW - 3 * DAY);
    await write('< 2', NOW - 2 * DAY);
    await write('< 3', NOW - DAY);
    const third = await knex('thresholds').where({ words: '< 3' }).first();
    const [series] = await knex('check_series');
    await knex('results').where({ threshold_id: third.id }).delete();
    await knex('results')
      .where({ observed_at: NOW - 3 * DAY })
      .delete();
    await knex('result_days').insert({
      series_id: series.id,
      day: 1,
      passed: 1,
      warned: 0,
      failed: 0,
      errors: 0,
      skipped: 0,
      unknown: 0,
      last_status: 3,
      last_at: 1,
      threshold_id: third.id,
    });
    expect(await remove(NOW)).toBe(0);
    expect(await remove(NOW + 60_000)).toBe(0);
    expect(await words()).toEqual(['< 1', '< 2', '< 3']);
    expect(await remove(NOW + DAY)).toBe(1);
    expect(await words()).toEqual(['< 2', '< 3']);
  });

  it('keeps what is used again, and makes anew what is gone', async () => {
    const { knex, words, write, remove } = await open(id);
    await write('< 1', NOW - 3 * DAY);
    await knex('results').delete();
    await remove(NOW);
    await write('< 1', NOW - 2 * DAY);
    expect(await remove(NOW + DAY)).toBe(0);

    await knex('results').delete();
    await remove(NOW + 2 * DAY);
    expect(await remove(NOW + 3 * DAY)).toBe(1);
    await write('< 1', NOW - DAY);
    expect(await words()).toEqual(['< 1']);
    const [{ threshold_id: used }] = await knex('results');
    expect(used).toBe((await knex('thresholds').first()).id);
  });

  it('does not read results for a few', async () => {
    const { knex, words, write } = await open(id);
    await write('< 1', NOW - DAY);
    await knex('results').delete();
    await removeThresholds(knex, { now: NOW });
    await removeThresholds(knex, { now: NOW + DAY });
    expect(await words()).toEqual(['< 1']);
  });
});
