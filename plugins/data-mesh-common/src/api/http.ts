import { ResponseError } from '@backstage/errors';
import createClient, { Client } from 'openapi-fetch';
import { EntityPath } from './DataMeshApi';
import { paths } from './openapi.generated';

/**
 * What clients need of their surroundings; the frontend's and the backend's discovery fit.
 * @public
 */
export interface DataMeshClientOptions {
  readonly discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** In a frontend the `fetchApi`, which adds the caller's identity. */
  readonly fetchApi: { fetch: typeof fetch };
}

/** Discovery may answer differently from call to call, so the base URL is asked for each time; making a client is cheap. */
export async function openClient({
  discoveryApi,
  fetchApi,
}: DataMeshClientOptions): Promise<Client<paths>> {
  const client = createClient<paths>({
    baseUrl: await discoveryApi.getBaseUrl('data-mesh'),
    fetch: request => sendInParts(fetchApi, request),
    querySerializer: { array: { style: 'form', explode: true } },
  });
  client.use({
    async onResponse({ response }) {
      if (!response.ok) throw await ResponseError.fromResponse(response);
    },
  });
  return client;
}

/**
 * Asks with an address and the parts of a request instead of the request itself: what a portal puts around `fetch` looks
 * at what it is given more than once, and the body of a `Request` can be read but once.
 */
async function sendInParts(
  fetchApi: DataMeshClientOptions['fetchApi'],
  request: Request,
): Promise<Response> {
  const { url, method, headers, signal } = request;
  const body = await request.text();
  return fetchApi.fetch(url, {
    method,
    headers,
    signal,
    ...(body && { body }),
  });
}

/** An argument may carry more than the path (a compound entity ref has a kind): only these two belong in the URL. */
export function pathOf({ namespace, name }: EntityPath): EntityPath {
  return { namespace, name };
}

export function dataOf<TData>(result: {
  data?: TData;
  response: Response;
}): TData {
  if (result.data === undefined) {
    throw new Error(
      `The data mesh backend answered ${result.response.url} with ${result.response.status} and nothing in it`,
    );
  }
  return result.data;
}
