import { Dialect } from '../dialect/dialect';
import { DIALECTS } from '../dialect/dialects';
import { NotExpressible } from '../dialect/notExpressible';
import { ExecutableCheck, Test } from '../model/executable';
import { QueryScan } from './plan';
import { guardQuery } from './query/guard';
import { fillIn, hasTablePlaceholder } from './query/placeholders';
import { segmentsOf } from './query/segments';
import { Source } from './source';

type Query = Extract<Test, { readonly type: 'query' }>;

/** The rows of its table that a query is to look at. A plain word that no engine reserves. */
const LOOKED_AT = 'rows_looked_at';

/**
 * A rule's own query, with its placeholders filled in. Throws `NotExpressible` for one that is not a single reading
 * query. Being wrapped, it cannot be anything but a query to the engine, and gives two rows at most.
 *
 * When only some rows are looked at, a placeholder for the table stands for those; a table that the query names itself
 * is read as a whole.
 */
export function queryScanOf(
  dialect: Dialect,
  source: Source,
  { query, column }: Query,
  check: ExecutableCheck,
): QueryScan {
  const segments = segmentsOf(query, dialect.reading);
  const narrowed = source.filtered && hasTablePlaceholder(segments);
  const filled = fillIn(dialect, segments, {
    table: source.parts,
    ...(column !== undefined && { column }),
    ...(narrowed && { rows: LOOKED_AT }),
  });
  guardQuery(segmentsOf(filled, dialect.reading));
  const own = withoutEnd(filled, dialect);
  if (narrowed && !dialect.wrapsQueries && /^\s*WITH\b/i.test(own)) {
    throw new NotExpressible(
      `${dialect.title} cannot run a query that begins with WITH on some rows of its table only.`,
    );
  }
  return {
    kind: 'query',
    dialect: dialect.id,
    object: check.object,
    check,
    statement: [
      ...(narrowed
        ? [
            `WITH ${LOOKED_AT} AS (`,
            '  SELECT *',
            `  ${source.from({ margin: '\n  ' })}`,
            ')',
          ]
        : []),
      dialect.wrapsQueries ? dialect.firstRows(own, 2) : own,
    ].join('\n'),
  };
}

/** Whether the query looks at some rows of its table only when it is told to. */
export function followsPartition({ query }: Query): boolean {
  try {
    return hasTablePlaceholder(segmentsOf(query, DIALECTS.duckdb.reading));
  } catch {
    return false;
  }
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
