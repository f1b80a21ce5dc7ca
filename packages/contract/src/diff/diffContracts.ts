import { Contract } from '../model/contract';
import { Change, ContractDiff, Verdict } from './change';
import { compareContracts } from './compare';
import { judgeVersion } from './version';

const WORST_FIRST: readonly Verdict[] = ['breaking', 'dangerous', 'compatible'];

/**
 * What differs between two versions of a contract, and what that does to those who read the data.
 *
 * @returns all differences of the two models: {@link applyChanges} makes the second of the first with them. Two equal
 *   contracts have no changes and no verdict. Never throws for contracts that `readDocuments` gave.
 * @public
 */
export function diffContracts(before: Contract, after: Contract): ContractDiff {
  return diffOf(
    { before, after },
    compareContracts({ before, after }).map(({ change }) => change),
  );
}

/** A diff of its changes. */
export function diffOf(
  { before, after }: { before: Contract; after: Contract },
  found: readonly Change[],
): ContractDiff {
  const changes = [...found].sort(
    (a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict),
  );
  const version = judgeVersion(
    { before: before.version, declared: after.version },
    changes,
  );
  return changes.length > 0
    ? { verdict: changes[0].verdict, changes, version }
    : { changes, version };
}
