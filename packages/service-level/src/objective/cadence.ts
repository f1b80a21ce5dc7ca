import { Quantity, ServiceLevel } from '@backstage-data-mesh/contract';
import { Cadence, WorkingCalendar } from '../time/cadence';
import { isCron } from '../time/cron';
import { indicatorOf } from './indicator';
import { CadenceSource, Sourced } from './objective';

const DAY = 86_400;
const MONTH = 30 * DAY;
const SHORTEST = 60;

interface Surroundings {
  readonly zone: string;
  readonly calendar?: WorkingCalendar;
}

/**
 * How long a slice is: the interval at which data is expected. It is that of `frequency`, else of the `schedule` of any
 * promise, else the latency promised (at least as often the data has to come), else a day.
 */
export function cadenceFrom(
  levels: readonly ServiceLevel[],
  around: Surroundings,
  notes: string[],
): Sourced<Cadence, CadenceSource> {
  const of = (name: string) =>
    levels.filter(({ property }) => indicatorOf(property)?.indicator === name);
  for (const level of of('frequency')) {
    const cadence = ofFrequency(level, around);
    if (cadence) {
      return { value: cadence, from: 'frequency' };
    }
    const said = [level.value, level.unit].filter(Boolean).join(' ');
    if (said !== '') {
      notes.push(`The frequency "${said}" is not understood as an interval.`);
    }
  }
  for (const { schedule } of levels) {
    if (schedule !== undefined) {
      if (isCron(schedule)) {
        return {
          value: { type: 'cron', cron: schedule, zone: around.zone },
          from: 'schedule',
        };
      }
      notes.push(`The schedule "${schedule.slice(0, 60)}" is not understood.`);
    }
  }
  const latencies = [...of('latency'), ...of('freshness')].flatMap(
    ({ quantity }) =>
      quantity?.type === 'duration' && quantity.seconds >= SHORTEST
        ? [quantity.seconds]
        : [],
  );
  const shortest = Math.min(...latencies);
  if (Number.isFinite(shortest)) {
    // What is longer than a day has some grace in it: 25 and 36 hours are promised of daily data.
    const seconds =
      shortest > DAY ? Math.floor(shortest / DAY) * DAY : shortest;
    return { value: ofSeconds(seconds, around), from: 'latency' };
  }
  return { value: ofSeconds(DAY, around), from: 'default' };
}

function ofFrequency(
  { quantity, value = '', unit = '' }: ServiceLevel,
  around: Surroundings,
): Cadence | undefined {
  if (quantity?.type === 'duration' && quantity.seconds >= SHORTEST) {
    const months = monthsOf(quantity, `${value} ${unit}`);
    return months
      ? { type: 'months', months, zone: around.zone }
      : ofSeconds(quantity.seconds, around);
  }
  return isCron(value)
    ? { type: 'cron', cron: value, zone: around.zone }
    : undefined;
}

/** A month is 30 days only where nobody said month. */
function monthsOf(
  { seconds }: Extract<Quantity, { type: 'duration' }>,
  said: string,
): number | undefined {
  if (/year|\by\b|yrs?|annual|P\d+Y/i.test(said)) {
    return Math.round(seconds / (365 * DAY)) * 12 || undefined;
  }
  return /month|quarter|\bmon?\b|\bq\b|P\d+M/i.test(said) &&
    seconds % MONTH === 0
    ? seconds / MONTH
    : undefined;
}

function ofSeconds(seconds: number, { zone, calendar }: Surroundings): Cadence {
  if (seconds % DAY !== 0) {
    return { type: 'every', seconds };
  }
  const days = seconds / DAY;
  return {
    type: 'days',
    days,
    zone,
    calendar: days === 1 ? calendar : undefined,
  };
}
