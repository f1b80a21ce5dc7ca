import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseService } from '@backstage/backend-plugin-api';
import { PgSearchEngine } from '@backstage/plugin-search-backend-module-pg';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { Knex } from 'knex';
import { MIGRATIONS } from './MeshDocumentStore';
import { MeshSearchEngine } from './MeshSearchEngine';

interface Found extends IndexableDocument {
  readonly weight?: number;
  readonly lifecycle?: string;
}

const document = (title: string, more: Partial<Found> = {}): Found => ({
  title,
  text: '',
  location: `/${title}`,
  ...more,
});

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';
// The whole repository's test command brings one.
const onPostgres = process.env[POSTGRES] ? describe : describe.skip;
if (!process.env[POSTGRES]) {
  process.stderr.write(`The search is left out: ${POSTGRES} is not set.\n`);
}

onPostgres('The search on PostgreSQL', () => {
  jest.setTimeout(60_000);
  const databases = TestDatabases.create({
    ids: ['POSTGRES_18'],
    disableDocker: true,
  });
  let knex: Knex;
  let database: DatabaseService;
  let engine: MeshSearchEngine;

  const config = (pg: object = {}) =>
    mockServices.rootConfig({ data: { search: { pg } } });
  const index = async (
    type: string,
    documents: readonly Found[],
    into: PgSearchEngine = engine,
  ) => pipeline(Readable.from(documents), await into.getIndexer(type));
  const titles = async (
    term: string,
    more: object = {},
    asked: PgSearchEngine = engine,
  ) =>
    (await asked.query({ term, ...more })).results.map(
      result => result.document.title,
    );

  beforeAll(async () => {
    knex = await databases.init('POSTGRES_18');
    database = { getClient: async () => knex };
    engine = await MeshSearchEngine.fromConfig(config(), { database });
  });

  beforeEach(async () => {
    await knex('documents').delete();
  });

  it('finds documents with all of the words, those with them in the title first', async () => {
    await index('data-product', [
      document('Stock', { text: 'What customers returned' }),
      document('Customer returns'),
      document('Returns'),
    ]);
    expect(await titles('customer returns')).toEqual([
      'Customer returns',
      'Stock',
    ]);
  });

  it('finds words that begin so, after the words themselves', async () => {
    await index('data-product', [document('Payments'), document('Pay')]);
    expect(await titles('pay')).toEqual(['Pay', 'Payments']);
    expect(await titles('paym')).toEqual(['Payments']);
    // Too short to say anything.
    expect(await titles('pa')).toEqual([]);
  });

  it('puts what fits equally well into the order of trust and use', async () => {
    await index('data-field', [
      document('email a', { weight: 0.2 }),
      document('email b', { weight: 0.9 }),
      document('email c'),
      document('email d', { weight: 'heavy' as never }),
    ]);
    const found = await titles('email');
    expect(found[0]).toBe('email b');
    expect(found[3]).toBe('email a');
  });

  it('leaves room beside very many fields for what they are in, and tells no number that it does not know', async () => {
    await index(
      'data-field',
      Array.from({ length: 2_100 }, (_, i) => document(`customer ${i}`)),
    );
    await index('data-product', [
      document('Sales', { text: 'By customer and day' }),
      document('All about each customer', { text: 'customer, customer' }),
    ]);
    const found = await engine.query({ term: 'customer' });
    expect(found.results[0].document.title).toBe('All about each customer');
    expect(found.numberOfResults).toBeUndefined();
    expect(
      await engine.query({ term: 'customer', types: ['data-product'] }),
    ).toMatchObject({ numberOfResults: 2 });
  });

  it('gives each result on one page, and the number of all on each', async () => {
    await index(
      'data-product',
      Array.from({ length: 30 }, (_, i) => document(`order ${i}`)),
    );
    const seen = new Set<string>();
    let pageCursor: string | undefined;
    do {
      const page = await engine.query({
        term: 'order',
        pageLimit: 8,
        pageCursor,
      });
      expect(page.numberOfResults).toBe(30);
      for (const { document: each } of page.results) seen.add(each.title);
      pageCursor = page.nextPageCursor;
    } while (pageCursor);
    expect(seen.size).toBe(30);
  });

  it('lists what there is, the most trusted first, when nothing is asked for', async () => {
    await index('data-product', [
      document('a', { weight: 0.1 }),
      document('b', { weight: 0.8 }),
    ]);
    await index('data-field', [document('c', { weight: 0.9 })]);
    expect(await titles('')).toEqual(['c', 'b', 'a']);
    expect(await titles('', { types: ['data-product'] })).toEqual(['b', 'a']);
    expect(await titles('', { types: [] })).toEqual([]);
  });

  it('keeps to types and filters as Backstage’s engine does', async () => {
    await index('data-product', [
      document('order a', { lifecycle: 'production' }),
      document('order b', { lifecycle: 'retired' }),
    ]);
    await index('data-contract', [
      document('order c', { lifecycle: 'production' }),
    ]);
    const backstages = await PgSearchEngine.fromConfig(config(), { database });
    for (const asked of [
      { types: ['data-contract'] },
      { filters: { lifecycle: 'production' } },
      { filters: { lifecycle: ['retired', 'production'] } },
      { filters: { lifecycle: 'unknown' } },
      { types: ['data-product'], filters: { lifecycle: 'retired' } },
    ]) {
      const found = await titles('order', asked);
      expect(found.sort()).toEqual(
        (await titles('order', asked, backstages)).sort(),
      );
    }
  });

  it.each([
    `it's`,
    'back\\slash',
    `'; drop table documents; --`,
    'a & | ! <-> b:*',
    '"quoted"',
    'nul\0byte',
    '((',
    '***',
    'the of and',
    'Größe 価格',
  ])('takes %j for words', async term => {
    await index('data-product', [document(`Of ${term.replace(/\0/g, ' ')}`)]);
    await expect(engine.query({ term })).resolves.toMatchObject({
      results: expect.any(Array),
    });
    expect(await knex('documents')).toHaveLength(1);
  });

  it('marks words where it is told to', async () => {
    await index('data-product', [
      document('Returns', { text: 'What customers sent back' }),
    ]);
    const marking = await MeshSearchEngine.fromConfig(
      config({ highlightOptions: { useHighlight: true } }),
      { database },
    );
    const { results } = await marking.query({ term: 'customer' });
    const { preTag, postTag, fields } = results[0].highlight ?? {};
    expect(fields?.text).toBe(`What ${preTag}customers${postTag} sent back`);
  });

  describe('when an index is made anew', () => {
    it('has what came, no more what went, and all of other types', async () => {
      await index('data-product', [document('order a'), document('order b')]);
      await index('data-contract', [document('order a')]);
      await index('data-product', [document('order b'), document('order c')]);
      const { results } = await engine.query({ term: 'order' });
      expect(
        results
          .map(({ type, document: { title } }) => `${type} ${title}`)
          .sort(),
      ).toEqual([
        'data-contract order a',
        'data-product order b',
        'data-product order c',
      ]);
    });

    it('leaves the planner as it was for what comes later', async () => {
      await index('data-product', [document('order a')]);
      const { rows } = await knex.raw('show enable_nestloop');
      expect(rows).toEqual([{ enable_nestloop: 'on' }]);
    });

    it('cuts texts that are too long for it', async () => {
      const text = Array.from({ length: 200_000 }, (_, i) => `w${i}`).join(' ');
      await index('data-product', [document('Long', { text })]);
      expect(await titles('long')).toEqual(['Long']);
    });
  });

  it('shares its tables with Backstage’s engine, to and fro', async () => {
    await index('data-product', [document('order a')]);
    const backstages = await PgSearchEngine.fromConfig(config(), { database });
    expect(await titles('order', {}, backstages)).toEqual(['order a']);
    await index('data-product', [document('order b')], backstages);
    const again = await MeshSearchEngine.fromConfig(config(), { database });
    expect(await titles('order', {}, again)).toEqual(['order b']);
  });

  it('leaves the tables of Backstage when its migrations are undone', async () => {
    const indexes = async () =>
      (await knex('pg_indexes').where({ tablename: 'documents' })).map(
        each => each.indexname,
      );
    expect(await indexes()).toContain('documents_but_fields_index');
    await knex.migrate.rollback(MIGRATIONS, true);
    expect(await indexes()).not.toContain('documents_but_fields_index');
    await knex.migrate.latest(MIGRATIONS);
  });
});
