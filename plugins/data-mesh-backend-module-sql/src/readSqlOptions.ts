import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { SqlConnection, SqlOptions } from '@backstage-data-mesh/engines/sql';

/** Reads what is configured for a server, and says what is wrong in it. */
export function readSqlOptions(server: string, config: Config): SqlOptions {
  const place = `dataMesh.quality.servers.${server}`;
  const connection = config.getOptionalConfig('connection');
  if (!connection) {
    throw new InputError(
      `${place} needs "connection" with host, user and password`,
    );
  }
  const sessions = wholeNumber(place, config, 'connections', 100);
  const connectTimeout = config.has('connectTimeout')
    ? durationToMilliseconds(
        readDurationFromConfig(config, { key: 'connectTimeout' }),
      )
    : undefined;
  return {
    connection: readConnection(`${place}.connection`, connection),
    ...(sessions !== undefined && { sessions }),
    ...(connectTimeout !== undefined && { connectTimeout }),
  };
}

function readConnection(place: string, config: Config): SqlConnection {
  const [host, user] = ['host', 'user'].map(key => {
    const value = config.getOptionalString(key)?.trim();
    if (!value) {
      throw new InputError(`${place} needs "${key}"`);
    }
    return value;
  });
  const port = wholeNumber(place, config, 'port', 65_535);
  const password = config.getOptionalString('password');
  const database = config.getOptionalString('database')?.trim();
  const ssl = readSsl(place, config);
  return {
    host,
    user,
    ...(port !== undefined && { port }),
    ...(password !== undefined && { password }),
    ...(database && { database }),
    ...(ssl !== undefined && { ssl }),
  };
}

function readSsl(place: string, config: Config): SqlConnection['ssl'] {
  const written = config.getOptional('ssl');
  if (written === undefined || typeof written === 'boolean') {
    return written;
  }
  if (typeof written !== 'object' || written === null) {
    throw new InputError(
      `${place}.ssl must be true, false, or certificates: ca, cert, key`,
    );
  }
  const ssl = config.getConfig('ssl');
  const texts = ['ca', 'cert', 'key', 'servername'].flatMap(key => {
    const value = ssl.getOptionalString(key);
    return value === undefined ? [] : [[key, value]];
  });
  return {
    ...Object.fromEntries(texts),
    rejectUnauthorized: ssl.getOptionalBoolean('rejectUnauthorized') ?? true,
  };
}

function wholeNumber(
  place: string,
  config: Config,
  key: string,
  most: number,
): number | undefined {
  const value = config.getOptionalNumber(key);
  if (
    value !== undefined &&
    !(Number.isInteger(value) && value >= 1 && value <= most)
  ) {
    throw new InputError(
      `${place}.${key} must be a whole number from 1 to ${most}, not ${value}`,
    );
  }
  return value;
}
