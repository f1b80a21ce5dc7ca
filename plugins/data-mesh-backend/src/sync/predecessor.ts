import { coerce, compare } from 'semver';

/** What decides which version came before which. */
export interface LineVersion {
  readonly id: string;
  readonly contractRef: string;
  readonly version: string;
  /** UTC milliseconds. */
  readonly seenAt: number;
  readonly storedAt: number;
}

/** In the order in which versions came into force. */
export function byTime(a: LineVersion, b: LineVersion): number {
  if (a.seenAt !== b.seenAt) return a.seenAt - b.seenAt;
  if (a.storedAt !== b.storedAt) return a.storedAt - b.storedAt;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * Of each version of one contract the version with which it is to be compared: the one before it of the same contract, so
 * that two contracts that stand side by side (a patch of 1.x after 2.0) are not mixed up. The first of a contract follows
 * the latest of the other contracts of its line. Of contracts that came at the same moment, the one with the higher number
 * follows the other.
 *
 * @param own - the versions of the contract, in any order
 * @param others - those of the other contracts of its line
 */
export function predecessorsOf<T extends LineVersion>(
  own: readonly T[],
  others: readonly T[],
): ReadonlyMap<T, T | undefined> {
  const ordered = [...own].sort(byTime);
  return new Map(
    ordered.map((version, i) => [
      version,
      i > 0
        ? ordered[i - 1]
        : latest(others.filter(other => cameBefore(other, version))),
    ]),
  );
}

function latest<T extends LineVersion>(versions: readonly T[]): T | undefined {
  return versions.reduce<T | undefined>(
    (last, version) => (last && byTime(last, version) > 0 ? last : version),
    undefined,
  );
}

function cameBefore(other: LineVersion, version: LineVersion): boolean {
  if (other.seenAt !== version.seenAt) return other.seenAt < version.seenAt;
  const [a, b] = [numberOf(other), numberOf(version)];
  return a && b && compare(a, b) !== 0
    ? compare(a, b) < 0
    : byTime(other, version) < 0;
}

/** `1.2` and `v2` are taken, too. */
function numberOf({ version }: LineVersion) {
  return coerce(version, { includePrerelease: true });
}
