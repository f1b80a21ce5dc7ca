import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { DocumentPage, ReadPage } from './DataMeshCollatorFactory';

const TRIES = 4;

/** Reads pages from the data mesh service, as the search backend itself. */
export function readDocuments(
  auth: AuthService,
  discovery: DiscoveryService,
): ReadPage {
  return async (type, cursor): Promise<DocumentPage> => {
    const query = new URLSearchParams({ type, ...(cursor && { cursor }) });
    const response = await insistently(async () => {
      // A token is short-lived and an index may take longer: one for each page.
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'data-mesh',
      });
      const url = await discovery.getBaseUrl('data-mesh');
      return fetch(`${url}/v1/search-documents?${query}`, {
        headers: { Authorization: `Bearer ${token}` },
      });
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  };
}

/**
 * Tries again when there was no answer. While an engine takes a page in, seconds may pass in which the process does nothing
 * else: the connection that was kept is then closed at the other end, and the next request on it fails before it is read.
 */
async function insistently(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === TRIES) throw error;
      await new Promise(resolve => setTimeout(resolve, tries * 100));
    }
  }
}
