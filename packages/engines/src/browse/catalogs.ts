import { Dialect, DIALECTS } from '@backstage-data-mesh/quality';

/** How a server lists what it has. Every statement orders by name and takes text through the dialect. */
export interface Catalog {
  schemas(condition: (name: string) => string, limit: number): string;
  /** With `name`, `kind`, `rows`, `comment`. */
  tables(
    schema: string,
    condition: (name: string) => string,
    limit: number,
  ): string;
  /** With `name`, `type`, `mandatory`, `comment`, in the order of the table. */
  columns(schema: string, table: string): string;
  /**
   * With `constraint`, `kind` (`PRIMARY KEY`, `UNIQUE`, `FOREIGN KEY`), `position`, `name`, `to_schema`, `to_table`, `to_name`.
   * Absent: the server keeps no keys.
   */
  keys?(schema: string, table: string): string;
}

const INTERNAL = `('information_schema', 'pg_catalog', 'pg_toast')`;

const duckdbText = DIALECTS.duckdb.text;

/** Of the database that is open; what DuckDB keeps for itself is left out, but for `main`, which it counts among that. */
export const duckdbCatalog: Catalog = {
  schemas: (condition, limit) =>
    `SELECT schema_name AS name FROM duckdb_schemas()
WHERE database_name = current_database() AND (NOT internal OR schema_name = 'main') AND ${condition(
      'schema_name',
    )}
  AND schema_name NOT IN ${INTERNAL}
ORDER BY 1 LIMIT ${limit}`,
  tables: (schema, condition, limit) => {
    const where = (name: string) =>
      `database_name = current_database() AND schema_name = ${duckdbText(
        schema,
      )} AND NOT internal AND ${condition(name)}`;
    return `SELECT table_name AS name, 'table' AS kind, estimated_size AS rows, comment
FROM duckdb_tables() WHERE ${where('table_name')}
UNION ALL
SELECT view_name, 'view', NULL, comment FROM duckdb_views() WHERE ${where(
      'view_name',
    )}
ORDER BY 1 LIMIT ${limit}`;
  },
  columns: (schema, table) =>
    `SELECT column_name AS name, data_type AS type, NOT is_nullable AS mandatory, comment
FROM duckdb_columns()
WHERE database_name = current_database() AND schema_name = ${duckdbText(
      schema,
    )} AND table_name = ${duckdbText(table)}
ORDER BY column_index`,
  keys: (schema, table) =>
    `SELECT constraint_index AS constraint_name, constraint_type AS kind, position, list_extract(constraint_column_names, position) AS name,
  schema_name AS to_schema, referenced_table AS to_table, list_extract(referenced_column_names, position) AS to_name
FROM (
  SELECT *, unnest(range(1, len(constraint_column_names) + 1)) AS position FROM duckdb_constraints()
  WHERE database_name = current_database() AND schema_name = ${duckdbText(
    schema,
  )} AND table_name = ${duckdbText(table)}
    AND constraint_type IN ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')
) ORDER BY 1, 3`,
};

const postgresText = DIALECTS.postgres.text;

