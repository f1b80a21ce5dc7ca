import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** In milliseconds. */
export function readPeriod(key: string, config: Config, name: string): number {
  let period = NaN;
  try {
    period = durationToMilliseconds(
      readDurationFromConfig(config, { key: name }),
    );
  } catch {
    // Said below, with the whole key.
  }
  if (!(period >= 0)) {
    throw new InputError(
      `${key} must be a duration such as { minutes: 30 } or '30m'`,
    );
  }
  return period;
}
