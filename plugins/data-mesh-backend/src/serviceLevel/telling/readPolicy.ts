import { isZone } from '@backstage-data-mesh/service-level';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Policy, Severity, Step, Target } from './policy';
import { QuietHours } from './quietHours';
import { readEntityRef } from './readEntityRef';
import { readPeriod } from './readPeriod';

/** What policies may speak of. */
interface Known {
  readonly platform: string | undefined;
  readonly webhooks: readonly string[];
}

const ROLES: Readonly<Record<string, Target['role']>> = {
  owner: 'owner',
  'on-call': 'on-call',
  'domain-owner': 'domain-owner',
  platform: 'platform',
  consumers: 'consumer',
  followers: 'follower',
};

/** @throws InputError naming the key that is wrong and what to write instead */
export function readPolicy(key: string, config: Config, known: Known): Policy {
  const name = config.getOptionalString('name');
  if (!name) {
    throw new InputError(`${key}.name is missing: people see it, e.g. finance`);
  }
  const match = config.getOptionalConfig('match');
  const list = (field: string) => match?.getOptionalStringArray(field) ?? [];
  return {
    name,
    match: {
      domains: list('domains').map((ref, index) =>
        readEntityRef(`${key}.match.domains[${index}]`, ref, 'domain'),
      ),
      products: list('products').map((ref, index) =>
        readEntityRef(`${key}.match.products[${index}]`, ref, 'dataproduct'),
      ),
      severities: list('severities').map(each => readSeverity(key, each)),
    },
    steps: readSteps(key, config, known),
    quiet: readQuiet(`${key}.quietHours`, config),
  };
}

function readSeverity(key: string, written: string): Severity {
  if (written === 'page' || written === 'ticket') return written;
  throw new InputError(
    `${key}.match.severities may have page and ticket, not ${written}`,
  );
}

function readSteps(key: string, config: Config, known: Known): Step[] {
  const steps = (config.getOptionalConfigArray('steps') ?? []).map(
    (step, index) => readStep(`${key}.steps[${index}]`, step, known),
  );
  if (steps.length === 0) {
    throw new InputError(
      `${key}.steps is missing: say who is told, e.g. [{ tell: [owner] }]`,
    );
  }
  const early = steps.findIndex(
    ({ after }, index) => index > 0 && after <= steps[index - 1].after,
  );
  if (early > 0) {
    throw new InputError(
      `${key}.steps[${early}].after must be longer than that of the step before`,
    );
  }
  return steps;
}

function readStep(key: string, config: Config, known: Known): Step {
  const tell = (config.getOptionalStringArray('tell') ?? []).map((who, index) =>
    readTarget(`${key}.tell[${index}]`, who, known),
  );
  const webhooks = config.getOptionalStringArray('webhooks') ?? [];
  const unknown = webhooks.find(name => !known.webhooks.includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `${key}.webhooks names ${unknown}, which dataMesh.serviceLevels.webhooks does not have`,
    );
  }
  if (tell.length + webhooks.length === 0) {
    throw new InputError(
      `${key} tells nobody: give tell or webhooks, e.g. tell: [owner]`,
    );
  }
  const after = config.has('after')
    ? readPeriod(`${key}.after`, config, 'after')
    : 0;
  return { after, tell, webhooks };
}

function readTarget(key: string, who: string, known: Known): Target {
  const role = Object.hasOwn(ROLES, who) ? ROLES[who] : undefined;
  if (role === 'platform') {
    if (known.platform) return { role, ref: known.platform };
    throw new InputError(
      `${key} is platform, but dataMesh.serviceLevels.escalation.platform does not say who that is: give an entity ref such as group:default/data-platform`,
    );
  }
  if (role) return { role };
  if (!who.includes(':')) {
    throw new InputError(
      `${key} must be one of ${Object.keys(ROLES).join(
        ', ',
      )}, or an entity ref such as group:default/name, not ${who}`,
    );
  }
  return { role: 'named', ref: readEntityRef(key, who) };
}

function readQuiet(key: string, policy: Config): QuietHours | undefined {
  const config = policy.getOptionalConfig('quietHours');
  if (!config) return undefined;
  const zone = config.getOptionalString('timeZone') ?? 'UTC';
  if (!isZone(zone)) {
    throw new InputError(
      `${key}.timeZone must be the name of a time zone such as Europe/Berlin, not ${zone}`,
    );
  }
  const from = readTime(`${key}.from`, config.getOptionalString('from'));
  const to = readTime(`${key}.to`, config.getOptionalString('to'));
  if (from === to || from === 1440) {
    throw new InputError(
      `${key}.from must be before 24:00 and another time than ${key}.to; a whole day is from '00:00' to '24:00'`,
    );
  }
  const days = readDays(`${key}.days`, config);
  if (from === 0 && to === 1440 && days.length === 7) {
    throw new InputError(
      `${key} leaves no time in which something may be told: leave out some days`,
    );
  }
  return { from, to, zone, days };
}

/** Minutes after midnight. */
function readTime(key: string, written: string | undefined): number {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(written ?? '') ?? [];
  const time = Number(hours) * 60 + Number(minutes);
  if (time <= 1440) return time;
  throw new InputError(
    `${key} must be a time of day such as '20:00', in quotes, not ${written}`,
  );
}

function readDays(key: string, config: Config): number[] {
  const days = config.getOptional('days') ?? [1, 2, 3, 4, 5, 6, 7];
  if (
    Array.isArray(days) &&
    days.length > 0 &&
    days.every(day => [1, 2, 3, 4, 5, 6, 7].includes(Number(day)))
  ) {
    return [...new Set(days.map(Number))];
  }
  throw new InputError(
    `${key} must be weekdays from 1 (Monday) to 7, on which quiet hours begin, e.g. [1, 2, 3, 4, 5]`,
  );
}
