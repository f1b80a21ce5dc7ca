import { MeaningSearchClient } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';

/** The portal's search, asked in the name of a caller: what they may not see is not found. */
export function searchAs(
  auth: AuthService,
  discovery: DiscoveryService,
): (credentials: BackstageCredentials) => MeaningSearchClient {
  return credentials =>
    new MeaningSearchClient({
      discoveryApi: discovery,
      fetchApi: {
        fetch: async (input, init) => {
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: credentials,
            targetPluginId: 'search',
          });
          const headers = new Headers(init?.headers);
          headers.set('Authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        },
      },
    });
}
