import { shownFile } from './shownFile';

describe('the file of an entity, as everybody may read of it', () => {
  const from = '/srv/mesh/packages/backend';

  it.each([
    ['/srv/mesh/examples/a.policy.yaml', 'examples/a.policy.yaml'],
    ['/srv/mesh/packages/backend/a.policy.yaml', 'a.policy.yaml'],
    ['/etc/rules/a.policy.yaml', 'etc/rules/a.policy.yaml'],
    ['https://git/blob/a.policy.yaml', 'https://git/blob/a.policy.yaml'],
  ])('%s is shown as %s', (file, shown) => {
    expect(shownFile(file, from)).toBe(shown);
  });
});
