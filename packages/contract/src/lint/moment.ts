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
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour <= 24 &&
    minute <= 59 &&
    second <= 60
  );
}
