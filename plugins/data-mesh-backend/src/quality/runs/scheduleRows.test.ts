import { Knex } from 'knex';
import { migratedDatabase, testDatabases } from '../../__testUtils__/databases';
import { moveSchedules, ScheduleRow } from './scheduleRows';

const { databases, ids } = testDatabases();

describe.each(ids)('schedules on %s', id => {
  it('are moved in one statement, but for those that another replica has moved', async () => {
    const knex: Knex = await migratedDatabase(databases, id);
    await knex('quality_schedules').insert(
      ['a', 'b', 'c'].map(name => ({
        contract_ref: name,
        server: 'live',
        schedule: 'PT1H',
        engine: 'warehouse',
        due_at: 1_000,
        unanswered: true,
      })),
    );
    const read: ScheduleRow[] = await knex('quality_schedules')
      .whereNot({ contract_ref: 'c' })
      .orderBy('contract_ref', 'desc');
    await knex('quality_schedules')
      .where({ contract_ref: 'a' })
      .update({ due_at: 3_000 });
    const moved = read.map(row => ({ row, next: 2_000 }));
    const mine = await moveSchedules(knex, moved, true);
    expect(mine.map(row => row.contract_ref)).toEqual(['b']);
    const rows = await knex('quality_schedules').orderBy('contract_ref');
    expect(
      rows.map(row => [Number(row.due_at), Boolean(row.unanswered)]),
    ).toEqual([
      [3_000, true],
      [2_000, false],
      [1_000, true],
    ]);
    expect(await moveSchedules(knex, [], true)).toEqual([]);

    const late: ScheduleRow[] = await knex('quality_schedules').where({
      contract_ref: 'c',
    });
    await moveSchedules(
      knex,
      late.map(row => ({ row, next: 500 })),
      false,
    );
    const turnedBack = await knex('quality_schedules')
      .first()
      .where({ contract_ref: 'c' });
    expect([Number(turnedBack.due_at), Boolean(turnedBack.unanswered)]).toEqual(
      [500, true],
    );
  });
});
