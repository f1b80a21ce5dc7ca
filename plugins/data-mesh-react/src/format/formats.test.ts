import { percentFormat } from './percentFormat';
import { periodFormat } from './periodFormat';
import { spanFormat } from './spanFormat';

describe('Lengths of time', () => {
  it.each([
    [0, '0 seconds'],
    [45.2, '45.2 seconds'],
    [90, '1 minute 30 seconds'],
    [5_400, '1 hour 30 minutes'],
    [7_199, '2 hours'],
    [93_600, '26 hours'],
    [86_400, '1 day'],
    [360_000, '4 days 4 hours'],
    [94_608_000, '3 years'],
    [78_840_000, '2.5 years'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(spanFormat('en')(seconds)).toBe(words);
  });
});

describe('Shares', () => {
  it.each([
    [1, '100%'],
    [0.99999, '99.99%'],
    [0.57, '57%'],
    [14 / 15, '93.33%'],
  ])('%d reads as %s', (share, words) => {
    expect(percentFormat('en')(share)).toBe(words);
  });
});

describe('Periods', () => {
  const period = periodFormat('en');
  // Intl puts thin spaces around what it joins.
  const plain = (text: string) => text.replace(/[\u2009\u202f]/g, ' ');

  it.each([
    ['2026-11-03T00:00Z', '2026-11-04T00:00Z', 'UTC', 'Nov 3, 2026'],
    ['2026-03-28T23:00Z', '2026-03-29T22:00Z', 'Europe/Berlin', 'Mar 29, 2026'],
    ['2026-11-02T00:00Z', '2026-11-09T00:00Z', 'UTC', 'Nov 2 – 8, 2026'],
  ])('of whole days from %s to %s name no times', (start, end, zone, words) => {
    expect(plain(period(start, end, zone))).toBe(words);
  });

  it('of hours name times', () => {
    expect(plain(period('2026-11-03T10:00Z', '2026-11-03T11:00Z', 'UTC'))).toBe(
      'Nov 3, 2026, 10:00 – 11:00 AM',
    );
  });

  it('of a zone that nobody knows are those of the reader', () => {
    expect(
      plain(period('2026-11-03T10:00Z', '2026-11-03T11:00Z', 'Moon/Tycho')),
    ).toContain('10:00');
  });
});
