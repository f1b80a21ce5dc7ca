import { limitKind } from './limits';

const NUMBERS = [
  [{ minimum: '1' }, { minimum: '2' }, 'tightened'],
  [{ minimum: '2' }, { minimum: '1' }, 'loosened'],
  [{ minimum: '1' }, { minimum: '1.0' }, 'respelled'],
  [{ minimum: '1' }, {}, 'removed'],
  [{}, { minimum: '1' }, 'added'],
  [{ minimum: '1' }, { minimum: 'many' }, 'changed'],
  [{ minimum: '1' }, { minimum: '2024-01-01' }, 'changed'],
  // The two ways to exclude a bound.
  [{ minimum: '1' }, { minimum: '1', exclusiveMinimum: 'true' }, 'tightened'],
  [{ minimum: '1', exclusiveMinimum: 'true' }, { minimum: '1' }, 'loosened'],
  [
    { minimum: '1', exclusiveMinimum: 'true' },
    { exclusiveMinimum: '1' },
    'respelled',
  ],
  [{ minimum: '1' }, { exclusiveMinimum: '1' }, 'tightened'],
  [{ exclusiveMinimum: '1' }, { minimum: '1' }, 'loosened'],
  // Of two bounds the stricter one counts.
  [{ minimum: '5' }, { minimum: '5', exclusiveMinimum: '2' }, 'respelled'],
  [{ minimum: '5', exclusiveMinimum: '7' }, { minimum: '6' }, 'loosened'],
  [{ exclusiveMinimum: 'false' }, {}, 'respelled'],
] as const;

describe('what a change of a limit is', () => {
  it.each(NUMBERS)('from %j to %j is %s', (before, after, kind) => {
    expect(limitKind('minimum', { before, after })).toBe(`limit-${kind}`);
    expect(limitKind('exclusiveMinimum', { before, after })).toBe(
      `limit-${kind}`,
    );
  });

  it('is the other way round for what values are at most', () => {
    const upwards = (options: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries(options).map(([key, value]) => [
          key.replace('minimum', 'maximum').replace('Minimum', 'Maximum'),
          /^\d/.test(value) && !value.includes('-')
            ? String(-Number(value))
            : value,
        ]),
      );
    for (const [before, after, kind] of NUMBERS) {
      expect(
        limitKind('maximum', {
          before: upwards(before),
          after: upwards(after),
        }),
      ).toBe(`limit-${kind}`);
    }
  });

  it.each([
    ['2024-01-01', '2024-01-02', 'tightened'],
    ['2024-01-01T00:00:00', '2024-01-01 00:00:00', 'respelled'],
    ['2024-01-01T00:00:00Z', '2023-12-31T00:00:00Z', 'loosened'],
    ['2024-01-01T00:00:00Z', '2023-12-31T00:00:00+02:00', 'changed'],
    ['2024-01-01', '2023-01-01T00:00:00', 'changed'],
    ['08:00', '09:00', 'tightened'],
    ['yesterday', 'today', 'changed'],
  ])('of times from %s to %s is %s', (before, after, kind) => {
    expect(
      limitKind('minimum', {
        before: { minimum: before },
        after: { minimum: after },
      }),
    ).toBe(`limit-${kind}`);
  });

  it('is none of its business for other options', () => {
    expect(limitKind('format', { before: {}, after: {} })).toBeUndefined();
  });
});
