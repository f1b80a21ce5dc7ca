const DAY = 86_400_000;

/** Whether a text is a day, as `2026-11-29`. */
export function isDay(text: string | undefined): text is string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  // 31 February is read as a day of March.
  return (
    !Number.isNaN(moment) &&
    new Date(moment).toISOString().slice(0, 10) === text
  );
}

/** The day that is so many days from now, in UTC. */
export function dayIn(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
}

/** The last moment of a day, in UTC. */
export function endOf(day: string): string {
  return `${day}T23:59:59.999Z`;
}
