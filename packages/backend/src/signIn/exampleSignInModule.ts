import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { exampleAuthenticator } from './exampleAuthenticator';

/** The people of the example company, in one click. Development only. */
export default createBackendModule({
  pluginId: 'auth',
  moduleId: 'example-provider',
  register(env) {
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'example',
          factory: createProxyAuthProviderFactory({
            authenticator: exampleAuthenticator,
            signInResolver: ({ result: { user } }, context) =>
              context.signInWithCatalogUser({
                entityRef: { kind: 'User', name: user },
              }),
          }),
        });
      },
    });
  },
});
