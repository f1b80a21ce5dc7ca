import {
  LifecycleService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { SignalsService } from '@backstage/plugin-signals-node';
import { durationToMilliseconds } from '@backstage/types';
import { Knex } from 'knex';
import { ServerRegistry } from '../quality/runs/ServerRegistry';
import { AccessService } from '../service/AccessService';
import { OnboardingService } from './OnboardingService';
import { ProfileStore } from './ProfileStore';

const TASK = 'data-mesh-table-profiles';
const KEEP = 'dataMesh.onboarding.keep';
const DAY = 24 * 60 * 60_000;

export interface OnboardingRegistration {
  readonly knex: Knex;
  readonly config: RootConfigService;
  readonly scheduler: SchedulerService;
  readonly lifecycle: LifecycleService;
  readonly signals: SignalsService;
  readonly logger: LoggerService;
  readonly registry: ServerRegistry;
  readonly access: AccessService;
}

/** @throws InputError naming the key of `dataMesh.onboarding` that is wrong */
export async function registerOnboarding(
  deps: OnboardingRegistration,
): Promise<OnboardingService> {
  const store = new ProfileStore(deps.knex, keepOf(deps.config));
  const service = new OnboardingService({ ...deps, store });
  deps.lifecycle.addShutdownHook(() => service.stop());
  await deps.scheduler.scheduleTask({
    id: TASK,
    scope: 'global',
    frequency: { minutes: 30 },
    initialDelay: { minutes: 1 },
    timeout: { minutes: 5 },
    fn: () => store.forgetOld(),
  });
  return service;
}

/** In milliseconds. */
function keepOf(config: RootConfigService): number {
  if (!config.has(KEEP)) return DAY;
  const keep = durationToMilliseconds(
    readDurationFromConfig(config, { key: KEEP }),
  );
  if (!(keep >= 60_000)) {
    throw new InputError(`${KEEP} must be a minute or more`);
  }
  return keep;
}
