import {
  ContractChange,
  ContractVersion,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** What a change does to those who read the data. */
export type Verdict = ContractChange['verdict'];

/** Worst first. */
export const verdicts = ['breaking', 'dangerous', 'compatible'] as const;

/** The verdict that an address names, if it names one. */
export function verdictOf(inUrl: string | undefined): Verdict | undefined {
  return verdicts.find(verdict => verdict === inUrl);
}

/**
 * What is said of a version as a whole. `first`: there is none before it; `none`: nothing changed in meaning; nothing
 * while it is still being compared.
 */
export function verdictOfVersion({
  previousId,
  changes,
}: ContractVersion): Verdict | 'first' | 'none' | undefined {
  if (changes) return changes.verdict ?? 'none';
  return previousId ? undefined : 'first';
}
