import { Contract, readDocuments } from '@backstage-data-mesh/contract';
import { ObjectiveContext, objectivesOf } from './objectivesOf';

function contractOf(sla: string, more = ''): Contract {
  const [reading] = readDocuments(`apiVersion: v3.2.0
kind: DataContract
id: orders
version: 1.0.0
schema:
  - name: orders
    properties:
      - { name: loaded_at, logicalType: timestamp }
${more}
slaProperties:
${sla}`);
  if (reading.type !== 'contract') {
    throw new Error(reading.type);
  }
  return reading.contract;
}
const all = (sla: string, context?: ObjectiveContext, more?: string) =>
  objectivesOf(contractOf(sla, more), context);
const one = (sla: string, context?: ObjectiveContext, more?: string) => {
  const [first] = all(sla, context, more);
  if (first.type !== 'objective') {
    throw new Error(first.type === 'milestone' ? 'milestone' : first.why);
  }
  return first;
};
const why = (sla: string) => {
  const [first] = all(sla);
  return first.type === 'not-measurable' ? first.why : first;
};

describe('objectives', () => {
  it.each([
    [
      '{ property: LY, value: 4, unit: h }',
      'latency',
      { type: 'at-most', limit: 14400 },
    ],
    [
      '{ property: Freshness, value: PT4H }',
      'freshness',
      { type: 'at-most', limit: 14400 },
    ],
    [
      '{ property: re, value: 3, unit: y }',
      'retention',
      { type: 'at-most', limit: 94608000 },
    ],
    [
      '{ property: availability, value: 99.9, unit: "%" }',
      'availability',
      { type: 'mean-at-least', limit: 99.9 },
    ],
    [
      '{ property: AV, value: 100% }',
      'availability',
      { type: 'mean-at-least', limit: 100 },
    ],
    [
      '{ property: er, value: 0, unit: percent }',
      'errorRate',
      { type: 'mean-at-most', limit: 0 },
    ],
    [
      '{ property: errorRate, value: 500, unit: ppm }',
      'errorRate',
      { type: 'mean-at-most', limit: 0.05 },
    ],
    [
      '{ property: completeness, value: 0.98 }',
      'completeness',
      { type: 'mean-at-least', limit: 98 },
    ],
    [
      '{ property: rowCount, value: 1000, valueExt: 5000, unit: rows }',
      'rowCount',
      { type: 'between', min: 1000, max: 5000 },
    ],
    [
      '{ property: throughput, value: 100, unit: rows }',
      'throughput',
      { type: 'at-least', limit: 100 },
    ],
    [
      '{ property: time_of_availability, value: "06:30" }',
      'timeOfAvailability',
      { type: 'by', minute: 390, zone: 'UTC' },
    ],
    [
      '{ property: timeOfAvailability, value: "09:00-08:00" }',
      'timeOfAvailability',
      { type: 'by', minute: 540, zone: 'UTC' },
    ],
    ['{ property: fy, value: 1, unit: d }', 'frequency', { type: 'happens' }],
    [
      '{ property: TR, value: 2, unit: d }',
      'timeToRepair',
      { type: 'at-most', limit: 172800 },
    ],
  ])('are read from %s', (sla, indicator, rule) =>
    expect(one(`  - ${sla}`)).toMatchObject({ indicator, rule }),
  );

  it('that are days are milestones', () => {
    expect(all('  - { property: el, value: "2030-01-31" }')[0]).toMatchObject({
      type: 'milestone',
      indicator: 'endOfLife',
      date: '2030-01-31',
      warnDays: [180, 90, 30, 7],
    });
  });

  it.each([
    ['{ property: happiness, value: 7 }', /"happiness" is not a service level/],
    ['{ property: availability, value: 110, unit: "%" }', /not a share/],
    ['{ property: availability, value: -1, unit: "%" }', /not a share/],
    ['{ property: latency, value: -4, unit: h }', /less than nothing/],
    [
      '{ property: latency, value: 4, unit: parsecs }',
      /"parsecs" is no unit of time/,
    ],
    [
      '{ property: latency, value: soon }',
      /not understood as a length of time/,
    ],
    ['{ property: latency }', /does not say how much/],
    ['{ property: latency, value: "${MAX}" }', /variable/],
    ['{ property: timeOfAvailability, value: "25:00" }', /no time of the day/],
    ['{ property: endOfLife, value: never }', /no day/],
    ['{ property: frequency, value: often }', /not understood as an interval/],
    [
      '{ property: frequency, value: -1, unit: d }',
      /not understood as an interval/,
    ],
    [
      '{ property: frequency, value: 1, unit: parsec }',
      /not understood as an interval/,
    ],
    ['{ property: retention, value: -5, unit: y }', /less than nothing/],
    ['{ property: timeToRepair, value: -2, unit: h }', /less than nothing/],
    ['{ property: rowCount, value: -10 }', /less than nothing/],
    [
      '{ property: rowCount, value: 10, valueExt: 5 }',
      /Nothing is between 10 and 5/,
    ],
    [
      '{ property: latency, value: 1, unit: h, element: orders.gone }',
      /no element "orders.gone"/,
    ],
  ])('that cannot be measured stay, with the reason: %s', (sla, reason) =>
    expect(why(`  - ${sla}`)).toMatch(reason),
  );

  it('keep element, driver and id, and tell promises of the same apart', () => {
    const found =
      all(`  - { property: latency, value: 1, unit: d, element: orders.loaded_at, driver: Regulatory }
  - { property: ly, value: 2, unit: d, element: orders.loaded_at }
  - { id: mine, property: ly, value: 2, unit: d }`);
    expect(found.map(({ id, driver }) => [id, driver])).toEqual([
      ['latency:orders.loaded_at', 'regulatory'],
      ['latency:orders.loaded_at#2', undefined],
      ['mine', undefined],
    ]);
  });

  it('about the whole are kept although their element is missing', () => {
    const [end, due] =
      all(`  - { property: el, value: "2030-01-31", element: orders.gone }
  - { property: timeOfAvailability, value: "06:30", element: orders.gone }`);
    expect([end.type, due.type]).toEqual(['milestone', 'objective']);
    expect(end.notes).toEqual(['The contract has no element "orders.gone".']);
  });

  it('may be those of the Data Contract Specification', () => {
    const [reading] = readDocuments(`dataContractSpecification: 1.1.0
id: orders
info: { title: Orders, version: 1.0.0 }
models: { orders: { type: table, fields: { loaded_at: { type: timestamp } } } }
servicelevels:
  availability: { percentage: 99.9% }
  retention: { period: P1Y }
  latency: { threshold: 25h, sourceTimestampField: orders.loaded_at }
  freshness: { threshold: 25h, timestampField: orders.loaded_at }
  frequency: { type: batch, interval: daily }
  support: { time: 9am to 5pm }
`);
    const found =
      reading.type === 'contract' ? objectivesOf(reading.contract) : [];
    expect(
      found.map(each => [
        each.type,
        each.type === 'objective' ? each.indicator : each.property,
      ]),
    ).toEqual([
      ['objective', 'availability'],
      ['objective', 'retention'],
      ['objective', 'latency'],
      ['objective', 'freshness'],
      ['objective', 'frequency'],
      ['not-measurable', 'support'],
    ]);
  });

  it('may be those of the product', () => {
    const [level] = contractOf(
      '  - { property: latency, value: 1, unit: h }',
    ).serviceLevels;
    const found = all('  - { property: retention, value: 1, unit: y }', {
      product: { serviceLevels: [level] },
    });
    expect(found.map(({ by, property }) => [by, property])).toEqual([
      ['contract', 'retention'],
      ['product', 'latency'],
    ]);
  });
});

