import { Quantity, ServiceLevel } from '@backstage-data-mesh/contract';
import { Rule } from '../slice/rule';
import { Measure } from './indicator';

/** A rule, a day, or why there is neither. */
export type Reading =
  | { readonly type: 'rule'; readonly rule: Rule }
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'none'; readonly why: string };

/** What a promise demands of each slice. */
export function ruleOf(
  level: ServiceLevel,
  measure: Measure,
  zone: string,
): Reading {
  const { quantity } = level;
  const said = textOf(level);
  if (said === '') {
    return none('It does not say how much.');
  }
  if (said.includes('${')) {
    return none(`${said} has a variable that is not known.`);
  }
  switch (measure) {
    case 'longest':
    case 'interval':
      return ofDuration(level, measure);
    case 'share-at-least':
    case 'share-at-most': {
      const percent = percentOf(level);
      if (percent === undefined) {
        return none(
          `${said} is not a share: write 0 to 100 with the unit "%".`,
        );
      }
      return measure === 'share-at-least'
        ? rule({ type: 'mean-at-least', limit: percent })
        : rule({ type: 'mean-at-most', limit: percent });
    }
    case 'range':
      return ofRange(level);
    case 'clock': {
      const minute = minuteOf(level.value ?? '');
      return minute === undefined
        ? none(`${said} is no time of the day: write "06:30" or "06:30-22:00".`)
        : rule({ type: 'by', minute, zone });
    }
    default:
      return quantity?.type === 'date'
        ? { type: 'date', date: quantity.date }
        : none(`${said} is no day: write 2030-01-31.`);
  }
}

export function textOf({ value, valueExt, unit }: ServiceLevel): string {
  return [value, valueExt && `to ${valueExt}`, unit].filter(Boolean).join(' ');
}

function none(why: string): Reading {
  return { type: 'none', why };
}

function rule(value: Rule): Reading {
  return { type: 'rule', rule: value };
}

function ofDuration(
  level: ServiceLevel,
  measure: 'longest' | 'interval',
): Reading {
  const { quantity, unit } = level;
  const said = textOf(level);
  if (measure === 'interval') {
    // A slice is one interval, whatever it is.
    return rule({ type: 'happens' });
  }
  if (quantity?.type !== 'duration') {
    return none(
      unit && quantity?.type === 'number'
        ? `"${unit}" is no unit of time: write d, h, min or the like.`
        : `${said} is not understood as a length of time.`,
    );
  }
  if (quantity.seconds < 0) {
    return none(`${said} is less than nothing.`);
  }
  return rule({ type: 'at-most', limit: quantity.seconds });
}

/** A share without a unit is of one up to 1, and percent above; parts per million are said so. */
function percentOf({ quantity }: ServiceLevel): number | undefined {
  const percent = shareOf(quantity);
  return percent !== undefined && percent >= 0 && percent <= 100
    ? percent
    : undefined;
}

function shareOf(quantity: Quantity | undefined): number | undefined {
  if (quantity?.type === 'percent') {
    return quantity.percent;
  }
  if (quantity?.type !== 'number') {
    return undefined;
  }
  const { number, unit } = quantity;
  if (unit === 'ppm') {
    return number / 10_000;
  }
  if (unit === 'permille' || unit === '‰') {
    return number / 10;
  }
  if (unit !== undefined) {
    return undefined;
  }
  return number <= 1 ? number * 100 : number;
}

function ofRange({
  quantity,
  value,
  valueExt,
  ...level
}: ServiceLevel): Reading {
  const min = quantity?.type === 'number' ? quantity.number : Number(value);
  const max = valueExt === undefined ? Infinity : Number(valueExt);
  const said = textOf({ value, valueExt, ...level });
  if (!Number.isFinite(min) || Number.isNaN(max)) {
    return none(`${said} is no number of rows.`);
  }
  if (min < 0 || max < 0) {
    return none(`${said} is less than nothing.`);
  }
  if (min > max) {
    return none(`Nothing is between ${min} and ${max}.`);
  }
  return rule(
    max === Infinity
      ? { type: 'at-least', limit: min }
      : { type: 'between', min, max },
  );
}

/** `09:00` is by nine, `09:00-08:00` from nine on. */
function minuteOf(text: string): number | undefined {
  const found =
    /^\s*(\d{1,2}):(\d{2})(?::\d{2})?\s*(?:[-–]\s*\d{1,2}:\d{2}(?::\d{2})?\s*)?$/.exec(
      text,
    );
  const minute = found ? Number(found[1]) * 60 + Number(found[2]) : NaN;
  return minute < 24 * 60 && Number(found?.[2]) < 60 ? minute : undefined;
}
