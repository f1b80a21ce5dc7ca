import { QualityRun } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useSignal } from '@backstage/plugin-signals-react';
import { useEffect, useRef, useState } from 'react';
import { isActive } from './useQuality';

/** The service says here how far a run is. */
const CHANNEL = 'data-mesh:quality';

/** Milliseconds: runs that end closer together than this are answered once. */
const PAUSE = 500;

/** Milliseconds between two looks, for portals without signals and for what no signal tells. */
const LOOK = { active: 4_000, idle: 30_000 } as const;

type Progress = Pick<QualityRun, 'state' | 'done' | 'total'>;
// A type, not an interface: signals take what has an index signature.
type Signal = {
  runId: string;
  state: QualityRun['state'];
  done: number;
  total: number;
};

/**
 * Follows runs that are under way: what a signal says of them is shown at once, and when one of them ends the page looks
 * again. Signals of the many other runs of a portal ask nothing of the service.
 *
 * @param runs - Those under way, as the service last gave them.
 * @param again - Asks the service again.
 * @returns Tells a run with the progress that is known of it by now.
 */
export function useLiveRuns(
  runs: readonly QualityRun[],
  again: () => void,
): (run: QualityRun) => QualityRun {
  const { lastSignal } = useSignal<Signal>(CHANNEL);
  const [progress, setProgress] = useState<Readonly<Record<string, Progress>>>(
    {},
  );
  const latest = useRef({ runs, again });
  latest.current = { runs, again };
  const waiting = useRef<ReturnType<typeof setTimeout>>();

  useEffect(() => {
    if (!lastSignal) return;
    const { runId, state, done, total } = lastSignal;
    if (!latest.current.runs.some(({ id }) => id === runId)) return;
    setProgress(before => ({ ...before, [runId]: { state, done, total } }));
    if (state !== 'queued' && state !== 'running' && !waiting.current) {
      waiting.current = setTimeout(() => {
        waiting.current = undefined;
        latest.current.again();
      }, PAUSE);
    }
  }, [lastSignal]);

  useEffect(() => () => clearTimeout(waiting.current), []);

  // Days of the past are looked at for long, and nobody waits for each of them.
  const isWaitedFor = runs.some(
    run => isActive(run) && run.trigger !== 'backfill',
  );
  useEffect(() => {
    const timer = setInterval(
      () => {
        // Nobody looks at a page in the background.
        if (!document.hidden) latest.current.again();
      },
      isWaitedFor ? LOOK.active : LOOK.idle,
    );
    return () => clearInterval(timer);
  }, [isWaitedFor]);

  return run => {
    const known = progress[run.id];
    // Signals may come late: a run that is further by the service's own word stays there.
    return known && known.done >= run.done ? { ...run, ...known } : run;
  };
}
