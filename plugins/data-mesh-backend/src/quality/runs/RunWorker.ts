import { Contract } from '@backstage-data-mesh/contract';
import { Status } from '@backstage-data-mesh/quality';
import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { NewResult } from '../results/newResult';
import { batchOf } from '../results/resultBatch';
import { ResultWriter } from '../results/ResultWriter';
import { OWN_TOOL } from '../status';
import { ClaimedRun } from './claimedRun';
import { readContractModel } from './readContractModel';
import { Execution, Progress, RunExecutor, whyOf } from './RunExecutor';
import { RunEnd, RunQueue } from './RunQueue';
import { ScheduleKeeper } from './ScheduleKeeper';
import { ServerStates } from './ServerStates';

/** Pages that show runs listen to it. A run id says nothing about a contract. */
export const QUALITY_CHANNEL = 'data-mesh:quality';

export interface RunWorkerOptions {
  /** Runs at once in this process. */
  readonly workers: number;
  /** How long is waited before the queue is looked at again, in milliseconds. */
  readonly poll: number;
  /** How often a run gives a sign of life, in milliseconds. */
  readonly heartbeat: number;
  /** How long a run waits for a server that is down before its checks are errors, in milliseconds. */
  readonly patience: number;
  readonly now: () => number;
}

export interface RunWorkerDeps {
  readonly knex: Knex;
  readonly queue: RunQueue;
  readonly executor: RunExecutor;
  readonly states: ServerStates;
  readonly schedules: ScheduleKeeper;
  readonly writer: Pick<ResultWriter, 'within'>;
  readonly logger: LoggerService;
  readonly signals?: SignalsService;
  /** Has what looks back look for more, a while after one of its runs is over. */
  readonly onBackfilled?: (engine: string) => Promise<void>;
}

/** Why a run that is under way is ended early. */
type Ending = 'cancelled' | 'lost' | 'stopping';

const SIGNAL_EVERY_MS = 1_000;
const PROBE_PATIENCE_MS = 30_000;

/** Carries out runs, some at once, for as long as the process lives. */
export class RunWorker {
  private readonly active = new Map<
    string,
    { end: (why: Ending) => void; done: Promise<void> }
  >();
  private readonly stopped = new AbortController();
  private wakeUp = () => {};
  private loop: Promise<void> | undefined;
  private probing: Promise<void> | undefined;
  private readonly rests = new Set<NodeJS.Timeout>();

  constructor(
    private readonly deps: RunWorkerDeps,
    private readonly options: RunWorkerOptions,
  ) {}

  start(): void {
    this.loop ??= this.go();
  }

  /** There may be something to do. */
  wake(): void {
    this.wakeUp();
  }

  /** Ends a run at once when it is under way here. */
  cancel(runId: string): void {
    this.active.get(runId)?.end('cancelled');
  }

  /** What is under way goes back into the queue, for another replica or the next start. */
  async stop(): Promise<void> {
    this.stopped.abort();
    for (const rest of this.rests) clearTimeout(rest);
    this.wake();
    for (const { end } of this.active.values()) end('stopping');
    await this.loop;
    await Promise.allSettled([...this.active.values()].map(run => run.done));
  }

