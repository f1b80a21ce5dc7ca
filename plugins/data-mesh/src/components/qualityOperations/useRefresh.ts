import { useSignal } from '@backstage/plugin-signals-react';
import { useEffect, useRef } from 'react';

/** The service says here that a run went on. */
const channel = 'data-mesh:quality';

/** Milliseconds: signals that come closer together than this are answered once. */
const pause = 1_000;

/** Milliseconds between two looks, for portals without signals and for what no signal tells. */
const look = { active: 5_000, idle: 30_000 } as const;

/** Calls `again` when a run went on, and now and then; more often while something is under way. */
export function useRefresh(again: () => void, active: boolean): void {
  const { lastSignal } = useSignal(channel);
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef(again);
  latest.current = again;

  useEffect(() => {
    if (lastSignal && waiting.current === undefined) {
      waiting.current = setTimeout(() => {
        waiting.current = undefined;
        latest.current();
      }, pause);
    }
  }, [lastSignal]);

  useEffect(() => () => clearTimeout(waiting.current), []);

  useEffect(() => {
    const timer = setInterval(
      () => {
        // Nobody looks at a page in the background.
        if (!document.hidden) latest.current();
      },
      active ? look.active : look.idle,
    );
    return () => clearInterval(timer);
  }, [active]);
}
