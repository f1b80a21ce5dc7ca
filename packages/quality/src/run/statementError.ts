import { StatementFault } from '../dialect/dialect';

const FAULTS: Readonly<Record<StatementFault, string>> = {
  missing: 'a table, column or function in it is not there',
  syntax: 'it is not understood',
  permission: 'it is not permitted',
  timeout: 'it took too long',
  value: 'a value of the data does not fit what is asked of it',
  type: 'types in it do not go together',
  resources: 'it needs more memory or disk than there is',
  rows: 'its answer has more rows than are taken',
  other: 'it does not say why in words that can be shown',
};

/**
 * Thrown by whoever executes statements when the engine refused one, as opposed to a server that cannot be asked at
 * all (any other error). An engine's message may quote data; only where it says what it does not know or understand in the
 * statement, it speaks of the statement alone, and its first line may be given as `detail` and is shown.
 * @public
 */
export class StatementError extends Error {
  constructor(
    readonly fault: StatementFault,
    options?: ErrorOptions & { readonly detail?: string },
  ) {
    super(
      `The engine refused the statement: ${FAULTS[fault]}${said(
        fault,
        options?.detail,
      )}`,
      options,
    );
    this.name = 'StatementError';
  }
}

const LONGEST = 200;

function said(fault: StatementFault, detail: string | undefined): string {
  const [line = ''] = detail?.trim().split('\n') ?? [];
  if (line === '' || (fault !== 'missing' && fault !== 'syntax')) {
    return '';
  }
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return ` (${short.replace(/\.$/, '')})`;
}
