import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { ServerUnavailable } from '../model/engine';

/**
 * A path that a contract names, below the configured folder: as text first, and again after links are followed. Wildcards
 * may stand in it. Throws `ServerUnavailable` for one that leads elsewhere.
 */
export async function placeBelow(root: string, named: string): Promise<string> {
  refuseElsewhere(named);
  const base = await realpath(root).catch(() => {
    throw new ServerUnavailable('The configured folder is not there.');
  });
  const steps = named.split('/').filter(step => step !== '' && step !== '.');
  const fixed = steps.slice(0, Math.max(steps.findIndex(isPattern), 0));
  const known = steps.some(isPattern) ? fixed : steps;
  await refuseOutside(base, path.join(base, ...known));
  return path.join(base, ...steps);
}

/** Follows links; what is not there is not elsewhere. */
export async function refuseOutside(base: string, file: string) {
  const real = await realpath(file).catch(() => base);
  if (!isBelow(base, real)) {
    throw new ServerUnavailable(
      'The contract names files that lie outside the configured folder.',
    );
  }
}

function isBelow(base: string, file: string): boolean {
  const relative = path.relative(base, file);
  return (
    !path.isAbsolute(relative) &&
    relative !== '..' &&
    !relative.startsWith(`..${path.sep}`)
  );
}

function isPattern(step: string): boolean {
  return /[*?[\]{}]/.test(step);
}

function refuseElsewhere(named: string) {
  if (
    named.trim() === '' ||
    /^[~/\\]|^[a-z]:|^[a-z][a-z0-9+.-]*:|[\\\0]/i.test(named) ||
    named.split('/').includes('..')
  ) {
    throw new ServerUnavailable(
      'Only paths below the configured folder can be read: a contract names them relative to it, with slashes and without "..".',
    );
  }
}

/** Whether there is such a file. */
export async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    found => found.isFile(),
    () => false,
  );
}
