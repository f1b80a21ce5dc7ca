const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^s(ec(ond)?s?)?$/, 1],
  [/^m(in(ute)?s?)?$/, MINUTE],
  [/^h((ou)?rs?)?$/, HOUR],
  [/^d(ays?)?$/, DAY],
  [/^w(eeks?)?$/, 7 * DAY],
  [/^months?$/, 30 * DAY],
];

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  twelve: 12,
  'half an': 0.5,
  'half a': 0.5,
};

/** Steps in which an index can be asked for an age; the rest is told from the number itself. */
const STEPS: readonly (readonly [string, number])[] = [
  ['fresh1m', MINUTE],
  ['fresh15m', 15 * MINUTE],
  ['fresh1h', HOUR],
  ['fresh6h', 6 * HOUR],
  ['fresh1d', DAY],
  ['fresh1w', 7 * DAY],
  ['fresh1mo', 30 * DAY],
];

const AMOUNT = String.raw`(half an?|an?|one|two|three|four|five|six|eight|ten|twelve|\d+(?:\.\d+)?) ?([a-z]+)`;

/** Phrases that bound the age of data, around an amount of time. */
const ASKED: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:fresher|newer|younger|more recent|not older|no older|less old) than ${AMOUNT}\b`,
  ),
  new RegExp(
    String.raw`\b(?:at most|no more than|not more than|up to|less than|under|within) ${AMOUNT} old\b`,
  ),
  new RegExp(
    String.raw`\b(?:updated|refreshed|loaded) (?:at least )?(?:every|each) ${AMOUNT}\b`,
  ),
];

/**
 * The tokens of the index for data that is at most so old.
 * @public
 */
export function freshnessTokens(maxAgeSeconds: number): string[] {
  return STEPS.filter(([, step]) => maxAgeSeconds <= step).map(
    ([token]) => token,
  );
}

/** What a question asks of the age of data. `token` is missing for ages that are longer than all steps. */
export interface AskedFreshness {
  readonly seconds: number;
  readonly token?: string;
  readonly rest: string;
}

/** Takes what a question in plain words asks of the age of data out of it. */
export function takeFreshness(question: string): AskedFreshness | undefined {
  for (const pattern of ASKED) {
    const match = pattern.exec(question);
    const seconds = match ? secondsOf(match[1], match[2]) : undefined;
    if (match && seconds !== undefined) {
      const step = STEPS.find(([, each]) => seconds <= each);
      return {
        seconds,
        token: step?.[0],
        rest: question.replace(match[0], ' ').replace(/\s+/g, ' ').trim(),
      };
    }
  }
  return undefined;
}

function secondsOf(amount: string, unit: string): number | undefined {
  const one = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  const number = Object.hasOwn(NUMBERS, amount)
    ? NUMBERS[amount]
    : Number(amount);
  return one === undefined || !Number.isFinite(number)
    ? undefined
    : number * one;
}
