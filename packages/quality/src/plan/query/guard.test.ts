import { DIALECTS } from '../../dialect/dialects';
import { DialectName } from '../../dialect/dialect';
import { planFor, tableOf } from '../../__testUtils__/contract';

function refusal(query: string, dialect: DialectName = 'duckdb') {
  const contract = tableOf(
    '[]',
    `[{type: sql, query: ${JSON.stringify(query)}, mustBe: 0}]`,
  );
  const { refused, scans } = planFor(contract, dialect);
  expect(refused.length + scans.length).toBe(1);
  return refused[0]?.why;
}

describe('a rule in SQL is refused when it is not one reading query', () => {
  it.each([
    'DROP TABLE t',
    'SELECT 1; DROP TABLE t',
    'SELECT 1;;',
    "SELECT ';' ; SELECT 2",
    'INSERT INTO t VALUES (1)',
    'WITH gone AS (DELETE FROM t RETURNING *) SELECT count(*) FROM gone',
    'WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a',
    'SELECT * INTO copy_of_t FROM t',
    'SELECT 1 FROM t FOR UPDATE',
    "COPY t TO 'out.csv'",
    "ATTACH 'other.db'",
    'INSTALL httpfs',
    'LOAD httpfs',
    'PRAGMA database_list',
    "SET memory_limit = '1GB'",
    'CALL pragma_version()',
    'EXPLAIN ANALYZE SELECT 1',
    'TABLE t',
    'FROM t',
    '-- nothing but a comment',
    "SELECT count(*) FROM read_csv('/etc/passwd')",
    "SELECT count(*) FROM READ_TEXT ('/etc/passwd')",
    'SELECT count(*) FROM "read_text"(\'/etc/passwd\')',
    "SELECT count(*) FROM main.read_parquet('s3://bucket/x')",
    "SELECT count(*) FROM sqlite_scan('x', 'y')",
    "SELECT count(*) FROM glob('/**')",
    "SELECT getenv('HOME')",
    "SELECT enable_logging('QueryLog')",
    "SELECT json_execute_serialized_sql('{}')",
    'SELECT truncate_duckdb_logs()',
    "SELECT count(*) FROM query('SELECT 1')",
    'SELECT count(*) FROM duckdb_secrets()',
    "SELECT count(*) FROM '/etc/passwd'",
    "SELECT count(*) FROM t, 'data.csv'",
    "SELECT count(*) FROM t JOIN ('data.parquet') ON true",
    "SELECT count(*) FROM t JOIN u ON true, 'data.csv'",
    'SELECT count(*) FROM "data.csv"',
    'SELECT count(*) FROM data.parquet',
    'SELECT count(*) FROM t WHERE id IN (SELECT id FROM "https://example.org/x.json")',
    'SELECT 1)',
    'SELECT (1',
    "SELECT 'open",
    'SELECT "open',
    'SELECT 1 /* open',
    'SELECT 1 /* /* nested */ */',
    'SELECT 1 /*! executed */',
    "SELECT 'a\\' ; DROP TABLE t; --'",
    'SELECT $$ text $$',
    'SELECT $tag$ ; $tag$',
    'SELECT `;`',
    'SELECT U&"\\0061"',
    'SELECT 1) AS answer; DROP TABLE t; SELECT * FROM (SELECT 1',
  ])('%s', query => {
    expect(refusal(query)).toBeDefined();
  });

  it.each([
    ["SELECT pg_read_file('/etc/passwd')", 'postgres'],
    ['SELECT pg_sleep(100)', 'postgres'],
    ["SELECT lo_import('/etc/passwd')", 'postgres'],
    ["SELECT * FROM dblink('host=x', 'SELECT 1') AS a (b int)", 'postgres'],
    ["SELECT set_config('role', 'admin', false)", 'postgres'],
    ["SELECT query_to_xml('DROP TABLE t', true, true, '')", 'postgres'],
    ['SELECT pg_terminate_backend(1)', 'postgres'],
    ["SELECT load_file('/etc/passwd')", 'mysql'],
    ["SELECT 1 INTO OUTFILE '/tmp/x'", 'mysql'],
    ['SELECT 1 # comment\n; DROP TABLE t', 'mysql'],
    ["SELECT * FROM openrowset('x', 'y', 'z')", 'sqlserver'],
    ["SELECT 1; EXEC xp_cmdshell 'dir'", 'sqlserver'],
    ["SELECT * FROM external_query('c', 'SELECT 1')", 'bigquery'],
  ] as const)('%s in %s', (query, dialect) => {
    expect(refusal(query, dialect)).toBeDefined();
  });

  it('says why', () => {
    expect(refusal('SELECT 1; SELECT 2')).toBe(
      'The query is refused: it holds more than one statement.',
    );
    expect(refusal("SELECT * FROM 'x.csv'")).toBe(
      'The query is refused: it reads from a file instead of a table.',
    );
    expect(refusal('SELECT {property} FROM t')).toBe(
      'The query speaks of a {property}, but the rule stands at a table.',
    );
  });
});

