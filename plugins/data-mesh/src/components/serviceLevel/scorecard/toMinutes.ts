/** A mean of times to the minute, as nobody needs it closer; below one to the second. In seconds. */
export function toMinutes(seconds: number): number {
  return seconds < 60 ? Math.round(seconds) : Math.round(seconds / 60) * 60;
}
