import { weightOf } from './weight';

const best = {
  lifecycle: 'production',
  quality: 'pass',
  consumers: 40,
  troubled: false,
} as const;

describe('The weight of something in a search', () => {
  it('is 1 for what is measured well, in production and used by many', () => {
    expect(weightOf(best)).toBe(1);
  });

  it('falls with failing checks, an early or late stage, fewer consumers and an open incident', () => {
    for (const worse of [
      { quality: 'warn' },
      { quality: 'fail' },
      { quality: 'not-measured' },
      { lifecycle: 'experimental' },
      { lifecycle: 'deprecated' },
      { lifecycle: 'as someone wrote it' },
      { consumers: 2 },
      { troubled: true },
    ] as const) {
      expect(weightOf({ ...best, ...worse })).toBeLessThan(1);
    }
  });

  it('does not tell how many use it', () => {
    expect(weightOf({ ...best, consumers: 9 })).toBe(
      weightOf({ ...best, consumers: 10 }),
    );
  });
});
