import { Status } from '@backstage-data-mesh/quality';

/** How a check stands: as its results say, or that there are none. */
export type Standing = Status | 'not-measured';

/** The tool of results that the portal measured itself. */
export const OWN_TOOL = 'data-mesh';

const CODES = {
  error: 0,
  fail: 1,
  warn: 2,
  pass: 3,
  skip: 4,
  unknown: 5,
  'not-measured': 9,
} as const satisfies Record<Standing, number>;

const WORST_FIRST: readonly Standing[] = [
  'error',
  'fail',
  'warn',
  'not-measured',
  'unknown',
  'skip',
  'pass',
];

const STANDINGS = new Map<number, Standing>(
  WORST_FIRST.map(standing => [CODES[standing], standing]),
);

/** As tables hold it. */
export function codeOf(standing: Standing): number {
  return CODES[standing];
}

export function standingOf(code: number): Standing {
  return STANDINGS.get(code) ?? 'unknown';
}

/** Position in lists that put the worst first. */
export function severityOf(standing: Standing): number {
  return WORST_FIRST.indexOf(standing);
}
