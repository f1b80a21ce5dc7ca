/** A run of a template, as far as it is counted. */
export interface TemplateRun {
  readonly template: string;
  readonly status: string;
  /** Entity ref of who started it; unknown of one that a service started. */
  readonly person?: string;
  /** UTC milliseconds. */
  readonly startedAt: number;
  /** UTC milliseconds; of a run that is under way when it was last heard of. */
  readonly endedAt: number;
  /** It writes the descriptor of a new data product. */
  readonly makesProduct: boolean;
}

export interface RunCounts {
  readonly started: number;
  readonly completed: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly underWay: number;
  /** Completed of those that completed or failed, 0 to 1: who cancels has changed their mind. Absent when none ended. */
  readonly successRate?: number;
  /** Of those that completed: half took at most so long. */
  readonly medianSeconds?: number;
  /** UTC milliseconds. */
  readonly lastStartedAt?: number;
}

export interface FirstProduct {
  /** Who ever started to make a product. */
  readonly people: number;
  /** Those of them who have one. */
  readonly reached: number;
  /** From when somebody first started to make a product until they had one, failed tries and all: half took at most so long. */
  readonly medianSeconds?: number;
}

export function countRuns(runs: readonly TemplateRun[]): RunCounts {
  const completed = runs.filter(run => run.status === 'completed');
  const failed = runs.filter(run => run.status === 'failed').length;
  const cancelled = runs.filter(run => run.status === 'cancelled').length;
  const ended = completed.length + failed;
  return {
    started: runs.length,
    completed: completed.length,
    failed,
    cancelled,
    underWay: runs.length - ended - cancelled,
    successRate: ended > 0 ? completed.length / ended : undefined,
    medianSeconds: median(completed.map(secondsOf)),
    lastStartedAt:
      runs.length > 0
        ? runs.reduce((last, run) => Math.max(last, run.startedAt), 0)
        : undefined,
  };
}

/** @param runs - all that there ever were: of a part, nobody can say which try was the first */
export function firstProducts(runs: readonly TemplateRun[]): FirstProduct {
  const began = new Map<string, number>();
  const had = new Map<string, number>();
  for (const run of runs) {
    if (run.makesProduct && run.person !== undefined) {
      keepEarliest(began, run.person, run.startedAt);
      if (run.status === 'completed') {
        keepEarliest(had, run.person, run.endedAt);
      }
    }
  }
  return {
    people: began.size,
    reached: had.size,
    medianSeconds: median(
      [...had].map(([person, at]) => (at - (began.get(person) ?? at)) / 1000),
    ),
  };
}

function keepEarliest(times: Map<string, number>, key: string, time: number) {
  const known = times.get(key);
  if (known === undefined || time < known) times.set(key, time);
}

function secondsOf({ startedAt, endedAt }: TemplateRun): number {
  return Math.max(0, (endedAt - startedAt) / 1000);
}

/** The lower of the two in the middle, where there are two: it is one that was measured. */
function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
