import {
  OpenRequest,
  QueryEngine,
  QuerySession,
  ServerUnavailable,
} from '@backstage-data-mesh/engines';
import { Row, StatementError } from '@backstage-data-mesh/quality';

/** How much longer than its own limit an engine is trusted to keep it. */
const GRACE_MS = 5_000;

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
  const signal = AbortSignal.any([outer, timer.signal]);
  let given = false;
  const working = work(signal);
  // Whoever waited for it is gone.
  working.then(
    late => (given ? undefined : onLate(late).catch(() => {})),
    () => {},
  );
  let timeout: NodeJS.Timeout | undefined;
  let onAbort = () => {};
  try {
    const ended = new Promise<never>((_, reject) => {
      timeout = setTimeout(() => {
        const error = tooLate();
        reject(error);
        timer.abort(error);
      }, milliseconds);
      onAbort = () => {
        // The engine has the first word on how it ended.
        setTimeout(() => reject(outer.reason), Math.min(milliseconds, 2_000));
      };
      outer.addEventListener('abort', onAbort, { once: true });
    });
    ended.catch(() => {});
    const done = await Promise.race([
      working.then(result => {
        given = true;
        return result;
      }),
      ended,
    ]);
    return done;
  } finally {
    clearTimeout(timeout);
    outer.removeEventListener('abort', onAbort);
  }
}
