import {
  OpenRequest,
  QueryEngine,
  QuerySession,
  ServerUnavailable,
} from '@backstage-data-mesh/engines';
import { Row, StatementError } from '@backstage-data-mesh/quality';

/** How much longer than its own limit an engine is trusted to keep it. */
const GRACE_MS = 5_000;
/** How long it may take to end what was cancelled. */
const ENDING_MS = 2_000;

/**
 * Opens a session of an engine, and sees to it that nothing takes longer than the limits say, whatever the engine does. What
 * comes too late is closed and forgotten.
 */
export async function openBounded(
  engine: QueryEngine,
  request: OpenRequest,
  grace = GRACE_MS,
): Promise<QuerySession> {
  const { limits, signal } = request;
  const seconds = Math.ceil(limits.timeout / 1000);
  const session = await within(
    limits.timeout + grace,
    signal,
    inner => engine.open({ ...request, signal: inner }),
    () => new ServerUnavailable(`It did not answer within ${seconds} seconds.`),
    late => late.close(),
  );
  return {
    tableOf: object => session.tableOf(object),
    execute: (statement, outer) =>
      within<readonly Row[]>(
        limits.timeout + grace,
        outer,
        inner => session.execute(statement, inner),
        () => new StatementError('timeout'),
      ),
    close: () =>
      within(
        grace,
        new AbortController().signal,
        () => session.close(),
        () => new Error('The session could not be closed in time'),
      ),
  };
}

export async function pingBounded(
  engine: QueryEngine,
  timeout: number,
  outer: AbortSignal,
): Promise<void> {
  await within(
    timeout,
    outer,
    signal => engine.ping(signal),
    () =>
      new ServerUnavailable(
        `It did not answer within ${Math.ceil(timeout / 1000)} seconds.`,
      ),
  );
}

async function within<T>(
  milliseconds: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
  tooLate: () => Error,
  onLate: (late: T) => Promise<void> = async () => {},
): Promise<T> {
  outer.throwIfAborted();
  const timer = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  let onAbort = () => {};
  let waiting = true;
  const ended = new Promise<never>((_, reject) => {
    const giveUp = (error: unknown) => {
      waiting = false;
      reject(error);
    };
    const expire = () => {
      const error = tooLate();
      giveUp(error);
      timer.abort(error);
    };
    // The engine has the first word on how it ended.
    onAbort = () => {
      timers.push(setTimeout(() => giveUp(outer.reason), ENDING_MS));
    };
    timers.push(setTimeout(expire, milliseconds));
    outer.addEventListener('abort', onAbort, { once: true });
  });
  const working = work(AbortSignal.any([outer, timer.signal])).then(result => {
    // Whoever waited for it is gone.
    if (!waiting) onLate(result).catch(() => {});
    return result;
  });
  // Only one of the two is waited for to the end.
  working.catch(() => {});
  ended.catch(() => {});
  try {
    return await Promise.race([working, ended]);
  } finally {
    timers.forEach(clearTimeout);
    outer.removeEventListener('abort', onAbort);
  }
}
