import { StatementError } from '@backstage-data-mesh/quality';

/** @internal */
export interface Deadline {
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  /** Ends the work in the engine. Called until the work has ended: an engine forgets it when it comes too early. */
  readonly interrupt: () => void;
  /** Milliseconds between two interrupts. */
  readonly again?: number;
}

/**
 * Runs work that is ended when its time is over (`StatementError`) or the signal aborts (its reason). What the work itself
 * says about its end does not count then, and it has ended when this does.
 * @internal
 */
export async function withDeadline<T>(
  { timeout, signal, interrupt, again = 50 }: Deadline,
  work: () => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  let over = false;
  let repeat: ReturnType<typeof setInterval> | undefined;
  const end = () => {
    if (!repeat) {
      interrupt();
      repeat = setInterval(interrupt, again);
    }
  };
  const timer = setTimeout(() => {
    over = true;
    end();
  }, timeout);
  signal.addEventListener('abort', end);
  try {
    const result = await work();
    // Some engines give what they have when they are ended.
    if (!repeat) return result;
    throw new Error('It was ended');
  } catch (error) {
    signal.throwIfAborted();
    throw over ? new StatementError('timeout') : error;
  } finally {
    clearTimeout(timer);
    clearInterval(repeat);
    signal.removeEventListener('abort', end);
  }
}
