import {
  ObjectiveSettings,
  objectivesOf,
} from '@backstage-data-mesh/service-level';
import { emptyContract } from '@backstage-data-mesh/contract';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'dataMesh.serviceLevels.defaults';

/**
 * What counts for service levels where nobody says anything.
 *
 * @throws InputError naming the key that is wrong and what to write instead
 */
export function readDefaults(config: Config): ObjectiveSettings {
  const given = config.getOptionalConfig(KEY);
  if (!given) return {};
  const settings: ObjectiveSettings = {
    ...(given.has('target') && { target: given.get<string>('target') }),
    ...(given.has('window') && { window: given.getString('window') }),
    ...(given.has('timeZone') && { timeZone: given.getString('timeZone') }),
    ...(given.has('workingDays') && {
      workingDays: given.get<number[]>('workingDays').map(Number),
    }),
    ...(given.has('holidays') && {
      holidays: given.getStringArray('holidays'),
    }),
  };
  const [problem] = problemsOf(settings);
  if (problem) throw new InputError(`${KEY}: ${problem}`);
  return settings;
}

/** What a promise would say of them. */
function problemsOf(defaults: ObjectiveSettings): readonly string[] {
  const contract = emptyContract({
    id: 'defaults',
    version: '1.0.0',
    standard: { name: 'odcs', version: 'v3.1.0' },
  });
  return objectivesOf(contract, {
    product: {
      serviceLevels: [
        {
          property: 'frequency',
          value: '1',
          unit: 'd',
          quantity: { type: 'duration', seconds: 86_400 },
          elements: [],
          links: [],
          customProperties: [],
        },
      ],
    },
    defaults,
  }).flatMap(({ notes }) => notes);
}
