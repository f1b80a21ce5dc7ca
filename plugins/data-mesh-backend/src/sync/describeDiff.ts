import { Change, ContractDiff, Verdict } from '@backstage-data-mesh/contract';
import {
  ContractChange,
  ContractVersionDiff,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** What a page shows of a difference, without the two versions it is between. */
export type DescribedDiff = Omit<ContractVersionDiff, 'before' | 'after'>;

const KEPT_CHANGES = 2000;
const KEPT_CHARACTERS = 1000;

/** A difference as it is stored and sent: bounded, its values as text. */
export function describeDiff(diff: ContractDiff): DescribedDiff {
  const counts: Record<Verdict, number> = {
    breaking: 0,
    dangerous: 0,
    compatible: 0,
  };
  for (const { verdict } of diff.changes) counts[verdict] += 1;
  return {
    verdict: diff.verdict,
    counts,
    totalChanges: diff.changes.length,
    changes: diff.changes.slice(0, KEPT_CHANGES).map(describeChange),
    version: { ...diff.version },
  };
}

/** The kinds that occur, in the order of the changes: worst first. */
export function kindsOf(diff: ContractDiff): string[] {
  return [...new Set(diff.changes.map(change => change.kind))];
}

function describeChange(change: Change): ContractChange {
  return {
    kind: change.kind,
    action: change.action,
    verdict: change.verdict,
    subject: change.subject,
    message: change.message,
    reason: change.reason,
    path: [...change.path],
    before: textOf(change.before),
    after: textOf(change.after),
    placeBefore: change.placeBefore,
    placeAfter: change.placeAfter,
  };
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text === undefined || text.length <= KEPT_CHARACTERS) return text;
  // Half of a character that takes two code units is none.
  const cut = text
    .slice(0, KEPT_CHARACTERS - 1)
    .replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
}
