import fc from 'fast-check';
import { Cadence } from '../time/cadence';
import { DAY, HOUR } from '../time/zone';
import { Excuse } from './judge';
import { Measurement } from './measurement';
import { Terms } from './reigns';
import { SliceHistory } from './SliceHistory';

const at = (text: string) => Date.parse(text);
const DAILY: Cadence = { type: 'days', days: 1, zone: 'UTC' };
const START = at('2026-03-01T00:00Z');
const fresh: Terms = {
  id: 'v1',
  from: START,
  rule: { type: 'at-most', limit: 3600 },
  cadence: DAILY,
};

function historyOf(
  terms: readonly Terms[],
  measurements: readonly Measurement[],
  now: number,
) {
  const history = new SliceHistory(terms);
  measurements.forEach(each => history.record(each));
  history.advance(now);
  return history;
}
const states = (history: SliceHistory) =>
  history.slices().map(({ state }) => state);
const m = (id: string, time: string, value?: number): Measurement => ({
  id,
  time: at(time),
  value,
});

describe('slices of a history', () => {
  it('are good, bad, not measured, and pending while they run', () => {
    const history = historyOf(
      [fresh],
      [
        m('a', '2026-03-01T08:00Z', 100),
        m('b', '2026-03-02T08:00Z', 100),
        m('c', '2026-03-02T09:00Z', 4000),
        m('d', '2026-03-04T09:00Z'),
        m('e', '2026-03-05T01:00Z', 1),
      ],
      at('2026-03-05T10:00Z'),
    );
    expect(states(history)).toEqual([
      'good',
      'bad',
      'not-measured',
      'not-measured',
      'pending',
    ]);
  });

  it('turn bad at once when nothing can mend them', () => {
    const history = historyOf([fresh], [], at('2026-03-01T10:00Z'));
    history.record(m('a', '2026-03-01T09:00Z', 9000));
    expect(states(history)).toEqual(['bad']);
  });

  it('are corrected by a later revision, also when it comes first', () => {
    const right = { ...m('a', '2026-03-01T08:00Z', 10), revision: 2 };
    const wrong = { ...m('a', '2026-03-01T08:00Z', 9999), revision: 1 };
    for (const told of [
      [right, wrong],
      [wrong, right],
      [wrong, right, wrong],
    ]) {
      expect(states(historyOf([fresh], told, START + DAY))[0]).toBe('good');
    }
  });

  it('move with a correction of the time', () => {
    const history = historyOf(
      [fresh],
      [m('a', '2026-03-01T08:00Z', 10)],
      at('2026-03-03T00:00Z'),
    );
    history.record({ ...m('a', '2026-03-02T08:00Z', 10), revision: 1 });
    expect(states(history)).toEqual(['not-measured', 'good', 'pending']);
    history.record({
      ...m('a', '2026-03-02T08:00Z', 10),
      revision: 2,
      withdrawn: true,
    });
    expect(states(history)).toEqual([
      'not-measured',
      'not-measured',
      'pending',
    ]);
  });

  it('are told once each when they change', () => {
    const seen: string[] = [];
    const history = new SliceHistory([fresh], ({ state }, from) =>
      seen.push(`${from ?? 'new'} ${state}`),
    );
    history.advance(START + 3 * DAY);
    seen.length = 0;
    history.record(m('late', '2026-03-01T08:00Z', 1));
    expect(seen).toEqual(['not-measured good']);
  });

  it('know deadlines in their zone, when clocks change, too', () => {
    const due: Terms = {
      id: 'v1',
      from: at('2026-03-27T23:00Z'),
      rule: { type: 'by', minute: 6.5 * 60, zone: 'Europe/Berlin' },
      cadence: { ...DAILY, zone: 'Europe/Berlin' },
    };
    const history = historyOf(
      [due],
      [
        m('sat', '2026-03-28T05:29Z', 1), // 06:29 in winter
        m('sun', '2026-03-29T05:00Z', 1), // 07:00 in summer
        m('mon', '2026-03-30T04:30Z', 1), // 06:30 in summer
        m('tue', '2026-03-31T08:00Z', 0), // someone looked: nothing
      ],
      at('2026-04-01T12:00Z'),
    );
    expect(states(history)).toEqual(['good', 'bad', 'good', 'bad', 'pending']);
  });

  it('are excused by maintenance, and not any more when it is called off', () => {
    const history = historyOf(
      [fresh],
      [m('a', '2026-03-01T08:00Z', 9999), m('b', '2026-03-02T08:00Z', 1)],
      START + 3 * DAY,
    );
    const freeze: Excuse = {
      id: 'freeze',
      start: START,
      end: START + 3 * DAY,
      reason: 'move',
    };
    history.excuse({ ...freeze, end: START + DAY });
    expect(states(history)).toEqual([
      'excused',
      'good',
      'not-measured',
      'pending',
    ]);
    history.excuse(freeze);
    expect(states(history)).toEqual([
      'excused',
      'excused',
      'excused',
      'pending',
    ]);
    history.excuse({ ...freeze, end: freeze.start });
    expect(states(history)).toEqual(['bad', 'good', 'not-measured', 'pending']);
  });

  it('stay bad when the promise was broken outside of the maintenance', () => {
    const history = historyOf(
      [fresh],
      [m('a', '2026-03-01T08:00Z', 9999)],
      START + DAY,
    );
    history.excuse({
      id: 'x',
      start: START + 12 * HOUR,
      end: START + DAY,
      reason: '',
    });
    expect(states(history)[0]).toBe('bad');
  });

  it('remember the terms they were judged by', () => {
    const stricter: Terms = {
      ...fresh,
      id: 'v2',
      from: at('2026-03-02T15:00Z'),
      rule: { type: 'at-most', limit: 60 },
    };
    const told = [1, 2, 3].map(day =>
      m(`${day}`, `2026-03-0${day}T16:00Z`, 100),
    );
    const history = historyOf([stricter, fresh], told, START + 3 * DAY);
    expect(history.slices().map(({ terms, state }) => [terms, state])).toEqual([
      ['v1', 'good'],
      ['v1', 'good'],
      ['v2', 'bad'],
      ['v2', 'pending'],
    ]);
  });

  it('have no gap and no overlap when their length changes', () => {
    const hourly: Cadence = { type: 'every', seconds: 3600 };
    const zone = 'America/New_York';
    const history = historyOf(
      [
        fresh,
        { ...fresh, id: 'v2', from: START + 30 * HOUR, cadence: hourly },
        {
          ...fresh,
          id: 'v3',
          from: START + 60 * HOUR + 1,
          cadence: { ...DAILY, zone },
        },
        {
          ...fresh,
          id: 'v4',
          from: START + 100 * HOUR,
          cadence: { type: 'days', days: 7, zone },
        },
      ],
      [],
      START + 20 * DAY,
    );
    const slices = history.slices();
    slices
      .slice(1)
      .forEach(({ start }, index) => expect(start).toBe(slices[index].end));
    expect(new Set(slices.map(({ terms }) => terms)).size).toBe(4);
    expect(slices[slices.length - 1].terms).toBe('v4');
  });

  it('end with their promise', () => {
    const history = historyOf(
      [fresh, { ...fresh, id: 'end', from: START + 30 * HOUR, ends: true }],
      [],
      START + 9 * DAY,
    );
    expect(history.slices()).toHaveLength(2);
  });

  it('are not undone by clocks that jump', () => {
    const history = historyOf(
      [fresh],
      [m('a', '2026-03-01T08:00Z', 1)],
      START + 2 * DAY,
    );
    history.advance(START);
    history.advance(NaN);
    expect(states(history)).toEqual(['good', 'not-measured', 'pending']);
    expect(
      history.record({ ...m('b', '2030-01-01T00:00Z', 1), receivedAt: START }),
    ).toBe('It was told before it was so: a clock is wrong.');
    expect(history.record({ id: 'c', time: NaN })).toBe(
      'Its time is no moment.',
    );
  });

  it('take five years at once', () => {
    const begin = at('2021-11-24T00:00Z');
    const told = Array.from({ length: 5 * 365 + 1 }, (_, day) => ({
      id: String(day),
      time: begin + day * DAY + 5 * HOUR,
      value: day === 700 ? 9999 : 1,
    }));
    const history = historyOf(
      [{ ...fresh, from: begin }],
      told.reverse(),
      begin + (5 * 365 + 1) * DAY,
    );
    const counts = states(history).filter(state => state === 'good').length;
    expect(counts).toBe(5 * 365);
    expect(history.slice(700)?.state).toBe('bad');
  });

  it('are bounded when a promise of minutes is said to be from long ago', () => {
    const history = historyOf(
      [{ ...fresh, from: 0, cadence: { type: 'every', seconds: 60 } }],
      [],
      START,
    );
    expect(history.end - history.first).toBeLessThan(200_010);
  });
});

