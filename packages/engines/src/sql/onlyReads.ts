import { StatementError } from '@backstage-data-mesh/quality';

/**
 * Refuses what does not begin as a query does. That it is one statement and that it changes nothing, the server itself sees
 * to; this keeps out what reads without being a query (`COPY … TO PROGRAM`) or steers the session (`COMMIT`, `SET`).
 */
export function refuseOtherThanQueries(statement: string) {
  const begin = statement.replace(/^(?:\s|--[^\n]*\n|\/\*.*?\*\/)+/s, '');
  if (!/^(?:select|with)\b/i.test(begin)) {
    throw new StatementError('permission');
  }
}
