import { textOf } from '../../read/fields';
import { isCredential, isVariable } from '../../read/server';
import { Shape } from '../shape';
import { Source } from '../source';

/** What the words of drivers and source systems mean as a type of server. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/postgres/i, 'postgresql'],
  [/mysql/i, 'mysql'],
  [/big ?query/i, 'bigquery'],
  [/snowflake/i, 'snowflake'],
  [/sql ?server/i, 'sqlserver'],
  [/redshift/i, 'redshift'],
  [/trino/i, 'trino'],
  [/duckdb/i, 'duckdb'],
];

/** Without these a server of the type is not one that ODCS 3.2 knows. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  postgresql: ['host', 'port', 'database', 'schema'],
  mysql: ['host', 'port', 'database'],
  bigquery: ['project', 'dataset'],
  snowflake: ['account', 'database', 'schema'],
  sqlserver: ['host', 'database', 'schema'],
  redshift: ['database', 'schema'],
  trino: ['host', 'port', 'catalog', 'schema'],
  duckdb: ['database'],
  s3: ['location'],
  sftp: ['location'],
  api: ['location'],
};

/** The fields that speak of how to get to the data: without one of them there is no server. */
const ACCESS = ['server', 'database', 'driver', 'project', 'datasetProject'];

/** ODCS 2 has the one server of a contract in fields of its root. */
export function serverOf(source: Source): Shape[] {
  dropCredentials(source);
  if (!ACCESS.some(key => source.has(key))) {
    return [];
  }
  const server = new Shape(source.transformation, source.way);
  const fields = fieldsOf(source);
  const type = typeOf(source, new Set(fields.map(({ to }) => to)));
  server.set('server', 'default').set('type', type);
  for (const { to, value, from } of fields) {
    server.set(to, value, source.wayTo(from));
  }
  server.keepKeys(source, [
    'driver',
    'driverVersion',
    'sourcePlatform',
    'sourceSystem',
    'systemInstance',
  ]);
  return [server];
}

interface Field {
  readonly to: string;
  readonly value: unknown;
  readonly from: string;
}

function fieldsOf(source: Source): Field[] {
  const fields: Field[] = [];
  const add = (to: string, value: unknown, from: string) =>
    fields.push({ to, value, from });

  const address = source.takeText('server');
  if (address !== undefined && locationType(address) !== undefined) {
    add('location', address, 'server');
  } else if (address !== undefined) {
    const [, host, port] = /^([^:/]+):(\d{1,5})$/.exec(address) ?? [];
    add('host', host ?? address, 'server');
    if (port) {
      add('port', Number(port), 'server');
    }
  }
  const isBigQuery = wantedType(source) === 'bigquery';
  const project = source.has('project') ? 'project' : 'datasetProject';
  if (source.has(project)) {
    add('project', source.takeText(project), project);
    if (source.has('datasetName')) {
      add('dataset', source.takeText('datasetName'), 'datasetName');
    }
  }
  const database = isBigQuery ? undefined : source.takeText('database');
  if (database !== undefined) {
    // ODCS 2 has no field for the schema, and writes it behind the database.
    const [, name, schema] = /^([^.\s]+)\.([^.\s]+)$/.exec(database) ?? [];
    const split = schema !== undefined && !database.includes('${');
    add('database', split ? name : database, 'database');
    if (split) {
      add('schema', schema, 'database');
    }
  }
  return fields;
}

/** A type that ODCS 3.2 would not take with these fields is `custom`; what it is, is kept. */
function typeOf(source: Source, fields: ReadonlySet<string>): string {
  const type = wantedType(source);
  return type &&
    REQUIRED[type].every(field => fields.has(field)) &&
    [...fields].every(field => REQUIRED[type].includes(field))
    ? type
    : 'custom';
}

/** An address with a scheme is a location, and says of which type. */
function locationType(address: string): string | undefined {
  const [, scheme] = /^(s3|sftp|https?):\/\//i.exec(address) ?? [];
  return scheme?.replace(/^https?$/i, 'api').toLowerCase();
}

function wantedType(source: Source): string | undefined {
  const byLocation = locationType(textOf(source.look('server')) ?? '');
  if (byLocation !== undefined) {
    return byLocation;
  }
  const words = ['driver', 'sourceSystem']
    .map(key => source.look(key))
    .filter(value => typeof value === 'string')
    .join(' ');
  return TYPES.find(([pattern]) => pattern.test(words))?.[1];
}

const WORDS: Readonly<Record<string, string>> = {
  username: 'the user name of the server',
  password: 'the password of the server',
};

/** Who may log in with what has no business in a contract; ODCS 3 has no field for it, and a custom property is none. */
function dropCredentials(source: Source): void {
  const { transformation } = source;
  for (const key of [...ACCESS, 'username', 'password', 'driverVersion']) {
    const value = source.look(key);
    const isSecret =
      key === 'username' || isCredential(key, textOf(value) ?? undefined);
    if (value === undefined || !isSecret) {
      continue;
    }
    source.hide(key);
    const what = WORDS[key] ?? `\`${key}\`, which holds a credential`;
    transformation.drop(
      source.wayTo(key),
      what,
      'ODCS 3 has no credentials: they belong in the configuration of whoever connects.',
    );
    if (key !== 'username' && !isVariable(textOf(value))) {
      transformation.faults.push({
        type: 'credential',
        path: [key],
        server: 'default',
        key,
      });
    }
  }
}
