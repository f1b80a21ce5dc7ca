import { ContractChange } from '@backstage-data-mesh/plugin-data-mesh-common';
import { kindInWords } from '../verdict/kindInWords';
import { Verdict, verdicts } from '../verdict/verdicts';

/** The changes of one verdict, by what they are about. */
export interface VerdictGroup {
  readonly verdict: Verdict;
  readonly subjects: readonly SubjectGroup[];
}

/** The changes of one thing, in the order of the document. */
export interface SubjectGroup {
  readonly subject: string;
  readonly changes: readonly ContractChange[];
}

/** Changes of a verdict, if one is given, in which every word of what was typed occurs. */
export function fittingChanges(
  changes: readonly ContractChange[],
  verdict: Verdict | undefined,
  typed: string,
): readonly ContractChange[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return changes.filter(change => {
    if (verdict && change.verdict !== verdict) return false;
    if (words.length === 0) return true;
    const text = textOf(change);
    return words.every(word => text.includes(word));
  });
}

function textOf(change: ContractChange): string {
  return [
    change.subject,
    change.message,
    change.reason,
    change.kind,
    kindInWords(change.kind),
    change.before,
    change.after,
  ]
    .join('\n')
    .toLocaleLowerCase();
}

/** Puts changes together: worst verdict first, within it by subject in the order in which subjects first occur. */
export function groupChanges(
  changes: readonly ContractChange[],
): readonly VerdictGroup[] {
  return verdicts.flatMap(verdict => {
    const bySubject = new Map<string, ContractChange[]>();
    for (const change of changes) {
      if (change.verdict !== verdict) continue;
      const sameSubject = bySubject.get(change.subject) ?? [];
      sameSubject.push(change);
      bySubject.set(change.subject, sameSubject);
    }
    const subjects = [...bySubject].map(([subject, about]) => ({
      subject,
      changes: about,
    }));
    return subjects.length > 0 ? [{ verdict, subjects }] : [];
  });
}
