import { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { ScoresKept } from './ScoreRetention';

const KEY = 'dataMesh.governance.retention';
const DAY = 86_400_000;
/** Lists compare with a month ago. */
const LEAST = 35 * DAY;

/** @throws InputError naming the key that is wrong */
export function readScoresKept(root: RootConfigService): ScoresKept {
  const config = root.getOptionalConfig(KEY);
  const kept = (key: keyof ScoresKept, otherwise: number) => {
    if (!config?.has(key)) return otherwise;
    const found = durationToMilliseconds(
      readDurationFromConfig(config, { key }),
    );
    if (found < LEAST) {
      throw new InputError(
        `${KEY}.${key} must be at least 35 days: scores are compared with how they were a month ago.`,
      );
    }
    return found;
  };
  const history = kept('history', 1_100 * DAY);
  return { history, details: Math.min(kept('details', 400 * DAY), history) };
}
