import { DEFAULT_LIFECYCLES, lifecycleOf } from './lifecycle';

const WORDS = new Map(DEFAULT_LIFECYCLES);

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
    expect(lifecycleOf(status, WORDS)).toBe(lifecycle);
  });

  it('goes by the configured words first', () => {
    const words = new Map([
      ...DEFAULT_LIFECYCLES,
      ['live', 'production'] as const,
      ['active', 'experimental'] as const,
    ]);
    expect(lifecycleOf('live', words)).toBe('production');
    expect(lifecycleOf('active', words)).toBe('experimental');
  });
});
