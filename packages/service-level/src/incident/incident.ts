/** @public */
export type IncidentState = 'open' | 'acknowledged' | 'resolved';

/**
 * Something that happened to an incident. `by` is who did it; nothing when it happened by itself. Times in milliseconds.
 *
 * - `opened`: `since` is when the fault began, if that was before it was seen.
 * - `seen`: the fault was measured once more.
 * - `calm`: it was measured and is gone; the incident is resolved when it stays so.
 * @public
 */
export type IncidentEvent = {
  readonly at: number;
  readonly by?: string;
  readonly why?: string;
} & (
  | { readonly type: 'opened'; readonly since?: number }
  | {
      readonly type:
        | 'seen'
        | 'calm'
        | 'acknowledged'
        | 'resolved'
        | 'reopened'
        | 'noted';
    }
);

/**
 * An incident as its timeline makes it.
 * @public
 */
export interface Incident {
  readonly state: IncidentState;
  /** Oldest first. */
  readonly timeline: readonly IncidentEvent[];
  /** When the fault began. */
  readonly since: number;
  readonly openedAt: number;
  readonly acknowledgedAt?: number;
  readonly acknowledgedBy?: string;
  readonly resolvedAt?: number;
  /** Since when the fault is gone, while that is still watched. */
  readonly calmSince?: number;
  /** How often it came back. */
  readonly reopened: number;
}

/** An incident after an event, or why the event cannot be. @public */
export type IncidentStep =
  | { readonly ok: true; readonly incident: Incident }
  | { readonly ok: false; readonly why: string };

/** A new incident. @public */
export function openIncident(of: {
  readonly at: number;
  readonly since?: number;
  readonly by?: string;
  readonly why?: string;
}): Incident {
  return {
    state: 'open',
    timeline: [{ type: 'opened', ...of }],
    // A fault that begins after it is seen has a wrong clock.
    since: Math.min(of.since ?? of.at, of.at),
    openedAt: of.at,
    reopened: 0,
  };
}

/** What an event does in a state; what is not listed cannot be. */
const NEXT: Readonly<
  Record<IncidentState, Partial<Record<IncidentEvent['type'], IncidentState>>>
> = {
  open: {
    seen: 'open',
    calm: 'open',
    noted: 'open',
    acknowledged: 'acknowledged',
    resolved: 'resolved',
  },
  acknowledged: {
    seen: 'acknowledged',
    calm: 'acknowledged',
    noted: 'acknowledged',
    resolved: 'resolved',
  },
  resolved: { noted: 'resolved', reopened: 'open' },
};

/**
 * The incident after an event. An event from before the last one is put after it: clocks that jump do not turn the order
 * round.
 * @public
 */
export function stepIncident(
  incident: Incident,
  event: IncidentEvent,
): IncidentStep {
  const state = NEXT[incident.state][event.type];
  if (!state) {
    return {
      ok: false,
      why: `An incident that is ${incident.state} cannot be ${event.type}.`,
    };
  }
  const last = incident.timeline[incident.timeline.length - 1].at;
  const happened = { ...event, at: Math.max(event.at, last) };
  const { at, by } = happened;
  const next = {
    ...incident,
    state,
    // That it is still there or still gone is nothing new.
    timeline: isNews(incident, happened)
      ? [...incident.timeline, happened]
      : incident.timeline,
  };
  switch (event.type) {
    case 'seen':
      return done({ ...next, calmSince: undefined });
    case 'calm':
      return done({ ...next, calmSince: incident.calmSince ?? at });
    case 'acknowledged':
      return done({ ...next, acknowledgedAt: at, acknowledgedBy: by });
    case 'resolved':
      return done({ ...next, resolvedAt: at, calmSince: undefined });
    case 'reopened':
      return done({
        ...next,
        reopened: incident.reopened + 1,
        resolvedAt: undefined,
        acknowledgedAt: undefined,
        acknowledgedBy: undefined,
      });
    default:
      return done(next);
  }
}

function done(incident: Incident): IncidentStep {
  return { ok: true, incident };
}

function isNews({ calmSince }: Incident, { type }: IncidentEvent): boolean {
  if (type === 'seen') {
    return calmSince !== undefined;
  }
  return type !== 'calm' || calmSince === undefined;
}

/**
 * The incident that a timeline tells; nothing when it does not begin with `opened`. What cannot be is passed over.
 * @public
 */
export function incidentOf(
  timeline: readonly IncidentEvent[],
): Incident | undefined {
  const [first, ...rest] = timeline;
  if (first?.type !== 'opened') {
    return undefined;
  }
  const { type, ...opened } = first;
  return rest.reduce((incident, event) => {
    const step = stepIncident(incident, event);
    return step.ok ? step.incident : incident;
  }, openIncident(opened));
}

/** How long it took, in milliseconds; what has not happened is missing. @public */
export interface IncidentTimes {
  /** From the beginning of the fault to the incident. */
  readonly toDetect: number;
  /** From the incident to the first who took it. */
  readonly toAcknowledge?: number;
  /** From the beginning of the fault to its end, the times between included in which it seemed to be gone. */
  readonly toRepair?: number;
}

/** @public */
export function timesOf(incident: Incident): IncidentTimes {
  const { timeline, since, openedAt, state } = incident;
  const first = timeline.find(({ type }) => type === 'acknowledged');
  const calm = timeline.findLast(({ type }) => type === 'calm');
  const resolved = timeline.findLast(({ type }) => type === 'resolved');
  // The time of watching that it stays calm is not one of repair.
  const isByItself = calm && resolved?.by === undefined;
  const repaired = isByItself ? calm.at : resolved?.at;
  return {
    toDetect: openedAt - since,
    toAcknowledge: first && first.at - openedAt,
    toRepair:
      state === 'resolved' && repaired !== undefined
        ? repaired - since
        : undefined,
  };
}
