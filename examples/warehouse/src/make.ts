import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { addDays, dayOf } from './days';
import { Loaded, loadDue } from './load/loadDue';
import { takeLock } from './lock';
import { continues, readStamp, Settings } from './warehouse';

/** @public */
export interface MakeOptions extends Settings {
  /** Folder of the warehouse. */
  readonly out: string;
  /** Business days of history that a new warehouse gets, up to yesterday. */
  readonly days: number;
  /** UTC milliseconds. */
  readonly now: number;
}

/** @public */
export interface Made extends Loaded {
  readonly how: 'made' | 'continued';
}

/**
 * Makes the warehouse, or brings an existing one with the same settings up to date. A new one grows in a folder beside
 * it and takes its place when it is complete: whoever interrupts this loses nothing but time.
 *
 * @throws LockedError when another process works on it
 * @public
 */
export async function make(options: MakeOptions): Promise<Made> {
  const release = await takeLock(options.out);
  try {
    return await makeLocked(options);
  } finally {
    await release();
  }
}

/** The same for a caller that holds the lock. */
export async function makeLocked(options: MakeOptions): Promise<Made> {
  const { out, days, now, seed, scale } = options;
  const settings = { seed, scale };
  const stamp = await readStamp(out);
  if (stamp && continues(stamp, settings)) {
    const loaded = await loadDue(out, stamp.firstDay, now, settings);
    return { how: 'continued', ...loaded };
  }
  const partial = `${out}.partial`;
  const old = `${out}.old`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(path.dirname(out), { recursive: true });
  const loaded = await loadDue(
    partial,
    addDays(dayOf(now), -days),
    now,
    settings,
  );
  await rm(old, { recursive: true, force: true });
  await rename(out, old).catch(error => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(partial, out);
  await rm(old, { recursive: true, force: true });
  return { how: 'made', ...loaded };
}
