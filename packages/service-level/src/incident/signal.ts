import {
  Incident,
  IncidentEvent,
  openIncident,
  stepIncident,
} from './incident';

/** How nervous incidents are; in milliseconds. @public */
export interface Damping {
  /** A fault has to be gone for so long before its incident is resolved by itself. */
  readonly calm: number;
  /** A fault that is back so soon after its incident was resolved opens it again instead of another. */
  readonly reopenWithin: number;
  /** An incident that came back so often flaps: nobody is told again, and it has to be calm for four times as long. */
  readonly flapsAfter: number;
}

/**
 * Damping for data that comes in slices of some length: a fault is gone with the first good slice, and comes back if it
 * does within three.
 * @public
 */
export function dampingFor(sliceLength: number): Damping {
  return { calm: 0, reopenWithin: 3 * sliceLength, flapsAfter: 3 };
}

/** What a signal did, and whether someone should hear of it. @public */
export interface Signalled {
  readonly incident: Incident | undefined;
  /** The events that were added. */
  readonly events: readonly IncidentEvent[];
  readonly tell: 'opened' | 'reopened' | 'resolved' | undefined;
}

/** Whether it flaps. @public */
export function isFlapping(
  { reopened }: Incident,
  { flapsAfter }: Damping,
): boolean {
  return reopened >= flapsAfter;
}

/**
 * Takes a look at an objective: is it at fault or not. Opens an incident, keeps it open, opens it again, or resolves it,
 * once the fault has been gone for long enough. `incident` is the last one of the objective. A look from before the last
 * thing that happened changes nothing.
 * @public
 */
export function signal(
  incident: Incident | undefined,
  look: {
    readonly at: number;
    readonly isBad: boolean;
    /** When the fault began. */
    readonly since?: number;
    /** What is at fault, or why it is gone. */
    readonly why?: string;
  },
  damping: Damping,
): Signalled {
  const { at, isBad, since, why } = look;
  const nothing = { incident, events: [], tell: undefined };
  if (!incident) {
    return isBad ? opened(look) : nothing;
  }
  const last = incident.timeline[incident.timeline.length - 1].at;
  if (at < last) {
    return nothing;
  }
  if (incident.state === 'resolved') {
    if (!isBad) {
      return nothing;
    }
    const isSoon = at - (incident.resolvedAt ?? at) <= damping.reopenWithin;
    if (!isSoon) {
      return opened(look);
    }
    const next = add(incident, [{ type: 'reopened', at, why }]);
    return {
      ...next,
      tell: isFlapping(next.incident, damping) ? undefined : 'reopened',
    };
  }
  if (isBad) {
    return { ...add(incident, [{ type: 'seen', at, why }]), tell: undefined };
  }
  const calm = add(incident, [{ type: 'calm', at: since ?? at, why }]);
  const flaps = isFlapping(incident, damping);
  const length =
    damping.calm * (flaps ? 4 : 1) || (flaps ? damping.reopenWithin : 0);
  if (at - (calm.incident.calmSince ?? at) < length) {
    return { ...calm, tell: undefined };
  }
  const resolved = add(calm.incident, [{ type: 'resolved', at }]);
  return {
    incident: resolved.incident,
    events: [...calm.events, ...resolved.events],
    tell: 'resolved',
  };
}

function opened(of: {
  readonly at: number;
  readonly since?: number;
  readonly why?: string;
}): Signalled {
  const { at, since, why } = of;
  const incident = openIncident({ at, since, why });
  return { incident, events: incident.timeline, tell: 'opened' };
}

function add(
  incident: Incident,
  events: readonly IncidentEvent[],
): { readonly incident: Incident; readonly events: readonly IncidentEvent[] } {
  let next = incident;
  for (const event of events) {
    const step = stepIncident(next, event);
    next = step.ok ? step.incident : next;
  }
  return {
    incident: next,
    events: next.timeline.slice(incident.timeline.length),
  };
}
