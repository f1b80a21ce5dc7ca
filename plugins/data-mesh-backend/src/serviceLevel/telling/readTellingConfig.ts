import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Policy } from './policy';
import { readEntityRef } from './readEntityRef';
import { readPeriod } from './readPeriod';
import { readPolicy } from './readPolicy';
import { readWebhooks, WebhookConfig } from './readWebhooks';

export interface TellingConfig {
  /** The first that matches counts. */
  readonly policies: readonly Policy[];
  readonly webhooks: ReadonlyMap<string, WebhookConfig>;
  /**
   * How long nobody is told of an incident, in milliseconds: what began upstream is often seen a little later there than
   * downstream, and what is over at once was nothing.
   */
  readonly settle: number;
  /**
   * How long people of a product wait to hear of its incident once the one upstream is over, in milliseconds: its data has
   * to be made again, too.
   */
  readonly catchUp: number;
}

const KEY = 'dataMesh.serviceLevels.escalation';
const SETTLE = 60_000;
const CATCH_UP = 30 * 60_000;

/** @throws InputError naming the key that is wrong and what to write instead */
export function readTellingConfig(config: Config): TellingConfig {
  const webhooks = readWebhooks(config);
  const escalation = config.getOptionalConfig(KEY);
  const platform = readEntityRef(
    `${KEY}.platform`,
    escalation?.getOptionalString('platform'),
  );
  const policies = (escalation?.getOptionalConfigArray('policies') ?? []).map(
    (policy, index) =>
      readPolicy(`${KEY}.policies[${index}]`, policy, {
        platform,
        webhooks: [...webhooks.keys()],
      }),
  );
  const names = policies.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputError(
      `${KEY}.policies has two policies with the name ${twice}: give each its own`,
    );
  }
  const periodOf = (name: string, otherwise: number) =>
    escalation?.has(name)
      ? readPeriod(`${KEY}.${name}`, escalation, name)
      : otherwise;
  return {
    policies,
    webhooks,
    settle: periodOf('settle', SETTLE),
    catchUp: periodOf('catchUp', CATCH_UP),
  };
}
