import { compareClocks } from './clock';

describe('times of a day', () => {
  it.each([
    ['08:00', '07:00', 1],
    ['08:00', '09:30', -1],
    ['8:00', '08:00:00', 0],
    ['09:00-17:00', '08:00-18:00', 1],
    ['09:00-17:00', '10:00-17:00', -1],
    ['09:00-08:00', '09:00-09:00', 1],
    ['22:00-04:00', '23:00-03:00', -1],
    ['22:00-04:00', '21:00-05:00', 1],
    ['09:00-17:00', '10:00-18:00', undefined],
    ['09:00', '09:00-17:00', undefined],
    ['always', '09:00', undefined],
  ])('%s and %s compare as %s', (before, after, order) => {
    expect(compareClocks(before, after)).toBe(order);
  });
});
