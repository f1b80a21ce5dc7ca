import { MeaningSearchClient } from './MeaningSearchClient';

/** A search backend that fails in one way. */
const failing = (name: string, message: string) =>
  new MeaningSearchClient({
    discoveryApi: { getBaseUrl: async () => 'http://portal/api/search' },
    fetchApi: {
      fetch: async () =>
        new Response(
          JSON.stringify({
            error: { name, message },
            response: { statusCode: 500 },
          }),
          { status: 500, headers: { 'Content-Type': 'application/json' } },
        ),
    },
  });

describe('the search by meaning', () => {
  it('finds nothing before the first index is made, instead of failing', async () => {
    const client = failing('MissingIndexError', 'Missing index for data-field');
    await expect(client.query({ term: 'e-mail' })).resolves.toMatchObject({
      results: [],
    });
  });

  it('says of any other failure that it failed', async () => {
    const client = failing('Error', 'There was a problem');
    await expect(client.query({ term: 'e-mail' })).rejects.toThrow(
      /There was a problem|500/,
    );
  });
});
