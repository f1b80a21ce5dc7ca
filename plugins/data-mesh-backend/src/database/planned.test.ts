import { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { isPostgres } from './dialect';
import { planned, plannedIn, withPlans } from './planned';

const { databases, ids } = testDatabases();

async function withColours(knex: Knex) {
  await knex.schema.createTable('colours', table => {
    table.integer('id');
    table.text('name');
  });
  await knex('colours').insert([
    { id: 1, name: 'red' },
    { id: 2, name: 'green' },
  ]);
  const asked: { sql: string; name?: string }[] = [];
  knex.on('query', ({ sql, options }) =>
    asked.push({ sql, name: options?.name }),
  );
  return {
    asked,
    read: (id: number) =>
      planned<{ name: string }>(knex, 'colour', () =>
        knex('colours').select('name').where({ id }),
      ),
  };
}

describe.each(ids)('a read that is planned once on %s', id => {
  it('gives each caller the rows of what they ask for', async () => {
    const knex = await databases.init(id);
    const { read } = await withColours(knex);

    expect(await read(1)).toEqual([{ name: 'red' }]);
    expect(await read(2)).toEqual([{ name: 'green' }]);
    expect(await read(3)).toEqual([]);
  });

  it('is prepared under one name where the database keeps plans', async () => {
    const knex = await databases.init(id);
    const { read, asked } = await withColours(knex);
    await read(1);
    await read(2);

    const isNamed = asked.map(({ name = '' }) => name.startsWith('data-mesh-'));
    expect(isNamed).toEqual([isPostgres(knex), isPostgres(knex)]);
    expect(asked[1].name).toBe(asked[0].name);
  });

  it('is run like any other from then on where what was prepared is lost', async () => {
    const knex = await databases.init(id);
    const { read, asked } = await withColours(knex);
    await read(1);
    // As a pooler does that gives the next statement another connection.
    if (isPostgres(knex)) await knex.raw('deallocate all');

    expect(await read(2)).toEqual([{ name: 'green' }]);
    expect(await read(1)).toEqual([{ name: 'red' }]);
    expect(asked[asked.length - 1].name).toBeUndefined();
  });

  it('goes on when a table becomes another one while the portal runs', async () => {
    const knex = await databases.init(id);
    const { read } = await withColours(knex);
    await read(1);
    await knex.schema.alterTable('colours', table => {
      table.string('name', 200).alter();
    });

    expect(await read(2)).toEqual([{ name: 'green' }]);
  });

  it('tells what else is wrong', async () => {
    const knex = await databases.init(id);
    await expect(
      planned(knex, 'nothing', () => knex('no_such_table').select('id')),
    ).rejects.toThrow(/no_such_table/);
  });
});

describe.each(ids)(
  'a transaction with statements that are planned once on %s',
  id => {
    const add = (knex: Knex, colour: number) =>
      withPlans(knex, async tx => {
        await tx('colours').insert({ id: colour, name: 'first' });
        await plannedIn(
          tx,
          tx.raw('update colours set name = ? where id = ?', [
            'second',
            colour,
          ]),
        );
      });
    const colours = (knex: Knex) => knex('colours').orderBy('id');

    it('is done again, and once, where what was prepared is lost', async () => {
      const knex = await databases.init(id);
      const { asked } = await withColours(knex);
      await add(knex, 3);
      if (isPostgres(knex)) await knex.raw('deallocate all');
      await add(knex, 4);

      expect((await colours(knex)).slice(2)).toEqual([
        { id: 3, name: 'second' },
        { id: 4, name: 'second' },
      ]);
      const updates = asked.filter(({ sql }) => sql.startsWith('update'));
      const isNamed = updates.map(({ name }) => name !== undefined);
      expect(isNamed).toEqual(
        isPostgres(knex) ? [true, true, false] : [false, false],
      );
    });

    it('is not done again for anything else', async () => {
      const knex = await databases.init(id);
      await withColours(knex);
      let times = 0;

      await expect(
        withPlans(knex, async tx => {
          times += 1;
          await plannedIn(tx, tx.raw('update no_such_table set id = 1'));
        }),
      ).rejects.toThrow(/no_such_table/);
      expect(times).toBe(1);
    });
  },
);

describe('a statement of a transaction on SQLite', () => {
  it('is compiled once by its connection, whatever it is about and however tables change', async () => {
    const knex = await databases.init('SQLITE_3');
    await withColours(knex);
    const connection = await knex.client.acquireConnection();
    const compiled = jest.spyOn(connection, 'prepare');
    await knex.client.releaseConnection(connection);
    const nameOf = (id: number) =>
      knex.transaction(async tx => {
        const [row] = await plannedIn(
          tx,
          tx.raw('select name from colours where id = ?', [id]),
        );
        return row?.name;
      });

    expect(await nameOf(1)).toBe('red');
    expect(await nameOf(2)).toBe('green');
    await knex.schema.alterTable('colours', table => table.text('shade'));
    await knex('colours').where({ id: 2 }).update({ name: 'blue' });
    expect(await nameOf(2)).toBe('blue');
    expect(
      compiled.mock.calls.filter(([sql]) => String(sql).includes('where id')),
    ).toHaveLength(1);
  });
});