/** Only what the role may read, of the database that it is connected to. */
export const postgresCatalog: Catalog = {
  schemas: (condition, limit) =>
    `SELECT nspname AS name FROM pg_catalog.pg_namespace
WHERE nspname NOT IN ${INTERNAL} AND nspname NOT LIKE 'pg\\_temp%' AND nspname NOT LIKE 'pg\\_toast%'
  AND has_schema_privilege(oid, 'USAGE') AND ${condition('nspname')}
  AND EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = pg_namespace.oid
    AND relkind IN ('r', 'p', 'v', 'm', 'f') AND has_table_privilege(pg_class.oid, 'SELECT'))
ORDER BY nspname::text COLLATE "C" LIMIT ${limit}`,
  tables: (schema, condition, limit) =>
    `SELECT relname AS name, CASE WHEN relkind IN ('v', 'm') THEN 'view' ELSE 'table' END AS kind,
  CASE WHEN reltuples >= 0 THEN reltuples END AS rows, obj_description(pg_class.oid, 'pg_class') AS comment
FROM pg_catalog.pg_class JOIN pg_catalog.pg_namespace ON pg_namespace.oid = relnamespace
WHERE nspname = ${postgresText(
      schema,
    )} AND relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT relispartition
  AND has_table_privilege(pg_class.oid, 'SELECT') AND ${condition('relname')}
ORDER BY relname::text COLLATE "C" LIMIT ${limit}`,
  columns: (schema, table) =>
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type, attnotnull AS mandatory,
  col_description(pg_class.oid, attnum) AS comment
FROM pg_catalog.pg_attribute JOIN pg_catalog.pg_class ON pg_class.oid = attrelid
JOIN pg_catalog.pg_namespace ON pg_namespace.oid = relnamespace
WHERE nspname = ${postgresText(schema)} AND relname = ${postgresText(
      table,
    )} AND attnum > 0 AND NOT attisdropped
  AND has_column_privilege(pg_class.oid, attnum, 'SELECT')
ORDER BY attnum`,
  keys: (schema, table) =>
    `SELECT conname AS constraint_name, CASE contype WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' ELSE 'FOREIGN KEY' END AS kind,
  part.position, own.attname AS name, other_schema.nspname AS to_schema, other.relname AS to_table, target.attname AS to_name
FROM pg_catalog.pg_constraint
JOIN pg_catalog.pg_class AS rel ON rel.oid = conrelid
JOIN pg_catalog.pg_namespace AS space ON space.oid = rel.relnamespace
CROSS JOIN LATERAL unnest(conkey) WITH ORDINALITY AS part (num, position)
JOIN pg_catalog.pg_attribute AS own ON own.attrelid = conrelid AND own.attnum = part.num
LEFT JOIN pg_catalog.pg_class AS other ON other.oid = confrelid
LEFT JOIN pg_catalog.pg_namespace AS other_schema ON other_schema.oid = other.relnamespace
LEFT JOIN pg_catalog.pg_attribute AS target ON target.attrelid = confrelid AND target.attnum = confkey[part.position]
WHERE space.nspname = ${postgresText(schema)} AND rel.relname = ${postgresText(
      table,
    )} AND contype IN ('p', 'u', 'f')
ORDER BY 1, 3`,
};

/** What MySQL and Trino have in common. */
function standardCatalog(
  { text }: Pick<Dialect, 'text'>,
  options: {
    readonly hidden: string;
    readonly rows: string;
    readonly comment: string;
    readonly type: string;
    readonly columnComment: string;
  },
): Catalog {
  return {
    schemas: (condition, limit) =>
      `SELECT schema_name AS name FROM information_schema.schemata
WHERE schema_name NOT IN (${options.hidden}) AND ${condition('schema_name')}
ORDER BY 1 LIMIT ${limit}`,
    tables: (schema, condition, limit) =>
      `SELECT table_name AS name, CASE WHEN table_type LIKE '%VIEW%' THEN 'view' ELSE 'table' END AS kind,
  ${options.rows} AS estimate, ${options.comment} AS comment
FROM information_schema.tables
WHERE table_schema = ${text(schema)} AND ${condition('table_name')}
ORDER BY 1 LIMIT ${limit}`,
    columns: (schema, table) =>
      `SELECT column_name AS name, ${
        options.type
      } AS type, CASE WHEN is_nullable = 'NO' THEN 1 ELSE 0 END AS mandatory,
  ${options.columnComment} AS comment
FROM information_schema.columns
WHERE table_schema = ${text(schema)} AND table_name = ${text(table)}
ORDER BY ordinal_position`,
  };
}

const mysqlStandard = standardCatalog(DIALECTS.mysql, {
  hidden: "'information_schema', 'mysql', 'performance_schema', 'sys'",
  rows: 'table_rows',
  comment: 'table_comment',
  type: 'column_type',
  columnComment: 'column_comment',
});

export const mysqlCatalog: Catalog = {
  ...mysqlStandard,
  // MySQL answers with what it found up to a day ago, unless it is told not to; MariaDB takes that for a comment.
  tables: (schema, condition, limit) =>
    mysqlStandard
      .tables(schema, condition, limit)
      .replace(
        'SELECT',
        'SELECT /*+ SET_VAR(information_schema_stats_expiry = 0) */',
      ),
  keys: (schema, table) =>
    `SELECT k.constraint_name AS constraint_name, c.constraint_type AS kind, k.ordinal_position AS position, k.column_name AS name,
  k.referenced_table_schema AS to_schema, k.referenced_table_name AS to_table, k.referenced_column_name AS to_name
FROM information_schema.key_column_usage AS k
JOIN information_schema.table_constraints AS c
  ON c.constraint_schema = k.constraint_schema AND c.constraint_name = k.constraint_name
    AND c.table_schema = k.table_schema AND c.table_name = k.table_name
WHERE k.table_schema = ${DIALECTS.mysql.text(
      schema,
    )} AND k.table_name = ${DIALECTS.mysql.text(table)}
ORDER BY 1, 3`,
};

export const trinoCatalog: Catalog = standardCatalog(DIALECTS.trino, {
  hidden: "'information_schema'",
  rows: 'CAST(NULL AS bigint)',
  comment: 'CAST(NULL AS varchar)',
  type: 'data_type',
  columnComment: 'CAST(NULL AS varchar)',
});
