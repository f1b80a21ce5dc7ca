import { ServiceLevel } from '../../model/contract';
import { Quantity } from '../../model/quantity';
import { promiseKind, propertyOf } from './promise';

function level(
  property: string,
  quantity?: Quantity,
  rest: Partial<ServiceLevel> = {},
): ServiceLevel {
  return {
    property,
    quantity,
    elements: [],
    links: [],
    customProperties: [],
    ...rest,
  };
}

const seconds = (count: number): Quantity => ({
  type: 'duration',
  seconds: count,
});
const percent = (count: number): Quantity => ({
  type: 'percent',
  percent: count,
});
const day = (date: string): Quantity => ({ type: 'date', date });
const count = (number: number, unit?: string): Quantity => ({
  type: 'number',
  number,
  unit,
});

describe('what a change of a promise is', () => {
  it.each<[string, Quantity, Quantity, string]>([
    ['latency', seconds(60), seconds(120), 'weakened'],
    ['latency', seconds(60), seconds(30), 'strengthened'],
    ['ly', seconds(60), seconds(120), 'weakened'],
    ['freshness', seconds(60), seconds(120), 'weakened'],
    ['frequency', seconds(3600), seconds(86_400), 'weakened'],
    ['frequency', count(4), count(2), 'changed'],
    ['errorRate', percent(1), percent(2), 'weakened'],
    ['timeToRepair', seconds(60), seconds(120), 'weakened'],
    ['time to detect', seconds(60), seconds(30), 'strengthened'],
    ['tn', seconds(60), seconds(120), 'weakened'],
    ['availability', percent(99.9), percent(99), 'weakened'],
    ['AV', percent(99), percent(99.9), 'strengthened'],
    ['throughput', count(5, 'mb/s'), count(4, 'mb/s'), 'weakened'],
    ['throughput', count(5, 'mb/s'), count(4, 'gb/s'), 'changed'],
    ['retention', seconds(60), seconds(30), 'weakened'],
    ['endOfSupport', day('2030-01-01'), day('2029-12-31'), 'weakened'],
    ['endOfLife', day('2030-01-01'), day('2030-01-02'), 'strengthened'],
    ['generalAvailability', day('2030-01-01'), day('2030-02-01'), 'weakened'],
    ['endOfLife', day('2030-01-01'), day('some day'), 'changed'],
    ['somethingElse', seconds(60), seconds(120), 'changed'],
    ['latency', seconds(60), percent(2), 'changed'],
    ['latency', seconds(60), seconds(60), 'respelled'],
  ])('%s from %j to %j is %s', (property, before, after, kind) => {
    expect(
      promiseKind({
        before: level(property, before),
        after: level(property, after),
      }),
    ).toBe(`service-level-${kind}`);
  });

  it('is a promise more where there was no value, and one less where there is none', () => {
    const silent = level('latency');
    const sure = level('latency', seconds(60));
    expect(promiseKind({ before: silent, after: sure })).toBe(
      'service-level-strengthened',
    );
    expect(promiseKind({ before: sure, after: silent })).toBe(
      'service-level-weakened',
    );
    expect(
      promiseKind({
        before: level('endOfLife'),
        after: level('endOfLife', day('2030-01-01')),
      }),
    ).toBe('service-level-changed');
  });

  it('is told of times of a day', () => {
    const of = (value: string) =>
      level('timeOfAvailability', undefined, { value });
    expect(promiseKind({ before: of('08:00'), after: of('09:00') })).toBe(
      'service-level-weakened',
    );
    expect(
      promiseKind({ before: of('09:00-08:00'), after: of('08:00-08:00') }),
    ).toBe('service-level-strengthened');
  });

  it('cannot be told of a range', () => {
    const range = level('latency', seconds(60), { valueExt: '2' });
    const sure = level('latency', seconds(60));
    for (const [before, after] of [
      [range, sure],
      [sure, range],
    ]) {
      expect(promiseKind({ before, after })).toBe('service-level-changed');
    }
  });

  it('compares bare numbers of one unit that is not understood', () => {
    const of = (value: string, unit: string) =>
      level('latency', undefined, { value, unit });
    expect(
      promiseKind({ before: of('4', 'Ticks'), after: of('5', 'ticks ') }),
    ).toBe('service-level-weakened');
    expect(
      promiseKind({ before: of('4', 'ticks'), after: of('5', 'tocks') }),
    ).toBe('service-level-changed');
  });

  it('knows a service level by its short name, whatever its case', () => {
    expect(propertyOf(level('Time-to-Detect'))).toBe('timetodetect');
    expect(propertyOf(level('TD'))).toBe('timetodetect');
    expect(propertyOf(level('constructor'))).toBe('constructor');
  });
});
