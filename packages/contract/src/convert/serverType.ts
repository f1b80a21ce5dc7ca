/** The types of servers of ODCS 3.2, with the fields each may have beside those that all have. */
const FIELDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    api: 'location',
    athena: 'stagingDir schema catalog regionName workgroup',
    azure: 'location format encoding delimiter',
    bigquery: 'project dataset',
    clickhouse: 'host port database',
    cloudsql: 'host port database schema',
    custom:
      'account catalog database dataset delimiter encoding endpointUrl format host location path port project region regionName schema serviceName stagingDir stream warehouse',
    databricks: 'host catalog schema',
    db2: 'host port database schema',
    denodo: 'host port database',
    dremio: 'host port schema',
    duckdb: 'database schema',
    exasol: 'host port schema',
    glue: 'account database location format encoding',
    hana: 'host port database schema',
    hive: 'host port database',
    iceberg: 'catalog catalogUrl namespace warehouse',
    impala: 'host port database',
    informix: 'host port database',
    kafka: 'host format encoding',
    kinesis: 'region format encoding',
    local: 'path format encoding',
    mysql: 'host port database',
    oracle: 'host port serviceName',
    postgres: 'host port database schema',
    postgresql: 'host port database schema',
    presto: 'host catalog schema',
    pubsub: 'project',
    redshift: 'host database schema region account',
    s3: 'location endpointUrl format encoding delimiter',
    sftp: 'location format encoding delimiter',
    snowflake: 'host port account database schema warehouse',
    sqlserver: 'host port database schema',
    synapse: 'host port database',
    teradata: 'host port database',
    trino: 'host port catalog schema',
    vertica: 'host port database schema',
    zen: 'host port database',
  }).map(([type, fields]): [string, ReadonlySet<string>] => [
    type,
    new Set(fields.split(' ')),
  ]),
);

/** The type as ODCS 3.2 spells it; `undefined` for one it does not have. */
export function serverTypeOf(word: string): string | undefined {
  const type = word.trim().toLowerCase();
  return FIELDS.has(type) ? type : undefined;
}

/** Whether ODCS 3.2 has the field for servers of this type. */
export function hasServerField(type: string, field: string): boolean {
  return FIELDS.get(type)?.has(field) ?? false;
}
