import { mockServices } from '@backstage/backend-test-utils';
import { readDocuments } from './readDocuments';

const ok = () => new Response(JSON.stringify({ items: [] }));

describe('Reading documents', () => {
  const fetching = jest.spyOn(global, 'fetch');
  const read = readDocuments(mockServices.auth(), mockServices.discovery());

  beforeEach(() => fetching.mockReset());
  afterAll(() => fetching.mockRestore());

  it('asks for a type and where the page before ended', async () => {
    fetching.mockResolvedValueOnce(ok());
    expect(await read('data-field', 'abc')).toEqual({ items: [] });
    expect(String(fetching.mock.calls[0][0])).toMatch(
      /\/api\/data-mesh\/v1\/search-documents\?type=data-field&cursor=abc$/,
    );
  });

  it('asks again when a connection was closed meanwhile', async () => {
    fetching
      .mockRejectedValueOnce(new TypeError('fetch failed'))
      .mockResolvedValueOnce(ok());
    expect(await read('data-field', undefined)).toEqual({ items: [] });
  });

  it('gives up when there is no answer for long, and at once when the answer is no', async () => {
    fetching.mockRejectedValue(new TypeError('fetch failed'));
    await expect(read('data-field', undefined)).rejects.toThrow('fetch failed');
    expect(fetching).toHaveBeenCalledTimes(4);
    fetching.mockReset();
    fetching.mockResolvedValue(new Response('{}', { status: 403 }));
    await expect(read('data-field', undefined)).rejects.toThrow('403');
    expect(fetching).toHaveBeenCalledTimes(1);
  });
});
