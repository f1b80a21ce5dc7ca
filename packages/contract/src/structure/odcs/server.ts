import {
  ALWAYS,
  either,
  extended,
  Field,
  FieldTable,
  in_,
  INTEGER,
  mapping,
  MappingSpec,
  needed,
  or,
  Spec,
  TEXT,
  TextSpec,
  words,
  wordsOf,
} from '../grammar';
import { CUSTOM_PROPERTIES, ID, ROLES } from './common';
import { SINCE_31, SINCE_32, UNTIL_31, V30, V300_301 } from './versions';

const PORT = or(
  in_(UNTIL_31, INTEGER),
  in_(SINCE_32, either({ text: TEXT, number: INTEGER })),
);

const ENCODING = in_(SINCE_32, TEXT);

/** Files in a store: before 3.1 only these formats and delimiters had a name. */
const FORMAT = or(
  in_(V30, words('parquet delta json csv')),
  in_(SINCE_31, TEXT),
);
const DELIMITER = or(in_(V30, words('new_line array')), in_(SINCE_31, TEXT));

const SFTP: TextSpec = {
  kind: 'text',
  pattern: /^sftp:\/\/.*/,
  form: 'an address that starts with `sftp://`',
};

function must(entry: Spec | Field): Field {
  const field = 'spec' in entry ? entry : needed(entry);
  return { ...field, needed: ALWAYS };
}

const HOST = { host: needed(TEXT) };
const HOST_PORT = { ...HOST, port: must(PORT) };
const DATABASE = { ...HOST_PORT, database: needed(TEXT) };
const DATABASE_SCHEMA = { ...DATABASE, schema: needed(TEXT) };
const HIVE = { ...HOST, port: PORT, database: needed(TEXT) };

/** What each type of server has of its own. */
const TYPES: Readonly<Record<string, FieldTable>> = {
  api: { location: needed(TEXT) },
  athena: {
    stagingDir: needed(TEXT, 0b01100),
    staging_dir: needed(TEXT, V300_301, V300_301),
    schema: needed(TEXT),
    catalog: TEXT,
    regionName: TEXT,
    workgroup: in_(SINCE_32, TEXT),
  },
  azure: {
    location: needed(TEXT),
    format: must(FORMAT),
    delimiter: DELIMITER,
    encoding: ENCODING,
  },
  bigquery: { project: needed(TEXT), dataset: needed(TEXT) },
  clickhouse: DATABASE,
  cloudsql: DATABASE_SCHEMA,
  custom: {
    account: TEXT,
    catalog: TEXT,
    database: TEXT,
    dataset: TEXT,
    delimiter: TEXT,
    encoding: ENCODING,
    endpointUrl: TEXT,
    format: TEXT,
    host: TEXT,
    location: TEXT,
    path: TEXT,
    port: PORT,
    project: TEXT,
    region: TEXT,
    regionName: TEXT,
    schema: TEXT,
    serviceName: TEXT,
    stagingDir: TEXT,
    stream: in_(SINCE_31, TEXT),
    warehouse: TEXT,
  },
  databricks: { host: TEXT, catalog: needed(TEXT), schema: needed(TEXT) },
  db2: { ...DATABASE, schema: TEXT },
  denodo: { ...HOST_PORT, database: TEXT },
  dremio: { ...HOST_PORT, schema: TEXT },
  duckdb: {
    database: needed(TEXT),
    // A number before 3.1: surely a slip, but those versions say so.
    schema: or(in_(V30, INTEGER), in_(SINCE_31, TEXT)),
  },
  exasol: { ...HOST, port: PORT, schema: TEXT },
  glue: {
    account: needed(TEXT),
    database: needed(TEXT),
    location: TEXT,
    format: TEXT,
    encoding: ENCODING,
  },
  hana: { ...HOST, port: PORT, database: TEXT, schema: TEXT },
  hive: HIVE,
  iceberg: {
    catalog: needed(TEXT),
    catalogUrl: needed(TEXT),
    namespace: TEXT,
    warehouse: TEXT,
  },
  impala: HIVE,
  informix: HIVE,
  kafka: { ...HOST, format: TEXT, encoding: ENCODING },
  kinesis: { region: TEXT, format: TEXT, encoding: ENCODING },
  local: { path: needed(TEXT), format: needed(TEXT), encoding: ENCODING },
  mysql: DATABASE,
  oracle: { ...HOST_PORT, serviceName: needed(TEXT) },
  postgres: DATABASE_SCHEMA,
  postgresql: DATABASE_SCHEMA,
  presto: { ...HOST, catalog: TEXT, schema: TEXT },
  pubsub: { project: needed(TEXT) },
  redshift: {
    host: TEXT,
    database: needed(TEXT),
    schema: needed(TEXT),
    region: TEXT,
    account: TEXT,
  },
  s3: {
    location: needed(TEXT),
    endpointUrl: TEXT,
    format: FORMAT,
    delimiter: DELIMITER,
    encoding: ENCODING,
  },
  sftp: {
    location: needed(SFTP),
    format: FORMAT,
    delimiter: DELIMITER,
    encoding: ENCODING,
  },
  snowflake: {
    host: TEXT,
    port: PORT,
    account: needed(TEXT),
    database: needed(TEXT),
    schema: needed(TEXT),
    warehouse: TEXT,
  },
  sqlserver: {
    ...HOST,
    port: PORT,
    database: needed(TEXT),
    schema: needed(TEXT),
  },
  synapse: DATABASE,
  teradata: { ...HOST, port: PORT, database: TEXT },
  trino: { ...HOST_PORT, catalog: needed(TEXT), schema: needed(TEXT) },
  vertica: DATABASE_SCHEMA,
  zen: HIVE,
};

const SINCE: ReadonlyMap<string, number> = new Map([
  ...['hive', 'impala', 'zen'].map(type => [type, SINCE_31] as const),
  ...['exasol', 'hana', 'iceberg', 'teradata'].map(
    type => [type, SINCE_32] as const,
  ),
]);

const FIELDS: FieldTable = {
  id: ID,
  server: needed(TEXT),
  type: needed(
    wordsOf(
      ...Object.keys(TYPES).map(
        type => [type, SINCE.get(type) ?? ALWAYS] as const,
      ),
    ),
  ),
  description: TEXT,
  environment: TEXT,
  roles: ROLES,
  customProperties: CUSTOM_PROPERTIES,
};

const RENAMED = new Map([
  ['name', 'server'],
  ['staging_dir', 'stagingDir'],
  ['username', 'customProperties'],
  ['user', 'customProperties'],
]);

/** Nothing is known of the fields of an unknown type, so none of them is refused. */
const UNKNOWN = mapping('a server', 0, FIELDS, { renamed: RENAMED });

const byType = new Map<unknown, MappingSpec>(
  Object.entries(TYPES).map(([type, fields]) => [
    type,
    extended(UNKNOWN, fields, {
      title: `a server of type ${type}`,
      closed: SINCE_31,
    }),
  ]),
);

export const SERVER: MappingSpec = {
  ...UNKNOWN,
  choose: ({ type }) => byType.get(type) ?? UNKNOWN,
};

/** The types of server there are, in any version. */
export const SERVER_TYPES: readonly string[] = Object.keys(TYPES);
