import { ansi, escaped, fromInformationSchema, quoted } from './ansi';
import { Dialect, StatementFault } from './dialect';
import { NotExpressible } from './notExpressible';
import { patternFor } from './pattern';

// Their statements are fixed by tests as text. Where it is not said otherwise, they have not been run against the engine
// yet, and every result says so.

const MYSQL_FAULTS: readonly (readonly [
  RegExp,
  StatementFault | 'connection',
])[] = [
  [
    /^ER_(?:NO_SUCH_TABLE|BAD_TABLE_ERROR|BAD_FIELD_ERROR|UNKNOWN_TABLE|NO_DB_ERROR|SP_DOES_NOT_EXIST|UNKNOWN_COLUMN|VIEW_INVALID)/,
    'missing',
  ],
  [
    /^ER_(?:PARSE|SYNTAX|EMPTY_QUERY|NON_UNIQ|WRONG_FIELD_WITH_GROUP)/,
    'syntax',
  ],
  [
    /^ER_(?:ACCESS_DENIED|DBACCESS_DENIED|BAD_DB|CON_COUNT|TOO_MANY_USER|CONNECTION_|SERVER_SHUTDOWN|HOST_|NET_|HANDSHAKE|NEW_ABORTING|NORMAL_SHUTDOWN|SHUTDOWN)/,
    'connection',
  ],
  [
    /^ER_(?:\w+_DENIED|\w*ACCESS_DENIED\w*|CANT_EXECUTE_IN_READ_ONLY|OPTION_PREVENTS|READ_ONLY)/,
    'permission',
  ],
  [
    /^ER_(?:QUERY_TIMEOUT|QUERY_INTERRUPTED|STATEMENT_TIMEOUT|LOCK_WAIT_TIMEOUT)|^(?:3024|1969)$/,
    'timeout',
  ],
  [
    /^ER_(?:TRUNCATED|WARN_DATA|DATA_|DIVISION|INVALID_JSON|REGEXP|WRONG_VALUE|ILLEGAL_VALUE|BAD_DATA)/,
    'value',
  ],
  [/^ER_(?:CANT_AGGREGATE|ILLEGAL_|OPERAND|INCORRECT_TYPE)/, 'type'],
  [/^ER_(?:OUT|DISK_FULL|RECORD_FILE_FULL|TOO_BIG|CAPACITY)/, 'resources'],
  [/^ER_|^\d+$/, 'other'],
];

/** MySQL 8.0.4 or later: from then on its regular expressions are those of ICU. Run on 9.7, all kinds of checks. */
export const mysql: Dialect = {
  ...ansi,
  id: 'mysql',
  title: 'MySQL',
  verified: true,
  name: name => quoted(name, '`'),
  text: value => doubled(value),
  date: day => `DATE ${doubled(day)}`,
  timestamp: moment => `TIMESTAMP ${doubled(moment)}`,
  matches: (value, pattern) =>
    `regexp_like(${value}, ${mysql.text(patternFor('icu', pattern))}, 'c')`,
  length: value => `char_length(${value})`,
  asText: value => `CAST(${value} AS CHAR)`,
  asTimestamp: value => `CAST(${value} AS DATETIME)`,
  epoch: value =>
    `timestampdiff(SECOND, TIMESTAMP '1970-01-01 00:00:00', ${value})`,
  member: refuseMember('MySQL'),
  columns: tables =>
    fromInformationSchema(mysql, tables, {
      currentSchema: 'table_schema = database()',
    }).replace('data_type', 'column_type AS data_type'),
  reading: { backtick: 'name', bracket: 'none', hashComment: true },
  // What has no code of the server (ER_…) is said by the driver.
  faultOf: ({ code = '' }) =>
    MYSQL_FAULTS.find(([pattern]) => pattern.test(code))?.[1] ?? 'connection',
};

