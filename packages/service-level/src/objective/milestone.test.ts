import { milestoneAt } from './milestone';

describe('a promised day', () => {
  const on = (date: string, now: string, zone?: string) =>
    milestoneAt({ date, warnDays: [90, 30, 7] }, Date.parse(now), zone);

  it('is ahead, near, passed', () => {
    expect(on('2030-06-30', '2030-01-01')).toMatchObject({
      state: 'ahead',
      daysLeft: 180,
    });
    expect(on('2030-06-30', '2030-06-20')).toMatchObject({
      state: 'near',
      warning: 30,
      daysLeft: 10,
    });
    expect(on('2030-06-30', '2030-06-29T12:00Z')).toMatchObject({
      state: 'near',
      warning: 7,
      daysLeft: 0,
    });
    expect(on('2030-06-30', '2030-06-30')).toMatchObject({ state: 'passed' });
  });

  it('begins in its zone, unless it says which', () => {
    const at = (date: string) => on(date, '2030-01-01', 'Europe/Berlin')?.at;
    expect(at('2030-06-30')).toBe(Date.parse('2030-06-29T22:00Z'));
    expect(at('2030-06-30T12:00')).toBe(Date.parse('2030-06-30T10:00Z'));
    expect(at('2030-06-30T12:00Z')).toBe(Date.parse('2030-06-30T12:00Z'));
    expect(at('2030-06-30T12:00+05:00')).toBe(Date.parse('2030-06-30T07:00Z'));
    expect(at('2030-99-30')).toBeUndefined();
  });
});
