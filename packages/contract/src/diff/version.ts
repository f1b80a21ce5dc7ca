import * as semver from 'semver';
import { Change, VersionVerdict } from './change';
import { VersionPart } from './kinds/kind';
import { kindOf } from './kinds/kinds';

const WRITTEN =
  /^\s*(v?)(\d{1,15}(?:\.\d{1,15}){0,2})((?:[-+][0-9a-z.+-]*)?)\s*$/i;

const ORDER: readonly VersionPart[] = ['none', 'patch', 'minor', 'major'];

/**
 * The smallest next version that says the truth about changes, spelled like the version before: after `v1.2` comes
 * `v1.3` or `v2.0`, or `v1.2.1`.
 *
 * @param before - the version before; `1.2`, `2` and `v1.2.0` are taken, too
 * @param changes - what changed
 * @returns nothing when the version before is no semantic version
 * @public
 */
export function nextVersion(
  before: string,
  changes: readonly Pick<Change, 'kind'>[],
): string | undefined {
  const version = parse(before);
  if (!version) {
    return undefined;
  }
  const part = partToRaise(changes);
  if (part === 'none') {
    return before.trim();
  }
  const next = new semver.SemVer(version.version);
  if (next.prerelease.length > 0) {
    // A pre-release promises nothing yet.
    return spelledLike(before, next.inc('prerelease'));
  }
  if (next.major === 0) {
    return spelledLike(before, next.inc(part === 'major' ? 'minor' : 'patch'));
  }
  return spelledLike(before, next.inc(part));
}

/**
 * Whether a declared version says the truth about changes.
 *
 * @param versions - the versions before and after, as written
 * @param changes - what changed between them
 * @public
 */
export function judgeVersion(
  versions: { readonly before: string; readonly declared: string },
  changes: readonly Pick<Change, 'kind'>[],
): VersionVerdict {
  const { before, declared } = versions;
  const honest = nextVersion(before, changes);
  const judged = {
    before,
    declared,
    ...(honest === undefined ? {} : { honest }),
  };
  return { ...judged, judgement: judgementOf(judged, changes) };
}

function judgementOf(
  {
    before,
    declared,
    honest,
  }: { before: string; declared: string; honest?: string },
  changes: readonly Pick<Change, 'kind'>[],
): VersionVerdict['judgement'] {
  if (changes.length === 0) {
    return 'none';
  }
  const isSilent = partToRaise(changes) === 'none';
  if (before.trim() === declared.trim() && !isSilent) {
    return 'unchanged';
  }
  const was = parse(before);
  const is = parse(declared);
  const needed = honest === undefined ? undefined : parse(honest);
  if (!was || !is || !needed) {
    return 'unknown';
  }
  const order = semver.compare(is, was);
  if (order < 0) {
    return 'lower';
  }
  if (order === 0) {
    return isSilent ? 'fits' : 'unchanged';
  }
  // 2.0.0-rc.1 says the truth about what needs 2.0.0; it only is not final yet.
  const said =
    was.prerelease.length > 0
      ? is
      : new semver.SemVer(`${is.major}.${is.minor}.${is.patch}`);
  return semver.compare(said, needed) >= 0 ? 'fits' : 'too-low';
}

/** The most that one of the changes must raise. */
function partToRaise(changes: readonly Pick<Change, 'kind'>[]): VersionPart {
  return changes.reduce<VersionPart>((most, { kind }) => {
    const part = kindOf(kind)?.raises ?? 'patch';
    return ORDER.indexOf(part) > ORDER.indexOf(most) ? part : most;
  }, 'none');
}

/** A version with missing numbers as 0. What has four numbers, or words, is none. */
function parse(text: string): semver.SemVer | undefined {
  const match = WRITTEN.exec(text);
  if (!match) {
    return undefined;
  }
  const numbers = match[2].split('.').map(number => String(Number(number)));
  while (numbers.length < 3) {
    numbers.push('0');
  }
  return (
    semver.parse(numbers.join('.') + match[3], { loose: true }) ?? undefined
  );
}

/** With a `v` where there was one, and without more zeros at the end than before. */
function spelledLike(before: string, next: semver.SemVer): string {
  const [, prefix = '', numbers = ''] = WRITTEN.exec(before) ?? [];
  if (next.prerelease.length > 0) {
    return prefix + next.version;
  }
  const parts = [next.major, next.minor, next.patch];
  const least = numbers.split('.').length;
  while (parts.length > least && parts[parts.length - 1] === 0) {
    parts.pop();
  }
  return prefix + parts.join('.');
}
