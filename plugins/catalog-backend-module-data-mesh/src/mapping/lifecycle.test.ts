import { testSettings } from '../__testUtils__/testSettings';
import { lifecycleOf } from './lifecycle';

describe('lifecycleOf', () => {
  it.each([
    ['proposed', 'experimental'],
    ['Draft', 'experimental'],
    ['development', 'experimental'],
    ['active', 'production'],
    ['production', 'production'],
    ['deprecated', 'deprecated'],
    ['retired', 'retired'],
    ['In Review', 'in-review'],
    ['', 'unknown'],
    [undefined, 'unknown'],
  ])('makes the status %p %p', (status, lifecycle) => {
    expect(lifecycleOf(status, testSettings().config.lifecycles)).toBe(
      lifecycle,
    );
  });

  it('goes by the configured words first', () => {
    const { config } = testSettings({
      lifecycles: { map: { Live: 'production', active: 'experimental' } },
    });
    expect(lifecycleOf('live', config.lifecycles)).toBe('production');
    expect(lifecycleOf('active', config.lifecycles)).toBe('experimental');
  });
});
