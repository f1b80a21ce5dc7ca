import { readsOwner, ScoreState } from '@backstage-data-mesh/governance';
import { VersionRule } from '../registry/storeRuleSets';
import { statusAt } from './statuses';

/** How something stood, as the rule engine remembers it, from what tables hold. */
export function standOf(stored: {
  readonly rules: readonly VersionRule[];
  readonly letters: string;
  readonly score: number | null;
  readonly level: string | null;
  readonly ownerKey: string;
  readonly cappedBy: string | null;
}): ScoreState {
  const [policy, rule] = stored.cappedBy?.split('/') ?? [];
  return {
    score: stored.score ?? undefined,
    level: stored.level ?? undefined,
    owner: stored.ownerKey,
    rules: stored.rules.map(({ id, hash, weight, paths }, position) => ({
      id,
      hash,
      weight,
      status: statusAt(stored.letters, position) ?? 'error',
      readsOwner: readsOwner(paths),
    })),
    caps: policy && rule ? [{ policy, rule }] : [],
  };
}