const TRINO_FAULTS: readonly (readonly [
  RegExp,
  StatementFault | 'connection',
])[] = [
  [
    /^(?:TABLE|COLUMN|SCHEMA|CATALOG|FUNCTION|MISSING_\w+)_(?:NOT_FOUND|NAME)$/,
    'missing',
  ],
  [
    /^(?:SYNTAX_ERROR|AMBIGUOUS_NAME|EXPRESSION_NOT|NESTED_|MISSING_GROUP_BY)/,
    'syntax',
  ],
  [/^(?:PERMISSION_DENIED|READ_ONLY_VIOLATION)$/, 'permission'],
  [
    /^(?:EXCEEDED_TIME_LIMIT|EXCEEDED_CPU_LIMIT|USER_CANCELED|ADMINISTRATIVELY_)/,
    'timeout',
  ],
  [/^(?:TYPE_MISMATCH|OPERATOR_NOT_FOUND)$/, 'type'],
  [
    /^(?:INVALID_CAST|NUMERIC_VALUE|DIVISION_BY_ZERO|INVALID_FUNCTION_ARGUMENT|INVALID_LITERAL)/,
    'value',
  ],
  [
    /^(?:EXCEEDED_\w*(?:MEMORY|SPILL|SCAN)\w*|CLUSTER_OUT_OF_MEMORY|GENERIC_INSUFFICIENT_RESOURCES|QUERY_QUEUE_FULL|QUERY_TEXT_TOO_LARGE|COMPILER_ERROR)/,
    'resources',
  ],
  [
    /^(?:$|SERVER_|NO_NODES_AVAILABLE|REMOTE_|PAGE_TRANSPORT|TOO_MANY_REQUESTS|CLUSTER_)/,
    'connection',
  ],
];

/** Run on Trino 435, all kinds of checks: rows, keys, references, rows inside of objects, ages, columns. */
export const trino: Dialect = {
  ...ansi,
  id: 'trino',
  title: 'Trino',
  verified: true,
  countIf: condition => `count_if(${condition})`,
  matches: (value, pattern) =>
    `regexp_like(${value}, ${ansi.text(patternFor('java', pattern))})`,
  epoch: value => `to_unixtime(${value})`,
  member: (parent, names) => [parent, ...names.map(ansi.name)].join('.'),
  anyItem: (list, item, condition) =>
    `any_match(${list}, ${item} -> ${condition})`,
  mapValues: map => `map_values(${map})`,
  columns: tables =>
    fromInformationSchema(trino, tables, {
      currentSchema: 'table_schema = current_schema',
    }),
  faultOf: ({ code = '' }) =>
    TRINO_FAULTS.find(([pattern]) => pattern.test(code))?.[1] ?? 'other',
};

/** A plain name is folded as Snowflake folds it when it is not quoted; any other is taken as it is. */
export const snowflake: Dialect = {
  ...ansi,
  id: 'snowflake',
  title: 'Snowflake',
  caseSensitive: false,
  name: name =>
    ansi.name(/^[a-z_][a-z0-9_$]*$/i.test(name) ? name.toUpperCase() : name),
  text: value => doubled(value),
  date: day => `DATE ${doubled(day)}`,
  timestamp: moment => `${doubled(moment)}::TIMESTAMP_NTZ`,
  countIf: condition => `count_if(${condition})`,
  // regexp_like would have to match the whole text
  matches: (value, pattern) =>
    `regexp_instr(${value}, ${snowflake.text(
      patternFor('posix', pattern),
    )}) > 0`,
  epoch: value => `date_part(epoch_second, ${value})`,
  member: (parent, names) => [parent, ...names.map(ansi.name)].join(':'),
  columns: tables =>
    fromInformationSchema(snowflake, tables, {
      currentSchema: 'table_schema = current_schema()',
    }),
};

