const MOMENT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(?:[Zz]|[+-]\d{2}:?\d{2})?)?$/;

/** Whether a text is a day or a moment of the calendar, as ISO 8601 has it; a variable may become one. */
export function isMoment(text: string): boolean {
  if (text.includes('${')) {
    return true;
  }
  const found = MOMENT.exec(text.trim());
  if (!found) {
    return false;
  }
  const [year, month, day, hour, minute, second] = found
    .slice(1)
    .map(part => Number(part ?? 0));
  return (
    month >= 1 &&
    day >= 1 &&
    // Only what stands behind the shortest month needs the calendar.
    (day <= 28 ? month <= 12 : isOfCalendar(year, month, day)) &&
    hour <= 24 &&
    minute <= 59 &&
    second <= 60
  );
}

function isOfCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
