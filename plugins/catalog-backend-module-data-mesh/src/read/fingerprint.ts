import { createHash } from 'node:crypto';
import { version } from '../../package.json';
import { MappingSettings } from '../mapping/MappingSettings';

/** Changes whenever the same file may become another entity than before: with the version, the configuration or the resolvers. */
export function fingerprintOf({
  config,
  ownerResolvers,
  domainResolvers,
}: MappingSettings): string {
  const parts = {
    version,
    config,
    owners: ownerResolvers.map(({ id }) => id),
    domains: domainResolvers.map(({ id }) => id),
  };
  const text = JSON.stringify(parts, (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
