import { mockCredentials } from '@backstage/backend-test-utils';
import { callerName } from './callerName';

describe('the name of a caller', () => {
  it.each([
    ['a person', mockCredentials.user('user:default/ana'), 'user:default/ana'],
    ['a service', mockCredentials.service('plugin:ci'), 'plugin:ci'],
    ['nobody', mockCredentials.none(), 'unknown'],
    [
      'somebody without a principal',
      { ...mockCredentials.none(), principal: undefined },
      'unknown',
    ],
  ])('is that of %s', (_, credentials, name) => {
    expect(callerName(credentials)).toBe(name);
  });
});
