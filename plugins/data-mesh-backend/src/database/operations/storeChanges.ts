import { ContractDiff } from '@backstage-data-mesh/contract';
import { Knex } from 'knex';
import { describeDiff, kindsOf } from '../../sync/describeDiff';
import { chunks } from '../chunks';

/** What was found when a version was compared with the one before; without a difference there was none to compare with. */
export interface Comparison {
  readonly versionId: string;
  readonly contractRef: string;
  readonly seenAt: number;
  readonly previousId?: string;
  readonly diff?: ContractDiff;
}

const CHUNK = 50;

export async function storeChanges(
  knex: Knex,
  comparisons: readonly Comparison[],
  revision: string,
): Promise<void> {
  for (const chunk of chunks(comparisons, CHUNK)) {
    await knex('contract_changes')
      .insert(chunk.map(comparison => toRow(comparison, revision)))
      .onConflict('version_id')
      .merge();
  }
}

function toRow(comparison: Comparison, revision: string) {
  const described = comparison.diff && describeDiff(comparison.diff);
  return {
    version_id: comparison.versionId,
    contract_ref: comparison.contractRef,
    seen_at: comparison.seenAt,
    previous_id: comparison.previousId ?? null,
    revision,
    verdict: described?.verdict ?? null,
    breaking: described?.counts.breaking ?? 0,
    dangerous: described?.counts.dangerous ?? 0,
    compatible: described?.counts.compatible ?? 0,
    judgement: described?.version.judgement ?? null,
    honest_version: described?.version.honest ?? null,
    kinds: JSON.stringify(comparison.diff ? kindsOf(comparison.diff) : []),
    changes: JSON.stringify(described?.changes ?? []),
  };
}
