import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const MOST_FILES = 200;

/**
 * Writes a file of the workspace; what lies outside of it cannot be meant.
 * @throws InputError for one that exists, unless it may be replaced
 */
export async function writeInWorkspace(
  workspace: string,
  path: string,
  text: string,
  replace: boolean,
): Promise<void> {
  const target = resolveSafeChildPath(workspace, path);
  await mkdir(dirname(target), { recursive: true });
  try {
    await writeFile(target, text, { flag: replace ? 'w' : 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new InputError(`${path} exists in the workspace already.`);
  }
}

export async function readInWorkspace(
  workspace: string,
  path: string,
): Promise<string> {
  try {
    return await readFile(resolveSafeChildPath(workspace, path), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new InputError(`There is no ${path} in the workspace.`);
  }
}

/** Files below the workspace whose name ends so, in the order of their paths. */
export async function filesEndingWith(
  workspace: string,
  ends: readonly string[],
): Promise<string[]> {
  const all = await readdir(workspace, { recursive: true });
  return all
    .filter(path => !/(^|[\\/])(\.git|node_modules)[\\/]/.test(path))
    .filter(path => ends.some(end => path.endsWith(end)))
    .sort()
    .slice(0, MOST_FILES)
    .map(path => join(path));
}
