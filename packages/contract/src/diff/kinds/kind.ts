import { Verdict } from '../change';

/** The part of a version number that a change must raise. @public */
export type VersionPart = 'major' | 'minor' | 'patch' | 'none';

/** What is said about every change of one kind. */
export interface KindDefinition {
  readonly verdict: Verdict;
  readonly raises: VersionPart;
  /** What it is. */
  readonly about: string;
  /** Why it has its verdict: one sentence. */
  readonly why: string;
}

/** A consumer that was right before may fail or be wrong now. */
export function breaking(about: string, why: string) {
  return { verdict: 'breaking', raises: 'major', about, why } as const;
}

/** A consumer should look. */
export function dangerous(about: string, why: string) {
  return { verdict: 'dangerous', raises: 'minor', about, why } as const;
}

/** Something new that consumers may rely on: nothing that held before fails. */
export function addition(about: string, why: string) {
  return { verdict: 'compatible', raises: 'minor', about, why } as const;
}

/** Words about the data: the data and the promises are the same. */
export function words(about: string, why: string) {
  return { verdict: 'compatible', raises: 'patch', about, why } as const;
}
