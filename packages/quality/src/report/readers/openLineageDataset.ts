import { DatasetCoordinates } from '../observation';
import { coordinatesOf } from '../relation';
import { inside, list, Members, members, text } from '../text/members';

/** Names of files and of topics are one piece; those of tables are database, schema and table. */
const NOT_TABLES =
  /^(?:file|s3a?|gs|gcs|abfss?|wasbs?|hdfs|dbfs|adl|https?|ftp|kafka|pulsar|pubsub|eventhub|nats|inmemory)\b/i;

/** Where the data of an OpenLineage dataset lies; a symlink to a table says more than the name of its files. */
export function lineageDatasetOf(dataset: Members): DatasetCoordinates {
  const namespace = text(dataset, 'namespace');
  const name = text(dataset, 'name');
  const link = list(
    inside(inside(dataset, 'facets'), 'symlinks'),
    'identifiers',
  )
    .map(members)
    .find(each => text(each, 'type')?.toUpperCase() === 'TABLE');
  const table = link ? text(link, 'name') : name;
  return {
    ...tableOf((link && text(link, 'namespace')) ?? namespace, table),
    namespace,
    name,
  };
}

function tableOf(
  namespace: string | undefined,
  name: string | undefined,
): DatasetCoordinates {
  if (name === undefined) return {};
  if (/^(?:kafka|pulsar|nats)\b/i.test(namespace ?? '')) return { table: name };
  return NOT_TABLES.test(namespace ?? '') || name.includes('/')
    ? {}
    : coordinatesOf(name.split('.'));
}
