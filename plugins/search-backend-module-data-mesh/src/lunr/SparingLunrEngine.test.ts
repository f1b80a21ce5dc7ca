import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { LunrSearchEngine } from '@backstage/plugin-search-backend-node';
import { SparingLunrEngine } from './SparingLunrEngine';

const TITLES = [
  'customer',
  'warehouse',
  'region 42',
  'region 17',
  'rate of returns',
];

async function searching(engine: LunrSearchEngine) {
  const documents = TITLES.map(title => ({
    title,
    text: '',
    location: `/${title}`,
  }));
  await pipeline(Readable.from(documents), await engine.getIndexer('things'));
  return async (term: string) =>
    (await engine.query({ term })).results
      .map(({ document }) => document.title)
      .sort();
}

describe('Lunr, sparing with misspelt words', () => {
  const logger = mockServices.logger.mock();
  let search: Awaited<ReturnType<typeof searching>>;

  beforeAll(async () => {
    search = await searching(new SparingLunrEngine({ logger }));
  });

  it('takes no number and no short word for another', async () => {
    expect(await search('42')).toEqual(['region 42']);
    expect(await search('99')).toEqual([]);

    const asBackstageDoes = await searching(new LunrSearchEngine({ logger }));
    expect(await asBackstageDoes('99')).not.toEqual([]);
  });

  it.each([
    ['a letter that is another', 'rade', ['rate of returns']],
    ['two letters, of a long word', 'varehaus', ['warehouse']],
    ['no two letters, of a short one', 'rabs', []],
    ['the beginning of a word', 'cust', ['customer']],
  ])('finds %s', async (_, term, found) => {
    expect(await search(term)).toEqual(found);
  });
});
