import {
  DataMeshApi,
  DataMeshClient,
  GovernanceApi,
  GovernanceClient,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';

/** The data mesh service, asked in the name of whoever runs a template. */
export interface DataMeshAs {
  (credentials: BackstageCredentials): {
    readonly dataMesh: DataMeshApi;
    readonly governance: GovernanceApi;
  };
}

export function dataMeshAs(
  auth: AuthService,
  discovery: DiscoveryService,
): DataMeshAs {
  return credentials => {
    const options = {
      discoveryApi: discovery,
      fetchApi: {
        fetch: (async (input, init) => {
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: credentials,
            targetPluginId: 'data-mesh',
          });
          const headers = new Headers(init?.headers);
          headers.set('Authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        }) as typeof fetch,
      },
    };
    return {
      dataMesh: new DataMeshClient(options),
      governance: new GovernanceClient(options),
    };
  };
}
