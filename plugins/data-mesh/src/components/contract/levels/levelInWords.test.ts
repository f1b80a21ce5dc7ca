import { ServiceLevel } from '@backstage-data-mesh/contract';
import { level } from '../__testUtils__/contractModel';
import { english } from '../__testUtils__/english';
import { levelInWords } from './levelInWords';

const t = english();
const words = (property: string, rest: Partial<ServiceLevel> = {}) =>
  levelInWords(level(property, rest), t);

describe('levelInWords', () => {
  it.each([
    ['latency', '4', 'h', 'What happened can be read at most 4 hours later.'],
    ['ly', '1', 'd', 'What happened can be read at most 1 day later.'],
    ['Retention', '3', 'years', 'A record is kept for 3 years.'],
    [
      'availability',
      '99.9%',
      undefined,
      'The data can be read 99.9% of the time.',
    ],
    ['av', '99.9', 'percent', 'The data can be read 99.9 % of the time.'],
    ['frequency', 'P1D', 'ISO', 'From one update to the next it takes 1 day.'],
    [
      'timeOfAvailability',
      '09:00-08:00',
      undefined,
      'The data is there at 09:00-08:00.',
    ],
    [
      'endOfSupport',
      '2030-01-01',
      'ISO',
      'There is support until 2030-01-01; the data may stay longer.',
    ],
  ])('explains %s %s %s', (property, value, unit, sentence) => {
    expect(words(property, { value, unit }).sentence).toBe(sentence);
  });

  it('tells what a promise without a value is about', () => {
    expect(words('freshness')).toEqual({
      name: 'Freshness',
      amount: undefined,
      sentence: 'How old the newest data may be.',
    });
  });

  it('leaves a name of the organisation’s own as it is', () => {
    expect(words('toString', { value: '3', unit: 'bananas' })).toEqual({
      name: 'toString',
      amount: '3 bananas',
    });
  });

  it('adds the extended value', () => {
    expect(
      words('latency', { value: '4', valueExt: '6', unit: 'hours' }).amount,
    ).toBe('4 hours (6 hours)');
  });
});
