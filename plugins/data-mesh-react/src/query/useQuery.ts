import { useCallback, useEffect, useState } from 'react';

/**
 * What is known of something that is being asked for. `value` may be of an earlier question while `pending` is true, so
 * that a page does not go blank between two answers.
 * @public
 */
export type Query<T> = Readonly<{
  value?: T;
  error?: Error;
  /** A question is under way. */
  pending: boolean;
  /** Asks the same question again. */
  retry: () => void;
}>;

type Answer<T> = Readonly<{ key: string; value?: T; error?: Error }>;

/**
 * Asks a question whenever `key` changes, and drops the one before: its request is aborted and its answer never shown
 * after a newer one's.
 *
 * @param key - Names the question; the same key is not asked again, `undefined` asks nothing.
 * @param ask - Puts the question. Only its newest version is called, so it need not be memoised.
 * @public
 */
export function useQuery<T>(
  key: string | undefined,
  ask: (signal: AbortSignal) => Promise<T>,
): Query<T> {
  const [answer, setAnswer] = useState<Answer<T>>();
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt(n => n + 1), []);
  const attemptKey = key === undefined ? undefined : `${attempt} ${key}`;

  useEffect(() => {
    if (attemptKey === undefined) {
      return undefined;
    }
    const controller = new AbortController();
    ask(controller.signal).then(
      value => {
        if (!controller.signal.aborted) {
          setAnswer({ key: attemptKey, value });
        }
      },
      reason => {
        if (!controller.signal.aborted) {
          const error =
            reason instanceof Error ? reason : new Error(String(reason));
          setAnswer({ key: attemptKey, error });
        }
      },
    );
    return () => controller.abort();
    // The key stands for everything that `ask` depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [attemptKey]);

  const pending = attemptKey !== undefined && answer?.key !== attemptKey;
  return {
    value: answer?.value,
    error: pending ? undefined : answer?.error,
    pending,
    retry,
  };
}