export const bigquery: Dialect = {
  ...ansi,
  id: 'bigquery',
  title: 'BigQuery',
  name: name => escaped(name, '`'),
  text: value => escaped(value, "'"),
  date: day => `DATE ${escaped(day, "'")}`,
  timestamp: moment => `TIMESTAMP ${escaped(moment, "'")}`,
  countIf: condition => `countif(${condition})`,
  matches: (value, pattern) =>
    `regexp_contains(${value}, ${bigquery.text(patternFor('re2', pattern))})`,
  asText: value => `CAST(${value} AS STRING)`,
  epoch: value => `unix_seconds(CAST(${value} AS TIMESTAMP))`,
  member: (parent, names) =>
    [parent, ...names.map(name => escaped(name, '`'))].join('.'),
  anyItem: (list, item, condition) =>
    `EXISTS (SELECT 1 FROM unnest(${list}) AS ${item} WHERE ${condition})`,
  columns: tables => {
    const [first] = tables;
    const dataset = first.slice(0, -1);
    if (
      tables.some(parts => parts.slice(0, -1).join('\0') !== dataset.join('\0'))
    ) {
      throw new NotExpressible(
        'BigQuery lists the columns of one dataset at a time: plan each dataset on its own.',
      );
    }
    return fromInformationSchema(bigquery, tables, {
      currentSchema: 'TRUE',
      source: [
        ...dataset.map(part => escaped(part, '`')),
        'INFORMATION_SCHEMA',
        'COLUMNS',
      ].join('.'),
    });
  },
  reading: { backtick: 'name', bracket: 'none', hashComment: true },
};

export const databricks: Dialect = {
  ...ansi,
  id: 'databricks',
  title: 'Databricks',
  name: name => quoted(name, '`'),
  text: value => escaped(value, "'"),
  date: day => `DATE ${escaped(day, "'")}`,
  timestamp: moment => `TIMESTAMP ${escaped(moment, "'")}`,
  countIf: condition => `count_if(${condition})`,
  matches: (value, pattern) =>
    `regexp_like(${value}, ${databricks.text(patternFor('java', pattern))})`,
  asText: value => `CAST(${value} AS STRING)`,
  epoch: value => `unix_timestamp(${value})`,
  member: (parent, names) =>
    [parent, ...names.map(name => quoted(name, '`'))].join('.'),
  anyItem: (list, item, condition) =>
    `exists(${list}, ${item} -> ${condition})`,
  mapValues: map => `map_values(${map})`,
  columns: tables =>
    fromInformationSchema(databricks, tables, {
      currentSchema: 'table_schema = current_schema()',
    }).replace('data_type', 'full_data_type AS data_type'),
  reading: { backtick: 'name', bracket: 'none', hashComment: false },
};

export const sqlserver: Dialect = {
  ...ansi,
  id: 'sqlserver',
  title: 'SQL Server',
  text: value => `N${ansi.text(value)}`,
  boolean: value => (value ? '1' : '0'),
  date: day => `CAST(${ansi.text(day)} AS date)`,
  timestamp: moment => `CAST(${ansi.text(moment)} AS datetime2)`,
  matches: () => {
    throw new NotExpressible('SQL Server has no regular expressions.');
  },
  length: value => `len(${value})`,
  asText: value => `CAST(${value} AS nvarchar(max))`,
  asTimestamp: value => `CAST(${value} AS datetime2)`,
  epoch: value => `datediff_big(second, '1970-01-01', ${value})`,
  member: refuseMember('SQL Server'),
  columns: tables =>
    fromInformationSchema(sqlserver, tables, {
      currentSchema: 'table_schema = schema_name()',
    }),
  reading: { backtick: 'none', bracket: 'name', hashComment: false },
  wrapsQueries: false,
};

/** A quote is written twice, so that it is one in every mode of the engine; a backslash is written twice, too. */
function doubled(value: string): string {
  return ansi.text(value).replaceAll('\\', '\\\\');
}

function refuseMember(engine: string): Dialect['member'] {
  return () => {
    throw new NotExpressible(`${engine} cannot look inside this column.`);
  };
}
