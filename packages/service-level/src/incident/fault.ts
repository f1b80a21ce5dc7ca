import { breaksRule, deadlineOf } from '../slice/judge';
import { Measurement } from '../slice/measurement';
import { Rule } from '../slice/rule';
import { Period } from '../time/cadence';

/** A promise is broken right now. @public */
export interface Fault {
  /** When it began, in milliseconds since 1970. */
  readonly since: number;
  /** What was measured; missing when nothing came that should have. */
  readonly value?: number;
}

/** What is measured within so many milliseconds belongs to one look. */
const ONE_LOOK = 10 * 60_000;

/**
 * Whether a promise is broken at a moment. That is another question than how slices were: a load that comes late makes
 * its slice bad for good, but with the load the fault is over. `slices` are the last ones, the running one last;
 * `measurements` all of theirs by time. Where nothing was measured that could tell, it is `unknown`: a fault that was
 * there is not over because nobody looks.
 * @public
 */
export function faultOf(
  rule: Rule,
  slices: readonly Period[],
  measurements: readonly Measurement[],
  now: number,
): Fault | 'unknown' | undefined {
  const known = measurements.filter(
    (each): each is Known => each.value !== undefined && each.time <= now,
  );
  if (known.length === 0) {
    return 'unknown';
  }
  if (rule.type === 'by' || rule.type === 'happens') {
    return missingUpdate(rule, slices, known, now);
  }
  return brokenByLatest(rule, known);
}

type Known = Measurement & { readonly value: number };

/**
 * Nothing has come since the start of the slice by whose end, or deadline, something should have. Where nobody has looked
 * after that yet, the slice before tells.
 */
function missingUpdate(
  rule: Extract<Rule, { type: 'by' | 'happens' }>,
  slices: readonly Period[],
  known: readonly Known[],
  now: number,
): Fault | 'unknown' | undefined {
  for (const slice of [...slices].reverse()) {
    const due =
      rule.type === 'by'
        ? deadlineOf(slice, rule.minute, rule.zone)
        : // What is measured of a slice lies in it.
          slice.end - 1;
    if (known.some(({ time, value }) => value > 0 && time >= slice.start)) {
      return undefined;
    }
    if (due <= now && known.some(({ time }) => time >= due)) {
      return { since: rule.type === 'by' ? due : slice.end };
    }
  }
  return 'unknown';
}

/** The mean of each look counts: many things may be measured in one. */
function brokenByLatest(
  rule: Exclude<Rule, { type: 'by' | 'happens' }>,
  known: readonly Known[],
): Fault | undefined {
  let fault: Fault | undefined;
  for (let index = known.length - 1; index >= 0; ) {
    const { time } = known[index];
    const look: number[] = [];
    const seen = new Map<string | undefined, number>();
    while (index >= 0 && known[index].time > time - ONE_LOOK) {
      const { source, time: at, value } = known[index];
      // The same at another time: that was the look before.
      if ((seen.get(source) ?? at) !== at) {
        break;
      }
      seen.set(source, at);
      look.push(value);
      index--;
    }
    const value = decisive(rule, look);
    if (!breaksRule(rule, value)) {
      return fault;
    }
    fault = { since: known[index + 1].time, value: fault?.value ?? value };
  }
  return fault;
}

/** The mean where it is the mean that is promised, else the one that breaks the promise most. */
function decisive(
  rule: Exclude<Rule, { type: 'by' | 'happens' }>,
  values: readonly number[],
): number {
  switch (rule.type) {
    case 'at-most':
      return Math.max(...values);
    case 'at-least':
      return Math.min(...values);
    case 'between':
      return values.find(value => breaksRule(rule, value)) ?? values[0];
    default:
      return values.reduce((sum, value) => sum + value, 0) / values.length;
  }
}
