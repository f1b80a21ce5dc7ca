const MINUTES_OF_A_DAY = 24 * 60;

/** When something is there each day: from a minute of the day on, for some minutes. */
interface Window {
  readonly from: number;
  readonly minutes: number;
}

/**
 * Compares times of a day: from when on (`08:00`), or from when until when (`09:00-17:00`, over midnight, too). Positive
 * when the second is there for all of the first and more, negative for less; nothing when they cannot be compared.
 */
export function compareClocks(
  before: string,
  after: string,
): number | undefined {
  const was = windowOf(before);
  const is = windowOf(after);
  if (!was || !is || before.includes('-') !== after.includes('-')) {
    return undefined;
  }
  const covers = isWithin(was, is);
  const isCovered = isWithin(is, was);
  if (covers && isCovered) {
    return 0;
  }
  if (!covers && !isCovered) {
    return undefined;
  }
  return covers ? 1 : -1;
}

function windowOf(text: string): Window | undefined {
  const match =
    /^\s*(\d{1,2}):(\d{2})(?::\d{2})?\s*(?:-\s*(\d{1,2}):(\d{2})(?::\d{2})?\s*)?$/.exec(
      text,
    );
  if (!match) {
    return undefined;
  }
  const from = Number(match[1]) * 60 + Number(match[2]);
  if (match[3] === undefined) {
    return { from, minutes: MINUTES_OF_A_DAY - from };
  }
  const until = Number(match[3]) * 60 + Number(match[4]);
  const minutes = (until - from + MINUTES_OF_A_DAY) % MINUTES_OF_A_DAY;
  return { from, minutes: minutes || MINUTES_OF_A_DAY };
}

function isWithin(inner: Window, outer: Window): boolean {
  const later = (inner.from - outer.from + MINUTES_OF_A_DAY) % MINUTES_OF_A_DAY;
  return (
    outer.minutes === MINUTES_OF_A_DAY || later + inner.minutes <= outer.minutes
  );
}
