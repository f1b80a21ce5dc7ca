import { Dialect } from '../dialect/dialect';
import { ExecutableCheck, Test } from '../model/executable';
import { QueryScan } from './plan';
import { guardQuery } from './query/guard';
import { fillIn } from './query/placeholders';
import { segmentsOf } from './query/segments';

/**
 * A rule's own query, with its placeholders filled in. Throws `NotExpressible` for one that is not a single reading
 * query. Being wrapped, it cannot be anything but a query to the engine, and gives two rows at most.
 */
export function queryScanOf(
  dialect: Dialect,
  table: readonly string[],
  { query, column }: Extract<Test, { readonly type: 'query' }>,
  check: ExecutableCheck,
): QueryScan {
  const filled = fillIn(dialect, segmentsOf(query, dialect.reading), {
    table,
    ...(column !== undefined && { column }),
  });
  guardQuery(segmentsOf(filled, dialect.reading));
  const own = withoutEnd(filled, dialect);
  return {
    kind: 'query',
    dialect: dialect.id,
    object: check.object,
    check,
    statement: dialect.wrapsQueries ? dialect.firstRows(own, 2) : own,
  };
}

/** Without comments, blank and semicolon at the end, which would not fit into another query. */
function withoutEnd(sql: string, dialect: Dialect): string {
  const segments = [...segmentsOf(sql, dialect.reading)];
  for (let last = segments.at(-1); last; last = segments.at(-1)) {
    const rest = last.kind === 'comment' ? '' : last.sql;
    const kept = last.kind === 'code' ? rest.replace(/[\s;]+$/, '') : rest;
    segments.pop();
    if (kept !== '') {
      segments.push({ ...last, sql: kept });
      break;
    }
  }
  return segments.map(segment => segment.sql).join('');
}
