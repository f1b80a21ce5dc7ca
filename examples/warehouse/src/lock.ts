import { open, readFile, rm } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** Another process works on the same warehouse. */
export class LockedError extends Error {
  readonly pid: number;

  constructor(file: string, pid: number) {
    super(
      `Process ${pid} is already working on this warehouse (${file}). Stop it first, or let it go on: it keeps the data up to date.`,
    );
    this.name = 'LockedError';
    this.pid = pid;
  }
}

/**
 * Takes the lock beside the folder, or throws a {@link LockedError}. A lock whose process has died is taken over. The
 * function that is returned gives the lock back.
 */
export async function takeLock(out: string): Promise<() => Promise<void>> {
  const file = `${out}.lock`;
  mkdirSync(path.dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(`${process.pid}\n`);
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const pid = Number(await readFile(file, 'utf8').catch(() => ''));
    if (pid && pid !== process.pid && isAlive(pid)) {
      throw new LockedError(file, pid);
    }
    await rm(file, { force: true });
  }
  throw new Error(`The lock ${file} could not be taken: it keeps coming back.`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to someone else
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
