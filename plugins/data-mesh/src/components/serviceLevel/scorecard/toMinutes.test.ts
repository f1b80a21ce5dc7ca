import { toMinutes } from './toMinutes';

describe('a mean time', () => {
  it.each([
    [6.218, 6],
    [59.4, 59],
    [60, 60],
    [100, 120],
    [3_629, 3_600],
  ])('of %d seconds is said as %d', (seconds, said) => {
    expect(toMinutes(seconds)).toBe(said);
  });
});
