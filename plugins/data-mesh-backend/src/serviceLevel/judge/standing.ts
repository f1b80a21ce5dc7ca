import {
  Fault,
  Milestone,
  milestoneAt,
  Rule,
} from '@backstage-data-mesh/service-level';
import { WindowStanding } from './countWindow';

/** How a promise stands; as tables and the REST document call it. */
export type LevelStanding =
  | 'broken'
  | 'at-risk'
  | 'kept'
  | 'not-measured'
  | 'not-measurable';

export interface Stands {
  readonly standing: LevelStanding;
  /** What lists are sorted by: what needs someone most has the highest. */
  readonly risk: number;
  /** A sentence, for what changed. */
  readonly why: string;
}

const DAY = 86_400_000;
const AT_FAULT = 4.5;

export const NOT_MEASURABLE: Stands = {
  standing: 'not-measurable',
  risk: 0.5,
  why: 'It cannot be measured.',
};

export const NEVER_MEASURED: Stands = {
  standing: 'not-measured',
  risk: 1,
  why: 'Nothing was measured yet.',
};

/**
 * How an objective stands. Broken: more was bad than may be. At risk: the budget burns so fast that an alert holds, or
 * nothing whole is left of it although something was bad. By risk, what is at fault right now (someone has an incident of
 * it) goes before all that is not, and then what is broken before what is not: broken and at fault 5 to 5.5, at fault 4.5
 * to 5, broken 4 to 4.5, at risk 3 to 3.5, others below.
 */
export function standingOf(
  { budget, alert }: WindowStanding,
  fault: Fault | undefined,
): Stands {
  const { good, bad } = budget.counts;
  if (good + bad === 0) {
    return {
      standing: 'not-measured',
      risk: fault ? AT_FAULT : 1,
      why: 'No slice of the window was measured.',
    };
  }
  // Slices are good or bad as a whole: of 1.5 that may be bad, one may.
  const may = `${bad} of ${budget.slices} slices ${
    bad === 1 ? 'was' : 'were'
  } bad, ${wholeOf(budget.allowed)} may be.`;
  if (budget.broken) {
    const over = Math.min(1, -budget.left / Math.max(1, budget.slices)) / 2;
    return {
      standing: 'broken',
      risk: (fault ? AT_FAULT + 0.5 : 4) + over,
      why: may,
    };
  }
  const used = budget.allowed > 0 ? Math.min(1, bad / budget.allowed) : 0;
  if (alert || (bad > 0 && budget.leftWhole === 0)) {
    return {
      standing: 'at-risk',
      risk: (fault ? AT_FAULT : 3) + used / 2,
      why: alert ? `The budget burns: ${may}` : `Nothing is left: ${may}`,
    };
  }
  return {
    standing: 'kept',
    risk: fault ? AT_FAULT + used / 4 : 2 * used,
    why: may,
  };
}

/** How a promised day stands, and when that becomes something else. */
export function standingOfDay(
  milestone: Milestone,
  now: number,
): Stands & { readonly nextAt?: number } {
  const state = milestoneAt(milestone, now);
  if (!state) return NOT_MEASURABLE;
  const begins = milestone.indicator === 'generalAvailability';
  const { at, daysLeft } = state;
  if (state.state === 'passed') {
    return begins
      ? { standing: 'kept', risk: 0, why: `It came on ${milestone.date}.` }
      : {
          standing: 'broken',
          risk: 4,
          why: `It ended on ${milestone.date}.`,
        };
  }
  const next = milestone.warnDays
    .map(days => at - days * DAY)
    .filter(moment => moment > now);
  const nextAt = Math.min(at, ...next);
  if (begins || state.state === 'ahead') {
    return { standing: 'kept', risk: 0, why: `${daysLeft} days left.`, nextAt };
  }
  return {
    standing: 'at-risk',
    risk: 3 + 0.5 / (1 + Math.max(0, daysLeft)),
    why: `It ends on ${milestone.date}: ${daysLeft} days left.`,
    nextAt,
  };
}

/** Why it is at fault, for a person. */
export function faultWhy(rule: Rule, unit: string, fault: Fault): string {
  if (rule.type === 'by') {
    return `Nothing has come by ${clock(rule.minute)} (${rule.zone}).`;
  }
  if (rule.type === 'happens' || fault.value === undefined) {
    return 'Nothing has come in the time in which something should have.';
  }
  const words = wordsAs(rule.type === 'between' ? rule.max : rule.limit, unit);
  const was = words(fault.value);
  switch (rule.type) {
    case 'between':
      return `Measured ${was}, promised from ${words(rule.min)} to ${words(
        rule.max,
      )}.`;
    case 'at-least':
    case 'mean-at-least':
      return `Measured ${was}, promised at least ${words(rule.limit)}.`;
    default:
      return `Measured ${was}, promised at most ${words(rule.limit)}.`;
  }
}

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

const DURATIONS = [
  [86_400, 'days'],
  [3_600, 'hours'],
  [60, 'minutes'],
  [1, 'seconds'],
] as const;

/** In the unit in which what was promised is short: 54 hours say more than 2.3 days, and are easier compared with hours. */
function wordsAs(promised: number, unit: string): (value: number) => string {
  if (unit === 'percent') return value => `${oneDigit(value)} %`;
  if (unit === 'rows') return value => `${Math.round(value)} rows`;
  const [length, name] =
    DURATIONS.find(
      ([seconds]) =>
        promised >= 2 * seconds && isShort((10 * promised) / seconds),
    ) ?? DURATIONS[DURATIONS.length - 1];
  return value => {
    const number =
      length === 1 ? String(Math.round(value)) : oneDigit(value / length);
    return `${number} ${number === '1' ? name.slice(0, -1) : name}`;
  };
}

function isShort(tenths: number): boolean {
  return Math.abs(tenths - Math.round(tenths)) < 1e-6;
}

/** With room for what computers add when they calculate. */
function wholeOf(allowed: number): number {
  return Math.floor(allowed + 1e-9);
}

function oneDigit(value: number): string {
  return String(Math.round(value * 10) / 10);
}
