import { LocationSpec } from '@backstage/plugin-catalog-common';
import { Minimatch, braceExpand } from 'minimatch';

/**
 * Says whether the target of a location is named as files of ours are. Of a path or URL the last part counts; a target may
 * itself be a glob, then one of its alternatives has to fit.
 */
export class FileNames {
  readonly #patterns: readonly Minimatch[];

  constructor(patterns: readonly string[]) {
    this.#patterns = patterns.map(
      pattern => new Minimatch(pattern, { nocase: true, dot: true }),
    );
  }

  matches(location: LocationSpec): boolean {
    return namesIn(location).some(name =>
      this.#patterns.some(pattern => pattern.match(name)),
    );
  }
}

function namesIn({ type, target }: LocationSpec): string[] {
  if (type === 'file') {
    return braceExpand(target).map(path => lastPart(path, /[/\\]/));
  }
  if (type !== 'url' || !URL.canParse(target)) return [];
  const url = new URL(target);
  // Azure DevOps keeps the path of the file in a query parameter.
  return [url.pathname, ...url.searchParams.getAll('path')]
    .flatMap(path => braceExpand(decoded(path)))
    .map(path => lastPart(path, /\//));
}

function lastPart(path: string, separator: RegExp): string {
  return path.split(separator).at(-1) ?? '';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
