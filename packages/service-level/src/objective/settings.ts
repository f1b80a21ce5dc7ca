import { CustomProperty, readQuantity } from '@backstage-data-mesh/contract';
import { isZone } from '../time/zone';
import { readWindow, Window } from '../budget/window';
import { ObjectiveSettings, SettingSource, Sourced } from './objective';

/** Settings and whose they are; the first that says something counts. */
export type Layer = Sourced<ObjectiveSettings, SettingSource>;

/** Percent of slices that have to be good where nobody says anything. */
const DEFAULT_TARGET = 95;
const DEFAULT_WINDOW: Window = { type: 'rolling', days: 30 };

/** What custom properties are called; without regard to case, `-` and `_`. */
const NAMES: Readonly<Record<string, keyof ObjectiveSettings>> = {
  target: 'target',
  slatarget: 'target',
  slotarget: 'target',
  objective: 'target',
  window: 'window',
  slawindow: 'window',
  slowindow: 'window',
  timezone: 'timeZone',
  workingdays: 'workingDays',
  holidays: 'holidays',
  runtime: 'runTime',
};

/**
 * What the custom properties of a promise, a contract or a product say of objectives: `target`, `window`, `timeZone`,
 * `workingDays`, `holidays` and `runTime`.
 * @public
 */
export function settingsOf(
  properties: readonly CustomProperty[],
): ObjectiveSettings {
  const settings: {
    -readonly [K in keyof ObjectiveSettings]: ObjectiveSettings[K];
  } = {};
  for (const { property, value } of properties) {
    switch (NAMES[property.toLowerCase().replace(/[\s_-]+/g, '')]) {
      case 'target':
        if (typeof value === 'number' || typeof value === 'string') {
          settings.target = value;
        }
        break;
      case 'window':
        settings.window = String(value);
        break;
      case 'timeZone':
        settings.timeZone = String(value);
        break;
      case 'runTime':
        settings.runTime = String(value);
        break;
      case 'workingDays':
        settings.workingDays = listOf(value).map(dayOf);
        break;
      case 'holidays':
        settings.holidays = listOf(value);
        break;
      default:
    }
  }
  return settings;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function dayOf(text: string): number {
  const named = WEEKDAYS.indexOf(text.trim().toLowerCase().slice(0, 3));
  return named >= 0 ? named + 1 : Number(text);
}

function listOf(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value : String(value).split(',');
  return values.map(each => String(each).trim());
}

/** The target that counts, as a share; what says something impossible is passed over with a note. */
export function targetFrom(
  layers: readonly Layer[],
  notes: string[],
): Sourced<number, SettingSource> {
  for (const { value, from } of layers) {
    if (value.target !== undefined) {
      const percent = percentOf(value.target);
      if (percent !== undefined) {
        return { value: percent / 100, from };
      }
      notes.push(
        `The target "${value.target}" (${from}) is no percentage from 0 to 100: it does not count.`,
      );
    }
  }
  return { value: DEFAULT_TARGET / 100, from: 'default' };
}

/** Without a sign, up to 1 is a share: 0.99 is 99 %, as it is written of availability. */
function percentOf(target: number | string): number | undefined {
  const written = String(target).trim();
  const text = written.replace(/\s*(?:%|percent)$/i, '');
  const number = text === '' ? NaN : Number(text);
  const percent = text === written && number <= 1 ? number * 100 : number;
  return percent >= 0 && percent <= 100 ? percent : undefined;
}

/** The windows that are said, the most particular first, and at the end the one that counts if all are too short. */
export function windowsFrom(
  layers: readonly Layer[],
  notes: string[],
): readonly Sourced<Window, SettingSource>[] {
  const zone = zoneFrom(layers, []);
  const said = layers.flatMap(({ value, from }) => {
    if (value.window === undefined) {
      return [];
    }
    const window = readWindow(value.window, zone);
    if (!window) {
      notes.push(
        `The window "${value.window}" (${from}) is not understood: write "30 days", "month", "quarter" or "year".`,
      );
    }
    return window ? [{ value: window, from }] : [];
  });
  return [...said, { value: DEFAULT_WINDOW, from: 'default' }];
}

export function zoneFrom(layers: readonly Layer[], notes: string[]): string {
  for (const { value, from } of layers) {
    if (value.timeZone !== undefined) {
      if (isZone(value.timeZone)) {
        return value.timeZone;
      }
      notes.push(`There is no time zone "${value.timeZone}" (${from}).`);
    }
  }
  return 'UTC';
}

/** How long an update takes, in seconds, where someone says it. */
export function runTimeFrom(
  layers: readonly Layer[],
  notes: string[],
): number | undefined {
  for (const { value, from } of layers) {
    if (value.runTime !== undefined) {
      const quantity = readQuantity({
        property: 'latency',
        value: value.runTime,
      });
      if (quantity?.type === 'duration' && quantity.seconds >= 0) {
        return quantity.seconds;
      }
      notes.push(
        `The run time "${value.runTime}" (${from}) is no length of time: write "30 min".`,
      );
    }
  }
  return undefined;
}

export function calendarFrom(layers: readonly Layer[], notes: string[]) {
  const days = layers.find(({ value }) => value.workingDays)?.value.workingDays;
  const holidays =
    layers.find(({ value }) => value.holidays)?.value.holidays ?? [];
  const good = days?.filter(day => [1, 2, 3, 4, 5, 6, 7].includes(day));
  if (days && (good?.length !== days.length || good.length === 0)) {
    notes.push('Working days are given from 1 (Monday) to 7 (Sunday).');
  }
  const workingDays = good?.length ? good : [1, 2, 3, 4, 5, 6, 7];
  return workingDays.length < 7 || holidays.length > 0
    ? { workingDays, holidays }
    : undefined;
}
