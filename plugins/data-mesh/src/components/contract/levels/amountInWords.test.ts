import { english } from '../__testUtils__/english';
import { amountInWords } from './amountInWords';

const t = english();

describe('amountInWords', () => {
  it.each([
    ['1', 'y', '1 year'],
    ['2', 'Days', '2 days'],
    ['500', 'ms', '500 milliseconds'],
    ['0.5', 'hour', '0.5 hours'],
    ['P1DT12H', undefined, '1 day 12 hours'],
    ['PT15M', 'ISO', '15 minutes'],
    ['99', '%', '99 %'],
    ['99%', '%', '99%'],
    ['200', 'req/s', '200 req/s'],
    ['200 req/s', 'req/s', '200 req/s'],
    ['two', 'd', 'two d'],
  ])('tells %s %s', (value, unit, expected) => {
    expect(amountInWords(value, unit, t)).toBe(expected);
  });

  it('does not guess whether m means minutes or months', () => {
    expect(amountInWords('3', 'm', t)).toBe('3 m');
  });

  it('does not take a plain word or number for a duration', () => {
    expect(amountInWords('P', undefined, t)).toBe('P');
    expect(amountInWords('12', undefined, t)).toBe('12');
  });
});
