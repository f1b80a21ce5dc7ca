import { Report, Said } from './rule';

/** A part that runs by a clock. */
export type Scheduled = object & {
  readonly schedule?: string;
  readonly scheduler?: string;
};

/** Says that one of the two is missing: `schedule` alone is a text that nothing understands. */
export function checkSchedule(
  part: Scheduled,
  what: string,
  report: Report,
): void {
  const { schedule, scheduler } = part;
  if (schedule && !scheduler) {
    report(part, ['schedule'], {
      message: `${what} has a schedule, but no scheduler that understands it.`,
      fix: 'Add `scheduler:`, e.g. cron.',
    });
  } else if (scheduler && !schedule) {
    report(part, ['scheduler'], {
      message: `${what} has a scheduler, but no schedule.`,
      fix: 'Add `schedule:`, e.g. `0 6 * * *` for every day at six.',
    });
  }
}

export function cronFault(part: Scheduled): Said | undefined {
  const { schedule, scheduler } = part;
  return schedule &&
    scheduler?.trim().toLowerCase() === 'cron' &&
    !schedule.includes('${') &&
    !isCron(schedule)
    ? {
        message: `The schedule "${schedule.slice(
          0,
          60,
        )}" is no cron expression.`,
        fix: 'Write minute, hour, day, month and weekday, e.g. `0 6 * * 1-5`.',
      }
    : undefined;
}

/** Lowest and highest value of each field, from minutes on; weekday 7 is Sunday, too. */
const RANGES: readonly (readonly [number, number])[] = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
];

const STEP =
  /^(?:\*|\?|L|LW|([0-9]+|[A-Z]{3})(?:-([0-9]+|[A-Z]{3}))?[LW]?(?:#[1-5])?)(?:\/([0-9]+))?$/i;

/** Five fields, or six or seven with seconds before and a year behind, as Quartz has them. */
export function isCron(text: string): boolean {
  const trimmed = text.trim();
  if (
    /^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|reboot)$/i.test(
      trimmed,
    )
  ) {
    return true;
  }
  const fields = trimmed.split(/\s+/);
  if (trimmed.length > 200 || fields.length < 5 || fields.length > 7) {
    return false;
  }
  const withSeconds = fields.length > 5;
  return fields.every((field, index) => {
    const range = withSeconds
      ? [RANGES[0], ...RANGES, [1970, 2199] as const][index]
      : RANGES[index];
    return field.split(',').every(part => isStep(part, range));
  });
}

function isStep(
  part: string,
  [least, most]: readonly [number, number],
): boolean {
  const found = STEP.exec(part);
  return (
    found !== null &&
    [found[1], found[2]].every(
      bound =>
        bound === undefined ||
        /^[A-Z]/i.test(bound) ||
        (Number(bound) >= least && Number(bound) <= most),
    )
  );
}
