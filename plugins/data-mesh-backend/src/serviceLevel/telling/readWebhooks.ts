import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readPeriod } from './readPeriod';

/** Somewhere that incidents are posted to. The secret is in no other place, and is never written anywhere. */
export interface WebhookConfig {
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  /** How long an answer may take, in milliseconds. */
  readonly timeout: number;
}

const KEY = 'dataMesh.serviceLevels.webhooks';
const SHORTEST_SECRET = 16;
/** Channels of messages that are no webhooks. */
const RESERVED = ['notification', 'event'];
const LONGEST_TIMEOUT = 30_000;

/** @throws InputError naming the key that is wrong and what to write instead */
export function readWebhooks(
  config: Config,
): ReadonlyMap<string, WebhookConfig> {
  const webhooks = config.getOptionalConfig(KEY);
  return new Map(
    (webhooks?.keys() ?? []).map(name => [
      name,
      readWebhook(name, webhooks!.getConfig(name)),
    ]),
  );
}

function readWebhook(name: string, config: Config): WebhookConfig {
  const key = `${KEY}.${name}`;
  if (RESERVED.includes(name)) {
    throw new InputError(`${key} cannot be called ${name}: take another name`);
  }
  const secret = config.getOptionalString('secret') ?? '';
  if (secret.length < SHORTEST_SECRET) {
    throw new InputError(
      `${key}.secret must have ${SHORTEST_SECRET} characters or more: what is posted is signed with it`,
    );
  }
  const timeout = config.has('timeout')
    ? readPeriod(`${key}.timeout`, config, 'timeout')
    : 10_000;
  if (timeout < 1000 || timeout > LONGEST_TIMEOUT) {
    throw new InputError(`${key}.timeout must be from 1 to 30 seconds`);
  }
  return { name, url: readUrl(`${key}.url`, config), secret, timeout };
}

/** What is wrong with it is said without it: addresses of webhooks are often secrets. */
function readUrl(key: string, config: Config): string {
  const written = config.getOptionalString('url');
  const url =
    written !== undefined && URL.canParse(written) ? new URL(written) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new InputError(
      `${key} must be an address that begins with https:// or http://`,
    );
  }
  if (url.username || url.password) {
    throw new InputError(
      `${key} must not have a user or password in it: the signature says who posts`,
    );
  }
  return url.href;
}
