import { Dialect } from '../dialect/dialect';
import { ExecutableCheck, Test } from '../model/executable';
import { valueOf } from './field';
import { KeysScan, ReferenceScan } from './plan';
import { Source } from './source';

type Duplicates = Extract<Test, { readonly type: 'duplicates' }>;
type Reference = Extract<Test, { readonly type: 'reference' }>;

/**
 * Counts rows per key in a statement of its own. Measured: a `count(DISTINCT …)` beside other checks makes their scan
 * three times as slow in DuckDB and keeps PostgreSQL to one processor; and only groups tell nulls apart.
 */
export function keysScanOf(
  dialect: Dialect,
  source: Source,
  { fields }: Duplicates,
  checks: readonly ExecutableCheck[],
): KeysScan {
  const keys = fields.map(field => valueOf(dialect, field).expression);
  const incomplete = keys
    .map((_, index) => `key${index + 1} IS NULL`)
    .join(' OR ');
  return {
    kind: 'keys',
    dialect: dialect.id,
    object: source.object.name,
    checks,
    statement: [
      'SELECT',
      '  sum(rows_of_key) AS row_count,',
      `  sum(CASE WHEN ${incomplete} THEN 0 ELSE rows_of_key - 1 END) AS duplicates,`,
      `  sum(CASE WHEN ${incomplete} THEN rows_of_key ELSE 0 END) AS incomplete`,
      'FROM (',
      '  SELECT',
      ...keys.map((key, index) => `    ${key} AS key${index + 1},`),
      '    count(*) AS rows_of_key',
      `  ${source.from({ margin: '\n  ' })}`,
      `  GROUP BY ${keys.join(', ')}`,
      ') AS each_key',
    ].join('\n'),
  };
}

/** Counts rows with a complete key that the other table does not have. */
export function referenceScanOf(
  dialect: Dialect,
  source: Source,
  target: Source,
  { fields, to }: Reference,
  check: ExecutableCheck,
): ReferenceScan {
  const own = fields.map(field => valueOf(dialect, field, 'own').expression);
  const other = to.fields.map(
    field => valueOf(dialect, field, 'other').expression,
  );
  const equal = own.map((key, index) => `${other[index]} = ${key}`);
  return {
    kind: 'reference',
    dialect: dialect.id,
    object: source.object.name,
    check,
    statement: [
      'SELECT',
      `  (SELECT count(*) ${source
        .from({})
        .replaceAll('\n', ' ')}) AS row_count,`,
      '  count(*) AS dangling',
      source.from({
        alias: 'own',
        conditions: [
          ...own.map(key => `${key} IS NOT NULL`),
          `NOT EXISTS (SELECT 1 FROM ${
            target.table
          } AS other WHERE ${equal.join(' AND ')})`,
        ],
      }),
    ].join('\n'),
  };
}