describe('target and window', () => {
  const SLA = '  - { property: latency, value: 1, unit: d }';
  const own = `  - property: latency
    value: 1
    unit: d
    customProperties:
      - { property: target, value: 99.5 }
      - { property: window, value: quarter }`;
  const context: ObjectiveContext = {
    product: { target: '98 %' },
    domain: { target: 97, window: '90 days' },
    defaults: { target: 90, window: 'month', timeZone: 'Europe/Berlin' },
  };

  it('come from the most particular that says something', () => {
    expect(one(own, context)).toMatchObject({
      target: { value: 0.995, from: 'promise' },
      window: {
        value: { type: 'calendar', unit: 'quarter', zone: 'Europe/Berlin' },
        from: 'promise',
      },
    });
    expect(one(SLA, context)).toMatchObject({
      target: { value: 0.98, from: 'product' },
      window: { value: { type: 'rolling', days: 90 }, from: 'domain' },
    });
    expect(
      one(
        SLA,
        context,
        'customProperties:\n  - { property: slaTarget, value: 99 }',
      ),
    ).toMatchObject({ target: { value: 0.99, from: 'contract' } });
    expect(one(SLA, { defaults: context.defaults }).target).toEqual({
      value: 0.9,
      from: 'default',
    });
    expect(one(SLA)).toMatchObject({
      target: { value: 0.95, from: 'default' },
      window: { value: { type: 'rolling', days: 30 }, from: 'default' },
    });
  });

  it('of 0 and 100 % are possible, beyond is passed over and said', () => {
    expect(one(SLA, { product: { target: 0 } }).target.value).toBe(0);
    expect(one(SLA, { product: { target: 100 } }).target.value).toBe(1);
    // As it is written of availability: a share, unless a sign says that it is not.
    expect(one(SLA, { product: { target: 0.99 } }).target.value).toBe(0.99);
    expect(one(SLA, { product: { target: 1 } }).target.value).toBe(1);
    expect(one(SLA, { product: { target: '0.5 %' } }).target.value).toBe(0.005);
    const wrong = one(SLA, {
      product: { target: 101 },
      domain: { target: -1 },
      defaults: { target: 'x' },
    });
    expect(wrong.target).toEqual({ value: 0.95, from: 'default' });
    expect(wrong.notes).toHaveLength(3);
  });

  it('is not shorter than a slice', () => {
    const weekly = one('  - { property: frequency, value: 1, unit: week }', {
      product: { window: '3 days' },
      domain: { window: '28 days' },
    });
    expect(weekly.window).toEqual({
      value: { type: 'rolling', days: 28 },
      from: 'domain',
    });
    expect(weekly.notes).toEqual([
      'A window of 3 days (product) is shorter than a slice: it does not count.',
    ]);
    const yearly = one('  - { property: frequency, value: 1, unit: y }', {
      product: { window: '60 days' },
    });
    expect(yearly.window.value).toEqual({ type: 'rolling', days: 1830 });
  });

  it('that are not understood are said', () => {
    const found = one(SLA, {
      product: { window: 'a while', timeZone: 'Mars/Base', workingDays: [9] },
    });
    expect(found.notes).toHaveLength(3);
    expect(found.window.from).toBe('default');
  });
});

