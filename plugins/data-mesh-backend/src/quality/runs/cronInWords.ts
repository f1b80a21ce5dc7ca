const NICKNAMES: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
};

const DAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/**
 * The cron expressions that people mostly write, in words: `every day at 06:00`, `Monday to Friday at 07:30`. Nothing for
 * others: half of what one says would be worse than the expression.
 */
export function cronInWords(cron: string): string | undefined {
  const fields = (NICKNAMES[cron.toLowerCase()] ?? cron).split(' ');
  const [minute, hour, dayOfMonth, month, dayOfWeek] = fields;
  if (fields.length !== 5 || month !== '*') return undefined;
  const days = daysInWords(dayOfMonth, dayOfWeek);
  if (days === undefined) return undefined;
  const often = oftenInWords(minute, hour);
  if (often !== undefined) {
    return days === 'every day' ? often : `${often}, ${days}`;
  }
  const times = timesInWords(minute, hour);
  return times && `${days} at ${times}`;
}

/** Several times a day, at regular intervals. */
function oftenInWords(minute: string, hour: string): string | undefined {
  if (hour === '*') {
    if (minute === '*') return 'every minute';
    const step = /^\*\/(\d+)$/.exec(minute)?.[1];
    if (step) return step === '1' ? 'every minute' : `every ${step} minutes`;
    return isNumber(minute) ? `every hour at minute ${minute}` : undefined;
  }
  if (!isNumber(minute)) return undefined;
  const [, from, to, step] = /^(?:\*|(\d+)-(\d+))\/(\d+)$/.exec(hour) ?? [];
  if (step === undefined) return undefined;
  const every = step === '1' ? 'every hour' : `every ${step} hours`;
  return from === undefined
    ? `${every} at minute ${minute}`
    : `${every} from ${clock(from, minute)} to ${clock(to, minute)}`;
}

function timesInWords(minute: string, hour: string): string | undefined {
  const hours = hour.split(',');
  return isNumber(minute) && hours.every(isNumber)
    ? listInWords(hours.map(each => clock(each, minute)))
    : undefined;
}

function daysInWords(
  dayOfMonth: string,
  dayOfWeek: string,
): string | undefined {
  if (dayOfWeek === '*') {
    if (dayOfMonth === '*') return 'every day';
    return isNumber(dayOfMonth)
      ? `on day ${dayOfMonth} of the month`
      : undefined;
  }
  if (dayOfMonth !== '*') return undefined;
  const parts = dayOfWeek.split(',').map(part => {
    const names = part.split('-').map(dayName);
    return names.length <= 2 && names.every(name => name !== undefined)
      ? names.join(' to ')
      : undefined;
  });
  return parts.every(part => part !== undefined)
    ? listInWords(parts)
    : undefined;
}

function dayName(written: string): string | undefined {
  if (/^[0-7]$/.test(written)) return DAYS[Number(written) % 7];
  return /^[a-z]{3}$/i.test(written)
    ? DAYS.find(day => day.toLowerCase().startsWith(written.toLowerCase()))
    : undefined;
}

function listInWords(texts: readonly string[]): string {
  return texts.length < 2
    ? texts.join()
    : `${texts.slice(0, -1).join(', ')} and ${texts[texts.length - 1]}`;
}

function clock(hour: string, minute: string): string {
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

function isNumber(field: string): boolean {
  return /^\d+$/.test(field);
}
