import { afterQuietHours, QuietHours } from './quietHours';

const nights: QuietHours = {
  from: 20 * 60,
  to: 7 * 60,
  zone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5, 6, 7],
};
const shown = (quiet: QuietHours | undefined, moment: string) =>
  new Date(afterQuietHours(quiet, Date.parse(moment))).toISOString();

describe('quiet hours', () => {
  it('put off what comes in the night until the morning, by the clocks of their zone', () => {
    expect(shown(nights, '2026-11-24T18:59:00Z')).toBe(
      '2026-11-24T18:59:00.000Z',
    );
    expect(shown(nights, '2026-11-24T19:00:00Z')).toBe(
      '2026-11-25T06:00:00.000Z',
    );
    expect(shown(nights, '2026-11-25T03:00:00Z')).toBe(
      '2026-11-25T06:00:00.000Z',
    );
    expect(shown(nights, '2026-11-25T06:00:00Z')).toBe(
      '2026-11-25T06:00:00.000Z',
    );
  });

  it('end at seven also in the night in which clocks change', () => {
    expect(shown(nights, '2026-03-28T22:00:00Z')).toBe(
      '2026-03-29T05:00:00.000Z',
    );
    expect(shown(nights, '2026-10-24T22:00:00Z')).toBe(
      '2026-10-25T06:00:00.000Z',
    );
  });

  it('of days off go on until one of work', () => {
    const weekend = { ...nights, from: 0, to: 1440, days: [6, 7] };
    expect(shown(weekend, '2026-11-28T10:00:00Z')).toBe(
      '2026-11-29T23:00:00.000Z',
    );
  });

  it('are none where nobody wants them', () => {
    expect(shown(undefined, '2026-11-24T23:00:00Z')).toBe(
      '2026-11-24T23:00:00.000Z',
    );
  });
});
