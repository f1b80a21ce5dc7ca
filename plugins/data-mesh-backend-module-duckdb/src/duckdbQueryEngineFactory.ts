import path from 'node:path';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  DuckDBEngine,
  DuckDBOptions,
} from '@backstage-data-mesh/engines/duckdb';
import { QueryEngineFactory } from '@backstage-data-mesh/plugin-data-mesh-node';

/** Servers with `engine: duckdb`. */
export const duckdbQueryEngineFactory: QueryEngineFactory = {
  type: 'duckdb',
  async create({ name, config }) {
    return new DuckDBEngine(readOptions(name, config));
  },
};

function readOptions(server: string, config: Config): DuckDBOptions {
  const file = pathOf(config, 'path');
  const root = pathOf(config, 'root');
  if (file === undefined && root === undefined) {
    throw new InputError(
      `dataMesh.quality.servers.${server} needs "path", a DuckDB file, or "root", a folder of files`,
    );
  }
  const memory = sizeOf(server, config, 'memory');
  const tempSize = sizeOf(server, config, 'temp.size');
  const threads = threadsOf(server, config);
  const tempDirectory = pathOf(config, 'temp.directory');
  return {
    ...(file !== undefined && { path: file }),
    ...(root !== undefined && { root }),
    ...(memory !== undefined && { memory }),
    ...(threads !== undefined && { threads }),
    ...(tempDirectory !== undefined && { tempDirectory }),
    ...(tempSize !== undefined && { tempSize }),
  };
}

function pathOf(config: Config, key: string): string | undefined {
  const written = config.getOptionalString(key);
  return written === undefined ? undefined : path.resolve(written);
}

function sizeOf(
  server: string,
  config: Config,
  key: string,
): string | undefined {
  const written = config.getOptionalString(key)?.trim();
  if (written !== undefined && !/^\d+(?:\.\d+)? ?[KMGT]i?B$/i.test(written)) {
    throw new InputError(
      `dataMesh.quality.servers.${server}.${key} must be a size such as 512MB or 4GB, not ${written}`,
    );
  }
  return written;
}

function threadsOf(server: string, config: Config): number | undefined {
  const threads = config.getOptionalNumber('threads');
  if (
    threads !== undefined &&
    !(Number.isInteger(threads) && threads >= 1 && threads <= 256)
  ) {
    throw new InputError(
      `dataMesh.quality.servers.${server}.threads must be a whole number from 1 to 256, not ${threads}`,
    );
  }
  return threads;
}
