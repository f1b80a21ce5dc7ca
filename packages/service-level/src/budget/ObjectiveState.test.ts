import fc from 'fast-check';
import { Cadence } from '../time/cadence';
import { DAY, HOUR } from '../time/zone';
import { Measurement } from '../slice/measurement';
import { Terms } from '../slice/reigns';
import { ObjectiveState } from './ObjectiveState';
import { Window } from './window';

const START = Date.parse('2026-01-01T00:00Z');
const DAILY: Cadence = { type: 'days', days: 1, zone: 'UTC' };
const HOURLY: Cadence = { type: 'every', seconds: 3600 };
const THIRTY: Window = { type: 'rolling', days: 30 };

function stateOf(
  target: number,
  cadence = DAILY,
  window: Window = THIRTY,
  terms: readonly Terms[] = [
    { id: 'v1', from: START, rule: { type: 'at-most', limit: 10 }, cadence },
  ],
) {
  return new ObjectiveState({ terms, target, window });
}
const daily = (day: number, value: number): Measurement => ({
  id: `day ${day}`,
  time: START + day * DAY + 6 * HOUR,
  value,
});

describe('the state of an objective', () => {
  it('has one of two late loads left after the first, and gets it back when that leaves the window', () => {
    const state = stateOf(28 / 30);
    for (let day = 0; day < 40; day++) {
      state.record(daily(day, day === 35 ? 11 : 1));
    }
    state.advance(START + 36 * DAY);
    expect(state.standing().budget).toMatchObject({
      slices: 30,
      allowed: 2,
      leftWhole: 1,
      counts: { good: 29, bad: 1 },
    });
    // The load of the last day burns at 15; in the last three days one of three was bad.
    expect(state.standing().alert?.rule.id).toBe('fast');
    expect(state.standing().burnRate).toBeCloseTo(5);
    expect(state.standing().exhaustedIn).toBeCloseTo(3);
    for (let day = 40; day < 70; day++) {
      state.record(daily(day, 1));
    }
    state.advance(START + 66 * DAY);
    expect(state.standing().budget).toMatchObject({
      leftWhole: 2,
      counts: { good: 30, bad: 0 },
    });
    expect(state.standing().alert).toBeUndefined();
  });

  it('burns at once, before the day is over', () => {
    const state = stateOf(28 / 30);
    state.advance(START + 35 * DAY + 7 * HOUR);
    state.record(daily(35, 99));
    expect(state.standing().budget).toMatchObject({
      left: 1,
      counts: { notMeasured: 29, bad: 1 },
    });
    expect(state.standing().alert?.rule.id).toBe('fast');
  });

  it('has the whole budget of its window from the first day', () => {
    const state = stateOf(0.9);
    state.advance(START + 3 * DAY);
    expect(state.standing().budget).toMatchObject({ slices: 30, allowed: 3 });
  });

  it('starts anew with a calendar month, and counts the days to come', () => {
    const state = stateOf(0.9, DAILY, {
      type: 'calendar',
      unit: 'month',
      zone: 'UTC',
    });
    state.record(daily(30, 99));
    state.advance(START + 30 * DAY + 12 * HOUR);
    expect(state.standing().budget).toMatchObject({
      slices: 31,
      counts: { bad: 1 },
    });
    state.advance(START + 31 * DAY + 1);
    expect(state.standing().budget).toMatchObject({
      slices: 28,
      counts: { bad: 0, pending: 1 },
    });
  });

  it('has less to spend when days are excused', () => {
    const state = stateOf(0.9);
    state.advance(START + 40 * DAY);
    state.excuse({
      id: 'x',
      start: START + 20 * DAY,
      end: START + 30 * DAY,
      reason: 'freeze',
    });
    expect(state.standing().budget).toMatchObject({ slices: 20, allowed: 2 });
  });

  it('keeps counts that equal those made anew, whatever comes when', () => {
    const event = fc.record({
      hour: fc.nat(24 * 80),
      value: fc.constantFrom(1, 99),
      revision: fc.nat(2),
      id: fc.nat(30),
      by: fc.nat(60),
    });
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 40 }),
        fc.constantFrom(DAILY, HOURLY),
        fc.constantFrom<Window>(
          { type: 'rolling', days: 10 },
          { type: 'calendar', unit: 'month', zone: 'Asia/Tokyo' },
        ),
        (events, cadence, window) => {
          const step = stateOf(0.9, cadence, window);
          let now = START;
          const told = events.map(({ hour, value, revision, id, by }) => {
            const measurement = {
              id: `${id}`,
              time: START + hour * HOUR,
              value,
              revision,
            };
            now += by * HOUR;
            step.advance(now);
            step.record(measurement);
            step.excuse({
              id: `${id}`,
              start: START + hour * HOUR,
              end: START + (hour + value) * HOUR,
              reason: '',
            });
            return measurement;
          });
          const anew = stateOf(0.9, cadence, window);
          events.forEach(({ hour, value, id }) =>
            anew.excuse({
              id: `${id}`,
              start: START + hour * HOUR,
              end: START + (hour + value) * HOUR,
              reason: '',
            }),
          );
          told.forEach(each => anew.record(each));
          anew.advance(now);
          step.advance(now);
          expect(step.standing()).toEqual(anew.standing());
          expect(step.history.slices()).toEqual(anew.history.slices());
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is quick: 1,000 objectives with 90 days in seconds at most', () => {
    const begun = performance.now();
    for (let objective = 0; objective < 1000; objective++) {
      const state = stateOf(0.95, {
        type: 'days',
        days: 1,
        zone: 'Europe/Berlin',
      });
      for (let day = 0; day < 90; day++) {
        state.record(daily(day, 1));
      }
      state.advance(START + 90 * DAY);
      state.standing();
    }
    // A tenth of what a mesh has; the machine may be busy.
    expect(performance.now() - begun).toBeLessThan(2500);
  });
});
