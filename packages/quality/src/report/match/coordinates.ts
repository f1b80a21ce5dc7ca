import { SchemaObject, Server } from '@backstage-data-mesh/contract';
import { DatasetCoordinates } from '../observation';
import { relationOf } from '../relation';

/** Where an object of a contract lies on one of its servers. Absent parts are not known. */
export interface Lies extends DatasetCoordinates {
  readonly table: string;
  /** Where its files lie, if it is files. */
  readonly location?: string;
}

const TOPICS = /^(?:kafka|kinesis|pubsub|pulsar|eventhub)/i;

/** Where they are one: what such a server calls a database, tools report as the schema. */
const NO_SCHEMAS = /^(?:mysql|mariadb|clickhouse|glue|hive|impala)$/i;

/** Where an object lies on a server, or as far as its own name says when the contract has no servers. */
export function liesAt(object: SchemaObject, server?: Server): Lies {
  const name = object.physicalName ?? object.name;
  const type = server?.type ?? '';
  const own = TOPICS.test(type) ? { table: name } : relationOf(name);
  const properties = server?.properties ?? {};
  const database =
    properties.database ?? properties.catalog ?? properties.project;
  const schema = properties.schema ?? properties.dataset;
  const flat = NO_SCHEMAS.test(type) && schema === undefined;
  return {
    database: own.database ?? (flat ? undefined : databaseName(type, database)),
    schema: own.schema ?? (flat ? database : schema),
    table: own.table ?? name,
    location: locationOf(object, properties),
  };
}

/** DuckDB calls a database after its file. */
function databaseName(
  type: string,
  database: string | undefined,
): string | undefined {
  return /^duckdb$/i.test(type)
    ? database?.split(/[/\\]/).at(-1)?.split('.')[0]
    : database;
}

function locationOf(
  object: SchemaObject,
  properties: Readonly<Record<string, string>>,
): string | undefined {
  const location = properties.location ?? properties.path;
  return location === undefined
    ? undefined
    : plainLocation(
        location.replace(/\{(?:model|schema|object)\}/g, object.name),
      );
}

/** A location up to the first part that stands for many files, without a slash at its end. */
export function plainLocation(location: string): string {
  const parts = location.split('/');
  const many = parts.findIndex(part => part.includes('*'));
  if (many >= 0) parts.length = many;
  while (parts.at(-1) === '') parts.pop();
  return parts.join('/');
}
