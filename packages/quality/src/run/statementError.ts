import { StatementFault } from '../dialect/dialect';

/**
 * Thrown by whoever executes statements when the engine refused one, as opposed to a server that cannot be asked at
 * all (any other error). The engine's own message is not part of it: it may quote data.
 * @public
 */
export class StatementError extends Error {
  constructor(readonly fault: StatementFault, options?: ErrorOptions) {
    super(`The engine refused the statement: ${FAULTS[fault]}`, options);
    this.name = 'StatementError';
  }
}

const FAULTS: Readonly<Record<StatementFault, string>> = {
  missing: 'a table, column or function in it is not there',
  syntax: 'it is not understood',
  permission: 'it is not permitted',
  timeout: 'it took too long',
  value: 'a value of the data does not fit what is asked of it',
  type: 'types in it do not go together',
  resources: 'it needs more memory or disk than there is',
  other: 'it does not say why in words that can be shown',
};
