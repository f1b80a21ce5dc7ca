import { readQuantity } from '@backstage-data-mesh/contract';

/** On which days: numbers of weekdays count from Sunday, 0; a pair is from one to the other. */
export type ScheduleDays =
  | { readonly type: 'all' }
  | { readonly type: 'month'; readonly day: number }
  | {
      readonly type: 'week';
      readonly days: readonly (readonly [from: number, to?: number])[];
    };

/** When checks run by themselves. Times are `HH:MM` in UTC, steps and minutes numbers. */
export type ReadSchedule =
  /** However the clock stands, in seconds. */
  | { readonly type: 'pace'; readonly seconds: number }
  | {
      readonly type: 'minutes';
      readonly every: number;
      readonly days: ScheduleDays;
    }
  | {
      readonly type: 'hours';
      readonly every: number;
      readonly minute: number;
      readonly between?: readonly [from: string, to: string];
      readonly days: ScheduleDays;
    }
  | {
      readonly type: 'times';
      readonly times: readonly string[];
      readonly days: ScheduleDays;
    };

const NICKNAMES: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
};

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * The ISO 8601 durations, and the cron expressions that people mostly write. Nothing for others: half of what one says
 * would be worse than the expression.
 */
export function readSchedule(text: string): ReadSchedule | undefined {
  if (/^P/i.test(text)) {
    const quantity = readQuantity({ property: 'frequency', value: text });
    return quantity?.type === 'duration'
      ? { type: 'pace', seconds: quantity.seconds }
      : undefined;
  }
  const fields = (NICKNAMES[text.toLowerCase()] ?? text).split(' ');
  const [minute, hour, dayOfMonth, month, dayOfWeek] = fields;
  if (fields.length !== 5 || month !== '*') return undefined;
  const days = daysOf(dayOfMonth, dayOfWeek);
  if (!days) return undefined;
  return oftenOn(days, minute, hour) ?? timesOn(days, minute, hour);
}

/** Several times a day, at regular intervals. */
function oftenOn(
  days: ScheduleDays,
  minute: string,
  hour: string,
): ReadSchedule | undefined {
  if (hour === '*') {
    const step = minute === '*' ? '1' : /^\*\/(\d+)$/.exec(minute)?.[1];
    if (step) return { type: 'minutes', every: Number(step), days };
    return isNumber(minute)
      ? { type: 'hours', every: 1, minute: Number(minute), days }
      : undefined;
  }
  const [, from, to, step] = /^(?:\*|(\d+)-(\d+))\/(\d+)$/.exec(hour) ?? [];
  if (!isNumber(minute) || step === undefined) return undefined;
  return {
    type: 'hours',
    every: Number(step),
    minute: Number(minute),
    ...(from !== undefined && {
      between: [clock(from, minute), clock(to, minute)],
    }),
    days,
  };
}

function timesOn(
  days: ScheduleDays,
  minute: string,
  hour: string,
): ReadSchedule | undefined {
  const hours = hour.split(',');
  return isNumber(minute) && hours.every(isNumber)
    ? { type: 'times', times: hours.map(each => clock(each, minute)), days }
    : undefined;
}

function daysOf(
  dayOfMonth: string,
  dayOfWeek: string,
): ScheduleDays | undefined {
  if (dayOfWeek === '*') {
    if (dayOfMonth === '*') return { type: 'all' };
    return isNumber(dayOfMonth)
      ? { type: 'month', day: Number(dayOfMonth) }
      : undefined;
  }
  if (dayOfMonth !== '*') return undefined;
  const days: (readonly [number, number?])[] = [];
  for (const part of dayOfWeek.split(',')) {
    const [from, to, ...more] = part.split('-').map(weekday);
    const isRange = part.includes('-');
    if (from === undefined || more.length > 0) return undefined;
    if (isRange && to === undefined) return undefined;
    days.push(isRange ? [from, to] : [from]);
  }
  return { type: 'week', days };
}

function weekday(written: string): number | undefined {
  if (/^[0-7]$/.test(written)) return Number(written) % 7;
  const day = WEEKDAYS.indexOf(written.toLowerCase());
  return day < 0 ? undefined : day;
}

function clock(hour: string, minute: string): string {
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

function isNumber(field: string): boolean {
  return /^\d+$/.test(field);
}
