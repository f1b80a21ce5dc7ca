import { ResponseError } from '@backstage/errors';
import { DataMeshClient } from './DataMeshClient';

function setup(answer: () => Response) {
  const requests: Request[] = [];
  const client = new DataMeshClient({
    discoveryApi: {
      getBaseUrl: async pluginId => `https://portal.example/api/${pluginId}`,
    },
    fetchApi: {
      fetch: async (input, init) => {
        requests.push(new Request(input, init));
        return answer();
      },
    },
  });
  return { client, requests };
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });

describe('DataMeshClient', () => {
  it('sends several values of a filter as repeated keys and leaves out what is not given', async () => {
    const page = { items: [], totalItems: 0 };
    const { client, requests } = setup(() => json(page));
    await expect(
      client.listProducts({
        domain: ['domain:default/sales', 'domain:default/a&b'],
        q: 'späte lieferung',
        owner: undefined,
        limit: 10,
      }),
    ).resolves.toEqual(page);
    const url = new URL(requests[0].url);
    expect(url.pathname).toBe('/api/data-mesh/v1/products');
    expect(url.searchParams.getAll('domain')).toEqual([
      'domain:default/sales',
      'domain:default/a&b',
    ]);
    expect(url.searchParams.get('q')).toBe('späte lieferung');
    expect(url.searchParams.get('limit')).toBe('10');
    expect(url.searchParams.has('owner')).toBe(false);
  });

  it('sends a body through what a portal puts around fetch, which looks at a request more than once', async () => {
    const sent: Request[] = [];
    const client = new DataMeshClient({
      discoveryApi: { getBaseUrl: async () => 'https://portal.example/api' },
      fetchApi: {
        fetch: async (input, init) => {
          // As the portal does where it finds nothing to add.
          expect(new Request(input, init).url).toMatch(/quality/);
          sent.push(new Request(input, init));
          return json({ runs: [] }, 202);
        },
      },
    });
    await client.startQualityRun({ contract: 'datacontract:default/orders' });
    await client.setCheckNote('7', 'Known since May');
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'PUT']);
    expect(await sent[0].json()).toEqual({
      contract: 'datacontract:default/orders',
    });
    expect(sent[0].headers.get('content-type')).toBe('application/json');
    expect(await sent[1].json()).toEqual({ text: 'Known since May' });
  });

  it('ends a request whose signal is aborted', async () => {
    const controller = new AbortController();
    const client = new DataMeshClient({
      discoveryApi: { getBaseUrl: async () => 'https://portal.example/api' },
      fetchApi: {
        fetch: (_, init) =>
          new Promise((_done, fail) => {
            init?.signal?.addEventListener('abort', () =>
              fail(new Error('ended')),
            );
            controller.abort();
          }),
      },
    });
    await expect(
      client.getHealth({ signal: controller.signal }),
    ).rejects.toThrow('ended');
  });

  it('puts namespace and name into the path, and nothing else of a compound ref', async () => {
    const { client, requests } = setup(() => json({ nodes: [] }));
    await client.getProductLineage({
      namespace: 'default',
      name: 'a b',
      depth: 3,
    });
    await client.getContractVersion({
      namespace: 'default',
      name: 'orders',
      versionId: 'a/b',
    });
    expect(requests.map(({ url }) => url)).toEqual([
      'https://portal.example/api/data-mesh/v1/products/default/a%20b/lineage?depth=3',
      'https://portal.example/api/data-mesh/v1/contracts/default/orders/versions/a%2Fb',
    ]);
  });

  it('asks for differences and for how often contracts change', async () => {
    const { client, requests } = setup(() => json({}));
    const path = { namespace: 'default', name: 'orders' };
    await client.getContractDiff({ ...path, versionId: 'b', against: 'a' });
    await client.getContractDiff({ ...path, versionId: 'b' });
    await client.listProductVersions({ ...path, limit: 5 });
    await client.getContractChanges({
      domain: 'domain:default/sales',
      interval: 'week',
    });
    expect(
      requests.map(({ url }) =>
        decodeURIComponent(url.slice(url.indexOf('/v1'))),
      ),
    ).toEqual([
      '/v1/contracts/default/orders/versions/b/diff?against=a',
      '/v1/contracts/default/orders/versions/b/diff',
      '/v1/products/default/orders/versions?limit=5',
      '/v1/contract-changes?domain=domain:default/sales&interval=week',
    ]);
  });

  it('rejects with the error that the backend sent', async () => {
    const { client } = setup(() =>
      json(
        {
          error: {
            name: 'NotFoundError',
            message: 'There is no product default/orders',
            code: 'product-not-found',
          },
          response: { statusCode: 404 },
        },
        404,
      ),
    );
    const error = await client
      .getProduct({ namespace: 'default', name: 'orders' })
      .catch(reason => reason);
    expect(ResponseError.is(error)).toBe(true);
    expect(error).toMatchObject({
      statusCode: 404,
      body: { error: { code: 'product-not-found' } },
      cause: { message: 'There is no product default/orders' },
    });
  });

  it('rejects with an error when a proxy answers with a page', async () => {
    const { client } = setup(
      () => new Response('<html>Bad gateway</html>', { status: 502 }),
    );
    await expect(client.getHealth()).rejects.toMatchObject({ statusCode: 502 });
  });

  it('hands on the signal by which a page gives up waiting', async () => {
    const { client, requests } = setup(() => json({}));
    const controller = new AbortController();
    await client.getProductFacets({}, { signal: controller.signal });
    controller.abort();
    expect(requests[0].signal.aborted).toBe(true);
  });

  it('asks for a sync and wants nothing back', async () => {
    const { client, requests } = setup(
      () => new Response(null, { status: 202 }),
    );
    await expect(client.runSync()).resolves.toBeUndefined();
    expect(requests[0].method).toBe('POST');
  });
});