describe('the end of a history', () => {
  const berlin: Terms = {
    id: 'v1',
    from: at('2026-03-27T10:00Z'),
    rule: { type: 'by', minute: 390, zone: 'Europe/Berlin' },
    cadence: { type: 'days', days: 1, zone: 'Europe/Berlin' },
  };
  const terms: Terms[] = [
    berlin,
    {
      ...fresh,
      id: 'v2',
      from: at('2026-03-30T08:00Z'),
      cadence: { type: 'every', seconds: 6 * 3600 },
    },
  ];
  const end = at('2026-04-03T00:00Z');
  const event = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        type: fc.constant('measurement' as const),
        measurement: fc.record(
          {
            id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
            revision: fc.nat(3),
            time: fc.integer({ min: at('2026-03-27T00:00Z'), max: end }),
            value: fc.constantFrom(0, 1, 7000),
            receivedAt: fc.constant(end),
            withdrawn: fc.boolean(),
          },
          { requiredKeys: ['id', 'time'] },
        ),
      }),
    },
    fc.record({
      type: fc.constant('advance' as const),
      now: fc.integer({ min: at('2026-03-26T00:00Z'), max: end }),
    }),
    fc.record({
      type: fc.constant('excuse' as const),
      day: fc.nat(6),
    }),
  );

  it('does not depend on the order in which things are told', () => {
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 1, maxLength: 40 }).chain(events =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, {
              minLength: events.length,
              maxLength: events.length,
            }),
          ),
        ),
        ([events, shuffled]) => {
          const run = (all: typeof events) => {
            let counted = 0;
            const history = new SliceHistory(terms, ({ state }, from) => {
              counted += Number(state === 'bad') - Number(from === 'bad');
            });
            for (const each of all) {
              if (each.type === 'measurement') {
                history.record(each.measurement);
              } else if (each.type === 'advance') {
                history.advance(each.now);
              } else {
                const start = at('2026-03-27T00:00Z') + each.day * DAY;
                history.excuse({
                  id: `${each.day}`,
                  start,
                  end: start + DAY,
                  reason: '',
                });
              }
            }
            history.advance(end);
            const bad = states(history).filter(state => state === 'bad');
            expect(counted).toBe(bad.length);
            return history.slices();
          };
          expect(run(shuffled)).toEqual(run(events));
        },
      ),
      { numRuns: 500 },
    );
  });
});
