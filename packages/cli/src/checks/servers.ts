import { resolve } from 'node:path';
import { Server } from '@backstage-data-mesh/contract';
import type { QueryEngine } from '@backstage-data-mesh/engines';
import { CliConfig, Section, sectionOf } from '../config/config';
import { codeOf } from '../errorCode';
import { NotRun } from '../exitCodes';

/** A server of `quality.servers`, written as in the portal's configuration. */
export interface ServerSettings {
  readonly name: string;
  /** Fields of a contract's server, and what they have to be for it to be this one. */
  readonly match: Readonly<Record<string, string>>;
  /** Whether only the newest partition of each table is looked at. */
  readonly newest: boolean;
  open(): QueryEngine;
}

const ENGINES = ['duckdb', 'postgres', 'mysql', 'trino'] as const;

type EngineName = (typeof ENGINES)[number];

/** The configured servers. Throws `NotRun` for what is wrong, and never quotes a value: it may be a password. */
export function serversOf(config: CliConfig): ServerSettings[] {
  const servers = sectionOf(
    config.quality.servers,
    config.name,
    'quality.servers',
  );
  return Object.entries(servers).map(([name, value]) => {
    const at = `quality.servers.${name}`;
    const section = sectionOf(value, config.name, at);
    const engine = ENGINES.find(one => one === section.engine);
    if (!engine) {
      throw new NotRun(
        `${config.name}, \`${at}.engine\`, is none that is known.`,
        `There are ${ENGINES.join(', ')}.`,
      );
    }
    const match = sectionOf(section.match, config.name, `${at}.match`);
    return {
      name,
      match:
        Object.keys(match).length > 0
          ? Object.fromEntries(
              Object.entries(match).map(([field, one]) => [field, String(one)]),
            )
          : { server: name },
      newest: section.partition === 'newest',
      open: () => engineOf(engine, section, { config, at }),
    };
  });
}

/** A folder of files, for `--data`: it stands for whatever server a contract names. */
export function filesAt(folder: string): ServerSettings {
  return {
    name: 'files',
    match: {},
    newest: false,
    open: () => {
      const { DuckDBEngine } = driverOf(
        () =>
          require('@backstage-data-mesh/engines/duckdb') as typeof import('@backstage-data-mesh/engines/duckdb'),
        '@duckdb/node-api',
      );
      return new DuckDBEngine({ root: folder });
    },
  };
}

/** Whether a server of a contract is a configured one. */
export function isServer(
  { match }: ServerSettings,
  { server, type, environment, properties }: Server,
): boolean {
  const fields: Readonly<Record<string, string | undefined>> = {
    ...properties,
    server,
    type,
    environment,
  };
  return Object.entries(match).every(([field, one]) => fields[field] === one);
}

interface Place {
  readonly config: CliConfig;
  readonly at: string;
}

function engineOf(
  engine: EngineName,
  section: Section,
  place: Place,
): QueryEngine {
  const { config } = place;
  if (engine === 'duckdb') {
    const path = optional(section, 'path', place);
    const root = optional(section, 'root', place);
    if (path === undefined && root === undefined) {
      throw new NotRun(
        `${config.name}, \`${place.at}\`, needs "path", a DuckDB file, or "root", a folder of files.`,
      );
    }
    const { DuckDBEngine } = driverOf(
      () =>
        require('@backstage-data-mesh/engines/duckdb') as typeof import('@backstage-data-mesh/engines/duckdb'),
      '@duckdb/node-api',
    );
    return new DuckDBEngine({
      ...(path !== undefined && { path: resolve(config.root, path) }),
      ...(root !== undefined && { root: resolve(config.root, root) }),
    });
  }
  if (engine === 'trino') {
    const { TrinoEngine } =
      require('@backstage-data-mesh/engines/trino') as typeof import('@backstage-data-mesh/engines/trino');
    const password = optional(section, 'password', place);
    const token = optional(section, 'token', place);
    const catalog = optional(section, 'catalog', place);
    return new TrinoEngine({
      url: needed(section, 'url', place),
      user: needed(section, 'user', place),
      ...(password !== undefined && { password }),
      ...(token !== undefined && { token }),
      ...(catalog !== undefined && { catalog }),
    });
  }
  return sqlEngine(engine, section, place);
}

function sqlEngine(
  engine: 'postgres' | 'mysql',
  section: Section,
  { config, at }: Place,
): QueryEngine {
  const place = { config, at: `${at}.connection` };
  const connection = sectionOf(section.connection, config.name, place.at);
  const password = optional(connection, 'password', place);
  const database = optional(connection, 'database', place);
  const { port, ssl } = connection;
  const options = {
    connection: {
      host: needed(connection, 'host', place),
      user: needed(connection, 'user', place),
      ...(password !== undefined && { password }),
      ...(database !== undefined && { database }),
      ...(port !== undefined && { port: Number(port) }),
      ...(ssl !== undefined && { ssl: ssl === true || ssl === 'true' }),
    },
  };
  const { PostgresEngine, MySqlEngine } = driverOf(
    () =>
      require('@backstage-data-mesh/engines/sql') as typeof import('@backstage-data-mesh/engines/sql'),
    engine === 'postgres' ? 'pg' : 'mysql2',
  );
  return engine === 'postgres'
    ? new PostgresEngine(options)
    : new MySqlEngine(options);
}

function optional(
  section: Section,
  key: string,
  { config, at }: Place,
): string | undefined {
  const value = section[key];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value === '') {
    throw new NotRun(`${config.name}, \`${at}.${key}\`, must be a text.`);
  }
  return value;
}

function needed(section: Section, key: string, place: Place): string {
  const value = optional(section, key, place);
  if (value === undefined) {
    throw new NotRun(`${place.config.name}, \`${place.at}\`, needs "${key}".`);
  }
  return value;
}

/** Drivers are not part of this package: who checks PostgreSQL need not install DuckDB. */
function driverOf<T>(load: () => T, driver: string): T {
  try {
    return load();
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new NotRun(
      `The driver ${driver} is not installed.`,
      `Run \`npm install ${driver}\`.`,
    );
  }
}
