import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

/**
 * Signs in whoever the browser names, as long as that person stands in `auth.providers.example.people`. There is no
 * proof of identity in it: it must never run outside development, and refuses to start there.
 */
export const exampleAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize({ config }) {
    if (process.env.NODE_ENV !== 'development') {
      throw new Error(
        'The sign-in of the example company takes anybody at their word and works in development only: remove auth.providers.example from the configuration',
      );
    }
    return {
      users: new Set(
        config.getConfigArray('people').map(person => person.getString('user')),
      ),
    };
  },
  async authenticate({ req }, { users }) {
    const user = req.header('x-example-user');
    if (!user || !users.has(user)) {
      throw new AuthenticationError(
        'This person is not one of those that auth.providers.example.people offers',
      );
    }
    return { result: { user } };
  },
});
