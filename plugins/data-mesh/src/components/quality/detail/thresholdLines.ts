const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
};

/**
 * The values at which a chart draws what was promised, from the words of a threshold: `≥ 1 % and < 5 %` is 1 and 5,
 * `≤ 34 hours` is 122,400 seconds.
 */
export function thresholdLines(words: string | undefined): readonly number[] {
  const found = [
    ...(words ?? '').matchAll(
      /(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(second|minute|hour|day)?/gi,
    ),
  ].map(([, amount, unit]) => Number(amount) * (SECONDS[unit] ?? 1));
  return [...new Set(found)].filter(Number.isFinite).slice(0, 4);
}
