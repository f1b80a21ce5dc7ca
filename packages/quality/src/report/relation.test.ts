import { columnOf, relationOf } from './relation';

describe('the name of a table', () => {
  it.each([
    ['"db"."schema"."table"', ['db', 'schema', 'table']],
    ['`project`.`set`.`table`', ['project', 'set', 'table']],
    ['`my-project.set.table`', ['my-project', 'set', 'table']],
    ['[db].[schema].[my table]', ['db', 'schema', 'my table']],
    ['DEMO_DB.public.customers', ['DEMO_DB', 'public', 'customers']],
    ['default.orders', [undefined, 'default', 'orders']],
    ['orders', [undefined, undefined, 'orders']],
    ['"a.b"."c""d"', [undefined, 'a.b', 'c"d']],
    ['server.db.schema.table', ['db', 'schema', 'table']],
    ['', [undefined, undefined, undefined]],
  ])('%s has its parts', (name, parts) => {
    const { database, schema, table } = relationOf(name);
    expect([database, schema, table]).toEqual(parts);
  });

  it('of a column loses its quotes', () => {
    expect(['"a"', '`a`', '[a]', 'a', '"a'].map(columnOf)).toEqual([
      'a',
      'a',
      'a',
      'a',
      '"a',
    ]);
  });
});
