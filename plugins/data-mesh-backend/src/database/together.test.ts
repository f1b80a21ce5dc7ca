import { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { isPostgres } from './dialect';
import { together } from './together';

const { databases, ids } = testDatabases();

describe.each(ids)('statements that are run together on %s', id => {
  let knex: Knex;
  let asked: string[];

  beforeEach(async () => {
    knex = await databases.init(id);
    for (const name of ['plates', 'cups', 'spoons']) {
      await knex.schema.createTable(name, table => {
        table.integer('id').primary();
      });
    }
    asked = [];
    knex.on('query', ({ sql }) => asked.push(sql));
  });

  const count = async (name: string) => (await knex(name).select('id')).length;
  const insert = (tx: Knex, name: string) =>
    tx.raw(`insert into ${name} (id) values (?)`, [1]);

  it('change all of their tables, on PostgreSQL in one go', async () => {
    await knex.transaction(tx =>
      together(
        tx,
        ['plates', 'cups', 'spoons'].map(name => insert(tx, name)),
      ),
    );

    const inserts = asked.filter(sql => sql.includes('insert'));
    expect(inserts).toHaveLength(isPostgres(knex) ? 1 : 3);
    for (const name of ['plates', 'cups', 'spoons']) {
      expect(await count(name)).toBe(1);
    }
  });

  it('may be one, or none', async () => {
    await together(knex, [insert(knex, 'cups')]);
    await together(knex, []);

    expect(await count('cups')).toBe(1);
  });

  it('change nothing when one of them cannot', async () => {
    await insert(knex, 'cups');
    const done = knex.transaction(tx =>
      together(tx, [insert(tx, 'plates'), insert(tx, 'cups')]),
    );

    await expect(done).rejects.toThrow(/unique/i);
    expect(await count('plates')).toBe(0);
  });
});
