import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { TrinoEngine, TrinoOptions } from '@backstage-data-mesh/engines/trino';
import { QueryEngineFactory } from '@backstage-data-mesh/plugin-data-mesh-node';

/** Servers with `engine: trino`. */
export const trinoQueryEngineFactory: QueryEngineFactory = {
  type: 'trino',
  async create({ name, config }) {
    return new TrinoEngine(
      readOptions(`dataMesh.quality.servers.${name}`, config),
    );
  },
};

function readOptions(place: string, config: Config): TrinoOptions {
  const user = config.getOptionalString('user')?.trim();
  if (!user) {
    throw new InputError(`${place} needs "user"`);
  }
  const password = config.getOptionalString('password');
  const token = config.getOptionalString('token');
  if (password !== undefined && token !== undefined) {
    throw new InputError(`${place} has a password and a token; one is enough`);
  }
  const isSecret = password !== undefined || token !== undefined;
  const catalog = config.getOptionalString('catalog')?.trim();
  const requestTimeout = config.has('requestTimeout')
    ? durationToMilliseconds(
        readDurationFromConfig(config, { key: 'requestTimeout' }),
      )
    : undefined;
  return {
    url: readUrl(place, config.getOptionalString('url'), isSecret),
    user,
    ...(password !== undefined && { password }),
    ...(token !== undefined && { token }),
    ...(catalog && { catalog }),
    ...(requestTimeout !== undefined && { requestTimeout }),
  };
}

function readUrl(
  place: string,
  written: string | undefined,
  isSecret: boolean,
): string {
  const url = URL.canParse(written ?? '') ? new URL(written ?? '') : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new InputError(
      `${place}.url must be the address of the cluster, such as https://trino.example.org, without user and password`,
    );
  }
  if (isSecret && url.protocol !== 'https:') {
    throw new InputError(
      `${place}.url must begin with https: a password or token is not sent in the clear`,
    );
  }
  return url.origin;
}
