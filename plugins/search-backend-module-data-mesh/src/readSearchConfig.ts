import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const KEY = 'search.collators.dataMesh';
const VISIBILITIES = ['catalog', 'data-mesh'] as const;

export interface SearchConfig {
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  readonly locationTemplate: string;
  readonly visibility: (typeof VISIBILITIES)[number];
}

/** @throws InputError that names the key for what is no visibility or no schedule */
export function readSearchConfig(root: RootConfigService): SearchConfig {
  const config = root.getOptionalConfig(KEY);
  const written = config?.getOptionalString('visibility') ?? 'catalog';
  const visibility = VISIBILITIES.find(each => each === written);
  if (!visibility) {
    throw new InputError(
      `\`${KEY}.visibility\` is "${written}"; it has to be one of ${VISIBILITIES.join(
        ', ',
      )}.`,
    );
  }
  const schedule = config?.getOptionalConfig('schedule');
  return {
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : {
          // By then the first products are usually there.
          initialDelay: { seconds: 30 },
          frequency: { minutes: 10 },
          timeout: { minutes: 15 },
        },
    locationTemplate:
      config?.getOptionalString('locationTemplate') ??
      '/catalog/:namespace/:kind/:name',
    visibility,
  };
}
