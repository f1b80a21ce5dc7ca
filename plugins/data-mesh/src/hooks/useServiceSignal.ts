import { useSignal } from '@backstage/plugin-signals-react';
import { useEffect, useRef } from 'react';

/** Milliseconds: signals that come closer together than this are answered once. */
const PAUSE = 500;

/** Milliseconds between two looks, for portals without signals. */
const LOOK = 60_000;

// A type, not an interface: signals take what has an index signature.
type Signal = { type: string };

/**
 * Looks again when the service says on a channel that something changed, and now and then by itself while someone looks.
 */
export function useServiceSignal(channel: string, again: () => void) {
  const { lastSignal } = useSignal<Signal>(channel);
  const latest = useRef(again);
  latest.current = again;
  const waiting = useRef<ReturnType<typeof setTimeout>>();

  useEffect(() => {
    if (!lastSignal || waiting.current) return;
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      latest.current();
    }, PAUSE);
  }, [lastSignal]);

  useEffect(() => () => clearTimeout(waiting.current), []);

  useEffect(() => {
    const timer = setInterval(() => {
      // Nobody looks at a page in the background.
      if (!document.hidden) latest.current();
    }, LOOK);
    return () => clearInterval(timer);
  }, []);
}
