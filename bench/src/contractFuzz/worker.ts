import { parentPort, workerData } from 'node:worker_threads';
import { caseOf, Outcome, run, seeds } from './cases';
import { minimise } from './minimise';

/** What the main thread gives. */
export interface Assignment {
  readonly firstSeed: number;
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** CPU milliseconds that a step of a case may take. */
  readonly limit: number;
}

/** What it hears. */
export type Report =
  | { readonly type: 'begin'; readonly seed: number }
  | { readonly type: 'end'; readonly ms: number }
  | {
      readonly type: 'fault';
      readonly seed: number;
      readonly what: string;
      readonly text: string;
    }
  | { readonly type: 'done' };

const say = (report: Report) => parentPort?.postMessage(report);

/** The first lines of a stack, which tell one fault from another. */
const kindOf = ({ error }: Outcome) => error?.split('\n').slice(0, 2).join(' ');

function work({ firstSeed, until, limit }: Assignment): void {
  const files = seeds();
  const known = new Set<string>();
  for (let seed = firstSeed; Date.now() < until; seed++) {
    const each = caseOf(files, seed);
    say({ type: 'begin', seed });
    const outcome = run(each);
    say({ type: 'end', ms: outcome.ms });
    const isSlow = outcome.ms > limit;
    const kind = kindOf(outcome) ?? (isSlow ? 'slow' : undefined);
    if (kind !== undefined && !known.has(kind)) {
      if (!isSlow || outcome.error) {
        known.add(kind);
      }
      const text = minimise(
        each.text,
        smaller => {
          say({ type: 'begin', seed });
          const again = run({ ...each, text: smaller });
          return outcome.error ? kindOf(again) === kind : again.ms > limit;
        },
        Date.now() + 30_000,
      );
      const what =
        outcome.error ?? `${outcome.step} took ${Math.round(outcome.ms)} ms`;
      say({ type: 'fault', seed, what, text });
    }
  }
  say({ type: 'done' });
}

work(workerData as Assignment); // what contractFuzz.ts gives
