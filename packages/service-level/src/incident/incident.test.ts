import {
  incidentOf,
  openIncident,
  stepIncident,
  timesOf,
  Incident,
  IncidentEvent,
} from './incident';
import { dampingFor, isFlapping, signal } from './signal';

const HOUR = 3_600_000;

function after(incident: Incident, ...events: IncidentEvent[]): Incident {
  return events.reduce((last, event) => {
    const step = stepIncident(last, event);
    if (!step.ok) {
      throw new Error(step.why);
    }
    return step.incident;
  }, incident);
}

describe('an incident', () => {
  const open = openIncident({ at: 2 * HOUR, since: HOUR, why: 'late' });

  it('is acknowledged, resolved and opened again, by whom and why', () => {
    const incident = after(
      open,
      { type: 'acknowledged', at: 3 * HOUR, by: 'user:default/anna' },
      { type: 'resolved', at: 5 * HOUR, by: 'user:default/anna', why: 'rerun' },
    );
    expect(incident).toMatchObject({
      state: 'resolved',
      acknowledgedBy: 'user:default/anna',
      resolvedAt: 5 * HOUR,
    });
    expect(timesOf(incident)).toEqual({
      toDetect: HOUR,
      toAcknowledge: HOUR,
      toRepair: 4 * HOUR,
    });
    const again = after(incident, { type: 'reopened', at: 6 * HOUR });
    expect(again).toMatchObject({
      state: 'open',
      reopened: 1,
      resolvedAt: undefined,
      acknowledgedAt: undefined,
    });
    expect(timesOf(again).toRepair).toBeUndefined();
    expect(incidentOf(again.timeline)).toEqual(again);
  });

  it('refuses what cannot be', () => {
    const resolved = after(open, { type: 'resolved', at: 3 * HOUR });
    expect(
      stepIncident(resolved, { type: 'acknowledged', at: 4 * HOUR }),
    ).toEqual({
      ok: false,
      why: 'An incident that is resolved cannot be acknowledged.',
    });
    expect(stepIncident(open, { type: 'opened', at: 4 * HOUR }).ok).toBe(false);
    expect(stepIncident(open, { type: 'reopened', at: 4 * HOUR }).ok).toBe(
      false,
    );
    expect(incidentOf([{ type: 'resolved', at: 1 }])).toBeUndefined();
    expect(incidentOf([])).toBeUndefined();
  });

  it('has no times below nothing when clocks jump', () => {
    const jumped = after(
      openIncident({ at: HOUR, since: 9 * HOUR }),
      { type: 'acknowledged', at: 0 },
      { type: 'resolved', at: 0 },
    );
    expect(timesOf(jumped)).toEqual({
      toDetect: 0,
      toAcknowledge: 0,
      toRepair: 0,
    });
  });
});

describe('signals', () => {
  const damping = { calm: HOUR, reopenWithin: 3 * HOUR, flapsAfter: 2 };
  const look = (incident: Incident | undefined, hour: number, isBad: boolean) =>
    signal(incident, { at: hour * HOUR, isBad }, damping);

  it('open one incident, however often the fault is seen', () => {
    const first = look(undefined, 1, true);
    expect(first.tell).toBe('opened');
    const second = look(first.incident, 2, true);
    expect(second).toMatchObject({ tell: undefined, events: [] });
    expect(second.incident?.timeline).toHaveLength(1);
    expect(look(undefined, 1, false).incident).toBeUndefined();
  });

  it('resolve it by itself once the fault has been gone for long enough', () => {
    const open = look(undefined, 1, true).incident;
    const calm = look(open, 2, false);
    expect(calm).toMatchObject({
      tell: undefined,
      incident: { state: 'open', calmSince: 2 * HOUR },
    });
    const back = look(calm.incident, 2.5, true);
    expect(back.incident?.calmSince).toBeUndefined();
    const end = look(look(back.incident, 3, false).incident, 4, false);
    expect(end).toMatchObject({
      tell: 'resolved',
      incident: { state: 'resolved' },
    });
    expect(timesOf(end.incident!).toRepair).toBe(2 * HOUR);
  });

  it('open it again when the fault is soon back, another when not', () => {
    const resolved = look(
      look(look(undefined, 1, true).incident, 2, false).incident,
      3,
      false,
    ).incident;
    expect(look(resolved, 5, true)).toMatchObject({
      tell: 'reopened',
      incident: { state: 'open', reopened: 1 },
    });
    const other = look(resolved, 9, true);
    expect(other).toMatchObject({
      tell: 'opened',
      incident: { openedAt: 9 * HOUR, reopened: 0 },
    });
  });

  it('that flap are told no more, and have to be calm for longer', () => {
    let incident: Incident | undefined;
    const told: string[] = [];
    for (let hour = 1; hour < 24; hour++) {
      const next = look(incident, hour, hour % 3 === 1);
      incident = next.incident;
      if (next.tell) {
        told.push(`${hour} ${next.tell}`);
      }
    }
    expect(told).toEqual([
      '1 opened',
      '3 resolved',
      '4 reopened',
      '6 resolved',
    ]);
    expect(isFlapping(incident!, damping)).toBe(true);
    const calm = [24, 25, 26, 27, 28].map(hour => {
      const next = look(incident, hour, false);
      incident = next.incident;
      return next.tell;
    });
    expect(calm).toContain('resolved');
  });

  it('from before the last event change nothing', () => {
    const open = look(undefined, 5, true).incident;
    expect(look(open, 1, false)).toEqual({
      incident: open,
      events: [],
      tell: undefined,
    });
  });

  it('of daily data resolve with the first good day', () => {
    const open = look(undefined, 1, true).incident;
    expect(
      signal(open, { at: 25 * HOUR, isBad: false }, dampingFor(24 * HOUR)).tell,
    ).toBe('resolved');
  });
});
