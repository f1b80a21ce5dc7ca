import { coerce, compare } from 'semver';

/** What a template says of one of its versions. */
export interface TemplateChange {
  readonly version: string;
  readonly text: string;
}

const LINE = /^\s*(?:[-*]\s+)?(v?\d[\w.+-]*)\s*:\s*(\S.*?)\s*$/;

/**
 * The changes that a template declares in its annotation, newest first. A line that begins with no version goes on with the
 * one above it.
 */
export function readTemplateChanges(
  text: string | undefined,
): readonly TemplateChange[] {
  const changes: { version: string; text: string }[] = [];
  for (const line of (text ?? '').split('\n')) {
    const [, version, words] = LINE.exec(line) ?? [];
    const last = changes[changes.length - 1];
    if (version) changes.push({ version, text: words });
    else if (last && line.trim()) last.text = `${last.text} ${line.trim()}`;
  }
  return changes.sort((a, b) => compareVersions(b.version, a.version));
}

/** Those after one version up to another. Of what was made from an unknown version, nobody knows which it lacks. */
export function changesBetween(
  changes: readonly TemplateChange[],
  from: string | undefined,
  to: string,
): readonly TemplateChange[] {
  if (from === undefined) return [];
  return changes.filter(
    ({ version }) =>
      compareVersions(version, from) > 0 && compareVersions(version, to) <= 0,
  );
}

/** `1.2` and `v1.2.0` are the same; what is no version comes first. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [coerce(a), coerce(b)];
  if (one && other) return compare(one, other);
  if (one || other) return one ? 1 : -1;
  return a.localeCompare(b, 'en');
}
