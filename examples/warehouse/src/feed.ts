import { setTimeout as sleep } from 'node:timers/promises';
import { lateChangedAt, readLate } from './late';
import { nextDue } from './load/due';
import { takeLock } from './lock';
import { Made, makeLocked, MakeOptions } from './make';
import { readStamp } from './warehouse';

/** @public */
export interface FeedOptions extends Omit<MakeOptions, 'now'> {
  /** Milliseconds between two looks at the clock. */
  readonly every: number;
  /** Ends the feeder; a pass that runs is finished first. */
  readonly signal: AbortSignal;
  readonly clock?: () => number;
  readonly onPass?: (made: Made) => void;
  readonly onError?: (error: unknown) => void;
}

/**
 * Keeps a warehouse up to date until it is told to stop: catches up what is missing, then adds each load when it
 * arrives and the batches of the streams every few minutes. A pass that fails is reported and tried again later.
 *
 * @throws LockedError when another process works on it
 * @public
 */
export async function feed(options: FeedOptions): Promise<void> {
  const { every, signal, onPass, onError, clock = Date.now } = options;
  const release = await takeLock(options.out);
  try {
    while (!signal.aborted) {
      const planted = await lateChangedAt(options.out);
      try {
        await readLate(options.out);
        onPass?.(await makeLocked({ ...options, now: clock() }));
      } catch (error) {
        onError?.(error);
      }
      await pause(
        await untilNext(options, clock(), every),
        signal,
        async () => (await lateChangedAt(options.out)) !== planted,
      );
    }
  } finally {
    await release();
  }
}

async function untilNext(options: FeedOptions, now: number, every: number) {
  const stamp = await readStamp(options.out);
  if (!stamp) return every;
  // a second more, so that the load is really due then
  const wait = nextDue(stamp.firstDay, now, stamp.seed) - now + 1000;
  return Math.min(every, Math.max(1000, wait));
}

const LOOK_EVERY = 1_000;

/** Waits, but not longer than until something is said of late loads. */
async function pause(
  ms: number,
  signal: AbortSignal,
  isChanged: () => Promise<boolean>,
): Promise<void> {
  try {
    for (let left = ms; left > 0 && !(await isChanged()); left -= LOOK_EVERY) {
      await sleep(Math.min(left, LOOK_EVERY), undefined, { signal });
    }
  } catch {
    // told to stop
  }
}