describe('a rule in SQL may', () => {
  it.each([
    'SELECT 1',
    'select count(*) from t;',
    'SELECT count(*) FROM t -- trailing; comment',
    'SELECT count(*) FROM t /* DROP TABLE t; */ WHERE true',
    "SELECT count(*) FROM t WHERE note = 'DROP TABLE t; --'",
    "SELECT count(*) FROM t WHERE note = 'it''s; fine'",
    'SELECT count(*) FROM t WHERE "delete" OR t.update',
    "SELECT count(*) FROM t WHERE path IN ('a/b.csv', 'c')",
    "SELECT count(*) FROM t WHERE a IS NOT DISTINCT FROM 'x'",
    "SELECT replace(a, 'x', 'y') = 'z' FROM t",
    'WITH a AS (SELECT 1 AS x UNION ALL SELECT 2) SELECT sum(x) FROM a',
    'SELECT count(*) FROM other.schema_name.t AS a LEFT JOIN b USING (id)',
    'SELECT count(*) FROM (SELECT id, count(*) FROM t GROUP BY id HAVING count(*) > 1) AS d',
    'SELECT extract(epoch FROM max(at) - min(at)) FROM t',
    'SELECT max(d) OVER (PARTITION BY k ORDER BY at) FROM t',
    "SELECT count(*) FROM t WHERE at > now() - INTERVAL '1 hour'",
    'SELECT [1, 2][1]',
  ])('%s', query => {
    expect(refusal(query)).toBeUndefined();
  });

  it('quote names as its engine does', () => {
    expect(refusal('SELECT `a;b` FROM `t`', 'mysql')).toBeUndefined();
    expect(refusal('SELECT [a;b] FROM [t]', 'sqlserver')).toBeUndefined();
  });
});

describe('placeholders', () => {
  const statementOf = (query: string, dialect: DialectName = 'duckdb') => {
    const { scans, refused } = planFor(
      tableOf(
        `[{name: "odd \\" name", quality: [{type: sql, query: ${JSON.stringify(
          query,
        )}, mustBe: 0}]}]`,
      ),
      dialect,
      { tableOf: () => ['db', 'sales', 'my;table'] },
    );
    const scan = scans.find(({ kind }) => kind === 'query');
    return scan
      ? scan.statement.split('\n').slice(2, -2).join('\n')
      : refused.find(({ check }) => check.kind === 'sql')?.why;
  };

  it.each([
    [
      'SELECT {column} FROM {table}',
      'SELECT "odd "" name" FROM "db"."sales"."my;table"',
    ],
    [
      'SELECT ${field} FROM ${model}',
      'SELECT "odd "" name" FROM "db"."sales"."my;table"',
    ],
    [
      'SELECT "{property}" FROM "{object}"',
      'SELECT "odd "" name" FROM "db"."sales"."my;table"',
    ],
    ['SELECT 1 FROM {schema}.{table}', 'SELECT 1 FROM "db"."sales"."my;table"'],
    [
      'SELECT 1 FROM {database}.{schema}.{table}',
      'SELECT 1 FROM "db"."sales"."my;table"',
    ],
    ['SELECT 1 FROM {schema}.other', 'SELECT 1 FROM "sales".other'],
    ["SELECT '{table}' AS a", "SELECT 'my;table' AS a"],
    ["SELECT 'of {table}' AS a", "SELECT 'of {table}' AS a"],
    ["SELECT {'a': 1} AS a", "SELECT {'a': 1} AS a"],
  ])('%s becomes %s', (query, filled) => {
    expect(statementOf(query)).toBe(filled);
  });

  it('are known for every dialect', () => {
    for (const dialect of Object.values(DIALECTS)) {
      const { scans } = planFor(
        tableOf(
          '[]',
          '[{type: sql, query: "SELECT 1 FROM {object}", mustBe: 1}]',
        ),
        dialect.id,
      );
      expect(scans[0].statement).toContain(dialect.name('t'));
    }
  });
});
