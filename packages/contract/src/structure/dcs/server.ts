import {
  ALWAYS,
  extended,
  FieldTable,
  in_,
  INTEGER,
  list,
  mapping,
  MappingSpec,
  needed,
  or,
  TEXT,
  TextSpec,
  words,
  wordsOf,
} from '../grammar';
import {
  SINCE_092,
  SINCE_093,
  SINCE_110,
  SINCE_120,
  UNTIL_091,
  UNTIL_093,
  UNTIL_110,
  V092,
  V093,
} from './versions';

const FORMAT = words('parquet delta json csv');
const DELIMITER = words('new_line array');

const SFTP: TextSpec = {
  kind: 'text',
  pattern: /^sftp:\/\/.*/,
  form: 'an address that starts with `sftp://`',
};

const DATABASE: FieldTable = {
  host: needed(TEXT),
  database: needed(TEXT),
  port: INTEGER,
};

/** What each type of server has of its own, and since when there is that type. */
const TYPES: Readonly<Record<string, readonly [number, FieldTable]>> = {
  azure: [
    SINCE_093,
    { location: needed(TEXT), format: needed(FORMAT), delimiter: DELIMITER },
  ],
  bigquery: [ALWAYS, { project: needed(TEXT), dataset: needed(TEXT) }],
  BigQuery: [
    UNTIL_110,
    {
      project: needed(TEXT, UNTIL_093, UNTIL_093),
      dataset: needed(TEXT, UNTIL_093, UNTIL_093),
    },
  ],
  clickhouse: [
    SINCE_120,
    {
      host: needed(TEXT, SINCE_120, SINCE_120),
      port: needed(INTEGER, SINCE_120, SINCE_120),
      database: needed(TEXT, SINCE_120, SINCE_120),
    },
  ],
  databricks: [
    ALWAYS,
    {
      share: needed(TEXT, UNTIL_091, UNTIL_091),
      host: needed(TEXT, V092, SINCE_092),
      catalog: needed(TEXT, SINCE_092, SINCE_092),
      schema: needed(TEXT, SINCE_092, SINCE_092),
    },
  ],
  dataframe: [SINCE_093, {}],
  gcs: [
    V093,
    {
      location: needed(TEXT, V093, V093),
      format: in_(V093, FORMAT),
      delimiter: in_(V093, DELIMITER),
    },
  ],
  glue: [
    SINCE_093,
    {
      account: needed(TEXT),
      database: needed(TEXT),
      location: TEXT,
      format: TEXT,
    },
  ],
  kafka: [
    ALWAYS,
    { host: needed(TEXT), topic: needed(TEXT), format: in_(SINCE_092, TEXT) },
  ],
  kinesis: [SINCE_093, { stream: needed(TEXT), region: TEXT, format: TEXT }],
  local: [SINCE_092, { path: needed(TEXT), format: needed(TEXT) }],
  oracle: [
    SINCE_093,
    { host: needed(TEXT), port: needed(INTEGER), serviceName: needed(TEXT) },
  ],
  postgres: [
    SINCE_092,
    { ...DATABASE, port: needed(INTEGER), schema: needed(TEXT) },
  ],
  pubsub: [SINCE_092, { project: needed(TEXT), topic: needed(TEXT) }],
  redshift: [
    ALWAYS,
    {
      account: needed(TEXT),
      database: needed(TEXT),
      schema: needed(TEXT),
      host: in_(SINCE_093, TEXT),
      clusterIdentifier: in_(SINCE_093, TEXT),
      port: in_(SINCE_093, INTEGER),
      endpoint: in_(SINCE_093, TEXT),
    },
  ],
  s3: [
    ALWAYS,
    {
      location: needed(TEXT),
      endpointUrl: in_(SINCE_093, TEXT),
      format: in_(SINCE_093, FORMAT),
      delimiter: in_(SINCE_093, DELIMITER),
    },
  ],
  sftp: [
    SINCE_093,
    {
      location: or(
        needed(TEXT, V093, V093),
        needed(SFTP, SINCE_110, SINCE_110),
      ),
      format: FORMAT,
      delimiter: DELIMITER,
    },
  ],
  snowflake: [
    ALWAYS,
    { account: needed(TEXT), database: needed(TEXT), schema: needed(TEXT) },
  ],
  sqlserver: [SINCE_093, { ...DATABASE, schema: needed(TEXT) }],
  trino: [
    SINCE_093,
    {
      host: needed(TEXT),
      port: needed(INTEGER),
      catalog: needed(TEXT),
      schema: needed(TEXT),
    },
  ],
};

const BASE = mapping('a server', 0, {
  // Since 1.2 there may be servers of any type.
  type: or(
    needed(
      wordsOf(
        ...Object.entries(TYPES).map(
          ([type, [since]]) => [type, since] as const,
        ),
      ),
      UNTIL_110,
      UNTIL_110,
    ),
    needed(TEXT, SINCE_120, SINCE_120),
  ),
  description: in_(SINCE_093, TEXT),
  environment: in_(SINCE_093, TEXT),
  roles: in_(
    SINCE_110,
    list(mapping('a role', 0, { name: needed(TEXT), description: TEXT })),
  ),
});

const byType = new Map<unknown, MappingSpec>(
  Object.entries(TYPES).map(([type, [, fields]]) => [
    type,
    extended(BASE, fields, { title: `a server of type ${type}` }),
  ]),
);

export const SERVER: MappingSpec = {
  ...BASE,
  choose: ({ type }) => byType.get(type) ?? BASE,
};
