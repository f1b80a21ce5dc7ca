import { readdirSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { Minimatch } from 'minimatch';
import { codeOf } from '../errorCode';
import { NotRun } from '../exitCodes';
import { isGlob, isNamedAsOurs } from './fileNames';

const NEVER = new Set(['node_modules', '.git', 'dist', '.yarn', 'coverage']);

/** Where files are looked for. */
export interface Search {
  /** Folders, files and globs. In folders only files with names of ours are taken; a glob takes all it fits. */
  readonly paths: readonly string[];
  /** What paths and globs are relative to. */
  readonly root: string;
  /** Globs, relative to `ignoreRoot`. */
  readonly ignore: readonly string[];
  readonly ignoreRoot: string;
}

/** The files, in full, each once, in the order of their names. Throws `NotRun` for a path that is not there. */
export function findFiles({
  paths,
  root,
  ignore,
  ignoreRoot,
}: Search): string[] {
  const isIgnored = matcherOf(ignore);
  const found = new Set<string>();
  for (const path of paths) {
    for (const file of isGlob(path)
      ? filesOfGlob(root, path)
      : filesOf(resolve(root, path), path)) {
      if (!isIgnored(slashed(relative(ignoreRoot, file)))) found.add(file);
    }
  }
  return [...found].sort();
}

/** Whether a file would be found if it were there: for those of another revision. */
export function isMeant(
  file: string,
  { paths, root, ignore, ignoreRoot }: Search,
): boolean {
  if (matcherOf(ignore)(slashed(relative(ignoreRoot, file)))) return false;
  const inside = slashed(relative(root, file));
  return paths.some(path => {
    if (isGlob(path)) return matcherOf([path.replace(/^\.\//, '')])(inside);
    const full = resolve(root, path);
    return file === full || (file.startsWith(`${full}${sep}`) && isOurs(file));
  });
}

function filesOf(path: string, written: string): string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    throw new NotRun(
      `There is no file or folder ${written} (${codeOf(error)}).`,
    );
  }
  return isFolder ? [...walk(path)].filter(isOurs) : [path];
}

function filesOfGlob(root: string, glob: string): string[] {
  const pattern = new Minimatch(glob.replace(/^\.\//, ''));
  // Only what stands before the first wildcard has to be walked.
  const parts = glob.split('/');
  const fixed = parts.slice(0, parts.findIndex(isGlob)).join('/');
  return [...walk(resolve(root, fixed))].filter(file =>
    pattern.match(slashed(relative(root, file))),
  );
}

function* walk(folder: string): Iterable<string> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // What may not be read, or is gone meanwhile, holds nothing for us.
    return;
  }
  for (const entry of entries) {
    const path = `${folder}${sep}${entry.name}`;
    if (entry.isDirectory()) {
      if (!NEVER.has(entry.name)) yield* walk(path);
    } else if (entry.isFile()) {
      yield path;
    }
  }
}

function isOurs(file: string): boolean {
  return isNamedAsOurs(file.slice(file.lastIndexOf(sep) + 1));
}

/** A path as it stands in reports on every system. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** Whether a path, with `/`, fits one of the globs. */
export function matcherOf(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map(glob => new Minimatch(glob, { dot: true }));
  return path => patterns.some(pattern => pattern.match(path));
}