  private async go(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      const woken = new Promise<void>(resolve => {
        this.wakeUp = resolve;
      });
      try {
        this.beginProbe();
        await this.fill();
      } catch (error) {
        this.deps.logger.error('Runs cannot be claimed', error as Error);
      }
      await this.pause(woken);
    }
    await this.probing;
  }

  private beginProbe(): void {
    this.probing ??= this.probe().finally(() => {
      this.probing = undefined;
    });
  }

  private async pause(woken: Promise<void>): Promise<void> {
    if (this.stopped.signal.aborted) return;
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<void>(resolve => {
      timer = setTimeout(resolve, this.options.poll);
    });
    await Promise.race([woken, waited]);
    clearTimeout(timer);
  }

  private async fill(): Promise<void> {
    while (
      this.active.size < this.options.workers &&
      !this.stopped.signal.aborted
    ) {
      const run = await this.deps.queue.claim();
      if (!run) return;
      this.begin(run);
    }
  }

  private begin(run: ClaimedRun): void {
    const abort = new AbortController();
    let why: Ending | undefined;
    const end = (reason: Ending) => {
      why ??= reason;
      abort.abort(new Error(`The run was ended: ${reason}`));
    };
    const done = this.carryOut(run, abort.signal, end, () => why)
      .catch(error => {
        // It goes back into the queue by itself, when its lease is over.
        this.deps.logger.error(`Run ${run.id} broke off`, error);
      })
      .finally(() => {
        this.active.delete(run.id);
        this.wake();
      });
    this.active.set(run.id, { end, done });
    if (this.stopped.signal.aborted) end('stopping');
  }

  private async carryOut(
    run: ClaimedRun,
    signal: AbortSignal,
    end: (why: Ending) => void,
    ending: () => Ending | undefined,
  ): Promise<void> {
    const { knex, executor, queue } = this.deps;
    const began = performance.now();
    const progress: Progress = { done: 0, total: 0, statements: 0 };
    const heart = this.beat(run, progress, end);
    try {
      await this.tell(run.id, 'running', progress);
      const contract = await readContractModel(knex, run.contractRef);
      const execution = await executor.execute(run, contract, progress, signal);
      heart.stop();
      if (ending() === 'lost') return;
      if (ending() === 'stopping') {
        await queue.giveBack(run);
        return;
      }
      await this.conclude(run, execution, ending() === 'cancelled', contract);
      if (run.trigger === 'backfill') {
        this.goOnAfter(performance.now() - began, run.engine);
      }
    } finally {
      heart.stop();
    }
  }

  /** Signs of life, and progress while there is any. */
  private beat(
    run: ClaimedRun,
    progress: Progress,
    end: (why: Ending) => void,
  ): { stop(): void } {
    let shown = 0;
    let beaten = performance.now();
    let busy = false;
    const timer = setInterval(async () => {
      const moved = progress.done !== shown;
      const quiet = performance.now() - beaten >= this.options.heartbeat;
      if (busy || !(moved || quiet)) return;
      busy = true;
      try {
        beaten = performance.now();
        const state = await this.deps.queue.renew(run, { ...progress });
        if (state !== 'going') end(state);
        if (moved) {
          shown = progress.done;
          await this.tell(run.id, 'running', progress);
        }
      } catch (error) {
        this.deps.logger.warn(
          `Run ${run.id} gave no sign of life`,
          error as Error,
        );
      } finally {
        busy = false;
      }
    }, Math.min(SIGNAL_EVERY_MS, this.options.heartbeat));
    return { stop: () => clearInterval(timer) };
  }

  private async conclude(
    run: ClaimedRun,
    execution: Execution,
    cancelled: boolean,
    contract: Contract | undefined,
  ): Promise<void> {
    const { states, queue, schedules } = this.deps;
    const { unavailable } = execution;
    if (!cancelled && unavailable && !unavailable.forThisContractOnly) {
      await states.isDown(run.engine, unavailable.why);
      if (this.mayWait(run, execution)) {
        await queue.giveBack(run);
        return;
      }
      await schedules.wasUnanswered(run.contractRef, run.server);
    } else if (!unavailable && contract && !execution.problem && !cancelled) {
      if (await states.isUp(run.engine)) {
        await schedules.serverIsBack(run.engine);
      }
    }
    const counts = countsOf(execution);
    const end: RunEnd = {
      state: stateOf(execution, cancelled),
      problem: cancelled
        ? undefined
        : execution.problem ??
          (unavailable && `The server could not be asked: ${unavailable.why}`),
      counts,
      statements: execution.statements,
      done: execution.measured.length,
      total: Math.max(execution.total, execution.measured.length),
    };
    // That a server is not there today says nothing about a day of the past.
    const results =
      unavailable && run.asOf !== undefined ? [] : resultsOf(run, execution);
    const written = await this.deps.writer.within(async (tx, write) => {
      if (!(await queue.end(tx, run, end))) return false;
      if (results.length > 0) await write(batchOf(results));
      return true;
    });
    if (!written) return;
    await this.tell(run.id, end.state, end);
  }

  /** Looking back is never urgent: it rests for as long as it worked, so that most of the machine is there for others. */
  private goOnAfter(milliseconds: number, engine: string) {
    if (this.stopped.signal.aborted) return;
    const rest = setTimeout(async () => {
      this.rests.delete(rest);
      try {
        await this.deps.onBackfilled?.(engine);
        this.wake();
      } catch (error) {
        this.deps.logger.warn(
          `Server ${engine} is not asked about earlier days for now`,
          error as Error,
        );
      }
    }, milliseconds).unref();
    this.rests.add(rest);
  }

  /** Only one of which nothing was measured, and not when a person waits for it. */
  private mayWait(run: ClaimedRun, { statements }: Execution): boolean {
    if (run.trigger === 'backfill') return true;
    return (
      run.trigger === 'schedule' &&
      statements === 0 &&
      this.options.now() - run.createdAt < this.options.patience
    );
  }

  /** Looks whether servers are up again, one after the other: it holds up nothing else. */
  private async probe(): Promise<void> {
    const { states, executor, schedules, logger } = this.deps;
    try {
      for (const server of await states.claimProbes(PROBE_PATIENCE_MS)) {
        try {
          await executor.ping(server.name, this.stopped.signal);
        } catch (error) {
          if (this.stopped.signal.aborted) return;
          await states.isDown(server.name, whyOf(error));
          continue;
        }
        if (await states.isUp(server.name)) {
          logger.info(`Server ${server.name} can be asked`);
          await schedules.serverIsBack(server.name);
          this.wake();
        }
      }
    } catch (error) {
      logger.warn('Servers could not be looked at', error as Error);
    }
  }

  private async tell(
    runId: string,
    state: string,
    { done, total }: { readonly done: number; readonly total: number },
  ): Promise<void> {
    try {
      await this.deps.signals?.publish({
        recipients: { type: 'broadcast' },
        channel: QUALITY_CHANNEL,
        message: { runId, state, done, total },
      });
    } catch (error) {
      this.deps.logger.debug('A signal was not sent', error as Error);
    }
  }
}

function stateOf(
  { problem, unavailable }: Execution,
  cancelled: boolean,
): RunEnd['state'] {
  if (cancelled) return 'cancelled';
  return problem || unavailable ? 'failed' : 'finished';
}

function countsOf({ measured }: Execution): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {};
  for (const { outcome } of measured) {
    counts[outcome.status] = (counts[outcome.status] ?? 0) + 1;
  }
  return counts;
}

function resultsOf(
  run: ClaimedRun,
  { measured, observedAt }: Execution,
): readonly NewResult[] {
  return measured.map(({ checkKey, outcome, statement }) => ({
    contractRef: run.contractRef,
    checkKey,
    tool: OWN_TOOL,
    server: run.server,
    outcome,
    observedAt,
    // A day of the past is looked at once, whichever run does it.
    identity: `${
      run.asOf === undefined ? run.id : `as of ${run.asOf}`
    } ${checkKey}`,
    runId: run.id,
    backfilled: run.asOf !== undefined,
    ...(statement !== undefined && { statement }),
  }));
}
