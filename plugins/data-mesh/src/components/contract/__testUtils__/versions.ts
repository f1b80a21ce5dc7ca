import {
  ContractChange,
  ContractChangeHistory,
  ContractVersion,
  ContractVersionChanges,
  ContractVersionDiff,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ordersRef } from './ordersContract';

/** A version of the orders contract; its number is its id. */
export function version(
  id: string,
  rest: Partial<ContractVersion> = {},
): ContractVersion {
  return {
    id,
    version: id,
    contract: ordersRef,
    status: 'active',
    seenAt: '2026-02-01T00:00:00Z',
    source: 'catalog',
    current: false,
    findingCounts: { error: 0, warning: 0, info: 0 },
    ...rest,
  };
}

/** What changed in a version; nothing, unless said otherwise. */
export function changesOf(
  rest: Partial<ContractVersionChanges> = {},
): ContractVersionChanges {
  return {
    breaking: 0,
    dangerous: 0,
    compatible: 0,
    kinds: [],
    judgement: 'none',
    ...rest,
  };
}

/** One change. */
export function change(rest: Partial<ContractChange> = {}): ContractChange {
  return {
    kind: 'property-removed',
    verdict: 'breaking',
    subject: 'orders.channel',
    message: '`orders.channel` is gone.',
    reason: 'Whoever reads it fails.',
    path: ['schema', { key: 'orders' }],
    ...rest,
  };
}

/** What differs between two versions. */
export function diffOf(
  before: ContractVersion,
  after: ContractVersion,
  changes: readonly ContractChange[],
): ContractVersionDiff {
  const count = (verdict: ContractChange['verdict']) =>
    changes.filter(one => one.verdict === verdict).length;
  return {
    before,
    after,
    changes: [...changes],
    counts: {
      breaking: count('breaking'),
      dangerous: count('dangerous'),
      compatible: count('compatible'),
    },
    totalChanges: changes.length,
    version: {
      before: before.version,
      declared: after.version,
      honest: '2.0.0',
      judgement: 'too-low',
    },
  };
}

/** A year in which versions came in one month. */
export function historyOf(
  counts: Pick<
    ContractChangeHistory['totals'],
    'versions' | 'breaking' | 'dangerous' | 'compatible'
  >,
): ContractChangeHistory {
  const changes = { breaking: 0, dangerous: 0, compatible: 0 };
  const none = { versions: 0, breaking: 0, dangerous: 0, compatible: 0 };
  return {
    from: '2025-02-01T00:00:00Z',
    to: '2026-02-15T00:00:00Z',
    interval: 'month',
    totals: { ...counts, changes },
    buckets: [
      { start: '2025-12-01T00:00:00Z', ...none, changes },
      { start: '2026-01-01T00:00:00Z', ...counts, changes },
      { start: '2026-02-01T00:00:00Z', ...none, changes },
    ],
  };
}
