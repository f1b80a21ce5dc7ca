import { isAbsolute, relative } from 'node:path';

/**
 * A file as everybody may read of it: a URL as it is, and a path of this machine from the folder on that it has in common with
 * the backend, which in a checkout is its path in the repository.
 *
 * @param file - as the catalog names it
 * @param from - where the backend runs
 */
export function shownFile(file: string, from = process.cwd()): string {
  if (!isAbsolute(file)) return file;
  return relative(from, file)
    .split(/[\\/]/)
    .filter(part => part !== '..')
    .join('/');
}
