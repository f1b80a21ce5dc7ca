import { OutcomeStatus } from '@backstage-data-mesh/governance';
import { RuleCounts } from '@backstage-data-mesh/plugin-data-mesh-common';

const LETTERS = {
  pass: 'p',
  fail: 'f',
  'not-measured': 'n',
  error: 'e',
  waived: 'w',
  'not-applicable': 'a',
} as const satisfies Record<OutcomeStatus, string>;

const STATUSES = new Map<string, OutcomeStatus>(
  Object.entries(LETTERS).map(([status, letter]) => [
    letter,
    status as OutcomeStatus, // from the entries of the above
  ]),
);

/** How rules came out, one letter for each, in their order: as tables hold it. */
export function lettersOf(statuses: readonly OutcomeStatus[]): string {
  return statuses.map(status => LETTERS[status]).join('');
}

export function letterOf(status: OutcomeStatus): string {
  return LETTERS[status];
}

/** The outcome of the rule at a position. */
export function statusAt(
  letters: string,
  position: number,
): OutcomeStatus | undefined {
  return STATUSES.get(letters.charAt(position));
}

/** Columns of `scores` with how many outcomes there are of each. */
export interface CountColumns {
  readonly passed: number;
  readonly failed: number;
  readonly not_measured: number;
  readonly errors: number;
  readonly waived: number;
  readonly not_applicable: number;
}

export function toCounts(row: CountColumns): RuleCounts {
  return {
    pass: Number(row.passed),
    fail: Number(row.failed),
    notMeasured: Number(row.not_measured),
    error: Number(row.errors),
    waived: Number(row.waived),
    notApplicable: Number(row.not_applicable),
  };
}

/** Counted from the letters of history. */
export function countLetters(letters: string): RuleCounts {
  const count = (letter: string) => letters.split(letter).length - 1;
  return {
    pass: count('p'),
    fail: count('f'),
    notMeasured: count('n'),
    error: count('e'),
    waived: count('w'),
    notApplicable: count('a'),
  };
}
