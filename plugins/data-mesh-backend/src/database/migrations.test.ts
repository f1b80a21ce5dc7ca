import { Knex } from 'knex';
import { isPostgres } from './dialect';
import { migrationsDir } from './migrate';
import { testDatabases } from '../__testUtils__/databases';

const { databases, ids } = testDatabases();

async function tables(knex: Knex): Promise<string[]> {
  const rows: { name: string }[] = isPostgres(knex)
    ? await knex('information_schema.tables')
        .select('table_name as name')
        .where('table_schema', 'public')
    : await knex('sqlite_master')
        .select('name')
        .where('type', 'table')
        .whereNot('name', 'like', 'sqlite_%');
  return rows
    .map(row => row.name)
    .filter(name => !name.startsWith('knex_'))
    .sort();
}

describe.each(ids)('migrations on %s', id => {
  it('go up, down to nothing, and up again', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDir });
    const made = await tables(knex);
    expect(made).toContain('products');
    await knex.migrate.rollback({ directory: migrationsDir }, true);
    expect(await tables(knex)).toEqual([]);
    await knex.migrate.latest({ directory: migrationsDir });
    expect(await tables(knex)).toEqual(made);
  }, 60_000);

  it('have versions that were stored before compared, and keep them on the way back', async () => {
    const knex = await databases.init(id);
    await knex.migrate.up({ directory: migrationsDir });
    await knex('contract_texts').insert({
      hash: 'h',
      text: '',
      revision: 1,
      model: '{}',
      problems: '[]',
    });
    await knex('contract_versions').insert({
      id: 'v',
      contract_ref: 'datacontract:default/c',
      text_hash: 'h',
      source: 'catalog',
      version: '1',
      standard: 'odcs v3.1.0',
      seen_at: 1,
      stored_at: 1,
    });
    await knex.migrate.latest({ directory: migrationsDir });
    expect(await knex('contract_changes_due').pluck('contract_ref')).toEqual([
      'datacontract:default/c',
    ]);
    while (await knex.schema.hasTable('contract_changes')) {
      await knex.migrate.down({ directory: migrationsDir });
    }
    expect(await knex('contract_versions').pluck('id')).toEqual(['v']);
    expect(Object.keys(await knex('contract_texts').first()).sort()).toEqual([
      'hash',
      'model',
      'problems',
      'revision',
      'text',
    ]);
  }, 60_000);

  it('sort text byte by byte', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDir });
    const row = {
      etag: '',
      revision: 1,
      content_hash: '',
      title: '',
      sort_owner: '',
      type: '',
      lifecycle: '',
      sort_domain: '',
      tags: '[]',
      problem_count: 0,
      status_errors: '[]',
      changed_at: 0,
    };
    for (const sort_title of ['b', 'a b', 'a-c', 'B', 'ab', 'é'])
      await knex('products').insert({ ...row, ref: sort_title, sort_title });
    const sorted = await knex('products')
      .select('sort_title')
      .orderBy('sort_title');
    expect(sorted.map(r => r.sort_title)).toEqual([
      'B',
      'a b',
      'a-c',
      'ab',
      'b',
      'é',
    ]);
  }, 60_000);
});
