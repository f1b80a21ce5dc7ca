import { Outcome } from '../model/result';

/** A bound as tools have it: what holds, or (Soda, dbt) what breaks. */
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/**
 * What must hold when a condition such as dbt's `!= 0` or `>10` says what fails: `= 0`, `<= 10`. Nothing where it is not
 * a plain comparison with a number.
 */
export function unless(condition: string | undefined): string | undefined {
  const found = /^\s*(!=|<>|==?|<=?|>=?)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(
    condition ?? '',
  );
  if (!found) return undefined;
  const operator = { '<>': '!=', '==': '=' }[found[1]] ?? found[1];
  return isComparison(operator)
    ? `${OPPOSITE[operator]} ${Number(found[2])}`
    : undefined;
}

function isComparison(operator: string): operator is Comparison {
  return Object.hasOwn(OPPOSITE, operator);
}

/** `between 1 and 10`, `>= 1`, `<= 10`, `= 1`, or nothing without bounds. */
export function betweenWords(
  from: number | undefined,
  to: number | undefined,
): string | undefined {
  if (from === undefined) return to === undefined ? undefined : `<= ${to}`;
  if (to === undefined) return `>= ${from}`;
  return from === to ? `= ${from}` : `between ${from} and ${to}`;
}

/** The sentence that says how a check came out: of our own words and numbers only, since a tool's may quote a row. */
export function reasonOf(
  tool: string,
  outcome: Omit<Outcome, 'reason'>,
  type: 'check' | 'metric',
): string {
  const { status, rowCount, failedRowCount } = outcome;
  const measured = measuredWords(outcome);
  switch (status) {
    case 'error':
      return `${tool} could not run the check.`;
    case 'skip':
      return `${tool} left the check out.`;
    case 'unknown':
      return type === 'metric'
        ? `${tool} measured it and did not judge${measured}.`
        : `${tool} did not say how the check came out${measured}.`;
    case 'pass':
      return `The check holds${measured}.`;
    default:
      if (failedRowCount !== undefined && failedRowCount > 0) {
        return brokenWords(failedRowCount, rowCount);
      }
      // Of a warning, the threshold may be the one that fails, which was not reached.
      return status === 'warn'
        ? `The check warns${measuredWords({
            ...outcome,
            threshold: undefined,
          })}.`
        : `The check does not hold${measured}.`;
  }
}

function brokenWords(broken: number, rowCount: number | undefined): string {
  const rows = rowCount === undefined && broken === 1 ? 'row' : 'rows';
  const all = rowCount === undefined ? '' : ` of ${rowCount}`;
  return `${broken}${all} ${rows} break${broken === 1 ? 's' : ''} the check.`;
}

function measuredWords({
  measure,
  unit,
  threshold,
}: Omit<Outcome, 'reason' | 'status'>): string {
  if (measure === undefined) return '';
  const measured = `: measured ${measure}${
    unit === undefined ? '' : ` ${unit}`
  }`;
  return threshold === undefined
    ? measured
    : `${measured}, expected ${threshold}`;
}
