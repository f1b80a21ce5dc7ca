import { testDatabases } from '../__testUtils__/databases';
import { rowsOf } from './rowsOf';

const { databases, ids } = testDatabases();

describe.each(ids)('rows as a table on %s', id => {
  it('hold every text as it is, and nothing where there is nothing', async () => {
    const knex = await databases.init(id);
    const texts = [
      '',
      null,
      'NULL',
      '{"a": [1, "\\"b\\"", "c\\\\d"]}',
      'two\nlines, a comma; {braces}',
      'späť 数据 🌍',
    ];
    const read = async (some: readonly (string | null)[]) => {
      const rows: { t: string | null; n: number }[] = await knex
        .select('t', 'n')
        .from(
          rowsOf(
            knex,
            { t: 'text', n: 'integer' },
            some.map((text, index) => [text, index]),
          ),
        )
        .orderBy('n');
      return rows.map(({ t }) => t);
    };

    expect(await read(texts)).toEqual(texts);
    expect(await read([''])).toEqual(['']);
    expect(await read([null])).toEqual([null]);
    expect(await read([])).toEqual([]);
    // What stands between values, and in place of one that is missing, on PostgreSQL.
    expect(await read(['a\u001fb', '\u001e', null])).toEqual([
      'a\u001fb',
      '\u001e',
      null,
    ]);
  });
});
