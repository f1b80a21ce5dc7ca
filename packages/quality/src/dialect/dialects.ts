import { Dialect, DialectName } from './dialect';
import { duckdb } from './duckdb';
import {
  bigquery,
  databricks,
  mysql,
  snowflake,
  sqlserver,
  trino,
} from './others';
import { postgres } from './postgres';

/** Every dialect by its name. @public */
export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  duckdb,
  postgres,
  mysql,
  trino,
  snowflake,
  bigquery,
  databricks,
  sqlserver,
};

/** The type of a contract's server → the dialect it speaks, where one is known here. @public */
export function dialectOf(serverType: string): Dialect | undefined {
  switch (serverType.trim().toLowerCase()) {
    case 'duckdb':
    case 'local':
      return duckdb;
    case 'postgres':
    case 'postgresql':
      return postgres;
    case 'mysql':
      return mysql;
    case 'trino':
    case 'presto':
      return trino;
    case 'snowflake':
      return snowflake;
    case 'bigquery':
      return bigquery;
    case 'databricks':
      return databricks;
    case 'sqlserver':
      return sqlserver;
    default:
      return undefined;
  }
}