describe('slices', () => {
  it.each([
    [
      'frequency',
      '{ property: frequency, value: 1, unit: h }',
      { type: 'every', seconds: 3600 },
    ],
    [
      'frequency',
      '{ property: frequency, value: daily }',
      { type: 'days', days: 1, zone: 'UTC' },
    ],
    [
      'frequency',
      '{ property: frequency, value: 1, unit: week, schedule: "0 4 * * 0" }',
      { type: 'days', days: 7, zone: 'UTC' },
    ],
    [
      'frequency',
      '{ property: frequency, value: monthly }',
      { type: 'months', months: 1, zone: 'UTC' },
    ],
    [
      'frequency',
      '{ property: frequency, value: P3M }',
      { type: 'months', months: 3, zone: 'UTC' },
    ],
    [
      'schedule',
      '{ property: retention, value: 1, unit: y, schedule: "0 4 * * *" }',
      { type: 'cron', cron: '0 4 * * *', zone: 'UTC' },
    ],
    [
      'latency',
      '{ property: latency, value: 2, unit: h }',
      { type: 'every', seconds: 7200 },
    ],
    [
      'latency',
      '{ property: latency, value: 25, unit: h }',
      { type: 'days', days: 1, zone: 'UTC' },
    ],
    [
      'default',
      '{ property: retention, value: 1, unit: y }',
      { type: 'days', days: 1, zone: 'UTC' },
    ],
  ])('are as long as the %s says: %s', (from, sla, value) =>
    expect(one(`  - ${sla}`).cadence).toEqual({ from, value }),
  );

  it('of a time of the day are a day at least', () => {
    const [due] = all(`  - { property: timeOfAvailability, value: "06:30" }
  - { property: frequency, value: 1, unit: h }`);
    expect(due).toMatchObject({
      cadence: { value: { type: 'days', days: 1 }, from: 'default' },
    });
  });

  it('follow zone and working days', () => {
    const custom = `customProperties:
  - { property: timeZone, value: Europe/Berlin }
  - { property: workingDays, value: 'Mon, Tue, Wed, Thu, Fri' }
  - { property: holidays, value: ['2026-12-25'] }`;
    expect(
      one('  - { property: timeOfAvailability, value: "06:30" }', {}, custom),
    ).toMatchObject({
      rule: { zone: 'Europe/Berlin' },
      cadence: {
        value: {
          zone: 'Europe/Berlin',
          calendar: { workingDays: [1, 2, 3, 4, 5], holidays: ['2026-12-25'] },
        },
      },
    });
  });
});
