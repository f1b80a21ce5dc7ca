import type { Problem } from '@backstage-data-mesh/contract';
import type { ReportFormat, Subject } from '@backstage-data-mesh/quality';
import { once } from 'node:events';
import {
  isMainThread,
  MessagePort,
  parentPort,
  Worker,
  workerData,
} from 'node:worker_threads';
import { notAReport } from './notAReport';
import { readColumns } from './readColumns';
import type { ReadReport, ReadRequest } from './ReportReader';

/** Subjects that are handed over at once: taking them over takes a few milliseconds. */
const AT_ONCE = 1_000;
/** The thread goes when nothing was read for this time, in milliseconds. */
const IDLE = 60_000;
/** How long it may take to begin, in milliseconds: it loads what reads reports, on a machine that may be busy. */
const START = 30_000;
/** How long one report may take, in milliseconds. The largest that is taken by default needs a minute on a busy machine. */
const READ = 10 * 60_000;
/** After one that did not begin, none is begun for this time, in milliseconds. */
const REST = 5 * 60_000;
/** Megabytes; a report of 64 with its companions needs some hundreds. */
const MEMORY = 1_024;
const MARK = 'data-mesh-reports';

/** Threads cannot be had here, e.g. where sources are only transformed in the main thread, as in tests. */
export class ThreadDidNotStart extends Error {}

/** What the thread is given: the file in which it begins, megabytes, and times in milliseconds. */
export interface ReportThreadOptions {
  readonly file?: string;
  readonly memory?: number;
  readonly start?: number;
  readonly read?: number;
}

interface Question extends ReadRequest {
  readonly report: Uint8Array;
}

type Answer =
  | { readonly type: 'ready' }
  | { readonly type: 'some'; readonly subjects: readonly Subject[] }
  | {
      readonly type: 'done';
      readonly format?: ReportFormat;
      readonly columns: Omit<ReadReport['columns'], 'subjects'>;
      readonly keys: Float64Array;
      readonly problems: readonly Problem[];
    }
  | { readonly type: 'failed' };

/** A thread that reads one report after the other. Begins with the first, ends when idle. */
export class ReportThread {
  private worker: Promise<Worker> | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;
  private notBefore = 0;

  constructor(private readonly options: ReportThreadOptions = {}) {}

  /** @throws ThreadDidNotStart; InputError when the report is too much for the thread */
  read(report: Uint8Array, request: ReadRequest): Promise<ReadReport> {
    const turn = this.last.then(() => this.readNow(report, request));
    this.last = turn.catch(() => {});
    return turn;
  }

  async stop(): Promise<void> {
    clearTimeout(this.idle);
    const worker = this.worker;
    this.worker = undefined;
    await (await worker?.catch(() => undefined))?.terminate();
  }

  private async readNow(
    report: Uint8Array,
    request: ReadRequest,
  ): Promise<ReadReport> {
    if (Date.now() < this.notBefore) {
      throw new ThreadDidNotStart('It did not a short time ago');
    }
    clearTimeout(this.idle);
    this.worker ??= this.begin();
    let worker: Worker;
    try {
      worker = await this.worker;
    } catch (error) {
      this.worker = undefined;
      this.notBefore = Date.now() + REST;
      throw new ThreadDidNotStart(String(error));
    }
    try {
      return await ask(
        worker,
        { ...request, report },
        this.options.read ?? READ,
      );
    } catch (error) {
      await this.stop();
      throw error;
    } finally {
      this.idle = setTimeout(() => this.stop(), IDLE).unref();
    }
  }

  private begin(): Promise<Worker> {
    const starting = start(this.options);
    const onExit = () => {
      if (this.worker === starting) this.worker = undefined;
    };
    // Whoever waits for it hears why it did not start.
    starting.then(worker => worker.once('exit', onExit)).catch(() => {});
    return starting;
  }
}

async function start(options: ReportThreadOptions): Promise<Worker> {
  const worker = new Worker(options.file ?? __filename, {
    name: MARK,
    workerData: MARK,
    resourceLimits: { maxOldGenerationSizeMb: options.memory ?? MEMORY },
  });
  // Whoever asks hears of it; between questions it is of no consequence, and must not end the process.
  worker.on('error', () => {});
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), options.start ?? START);
  worker.once('exit', () => late.abort());
  try {
    await once(worker, 'message', { signal: late.signal });
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
  }
  worker.unref();
  return worker;
}

function ask(
  worker: Worker,
  question: Question,
  patience: number,
): Promise<ReadReport> {
  return new Promise((resolve, reject) => {
    const subjects: Subject[] = [];
    const timer = setTimeout(onTooMuch, patience);
    function settle() {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onTooMuch);
      worker.off('exit', onEnd);
      worker.unref();
    }
    function onTooMuch() {
      settle();
      reject(
        notAReport(
          'The report needs more time or memory to be read than there is for one. Send it in parts.',
        ),
      );
    }
    function onEnd() {
      settle();
      reject(new Error('The thread that reads reports ended in the middle'));
    }
    function onMessage(answer: Answer) {
      if (answer.type === 'some') {
        for (const each of answer.subjects) subjects.push(each);
        // Only now the next ones, so that others have their turn.
        worker.postMessage('more');
      } else if (answer.type === 'done') {
        const { format, columns, keys, problems } = answer;
        settle();
        resolve({ format, columns: { ...columns, subjects }, keys, problems });
      } else onEnd();
    }
    worker.ref();
    worker.on('message', onMessage);
    // Out of memory: what goes wrong in reading comes as an answer.
    worker.on('error', onTooMuch);
    worker.on('exit', onEnd);
    worker.postMessage(question);
  });
}

/** What the thread does: this file is also where it begins, since a build keeps it as a file of its own. */
function serve(port: MessagePort) {
  let waiting: Answer[] = [];
  port.on('message', (message: Question | 'more') => {
    if (message !== 'more') {
      const { report, ...request } = message;
      waiting = answersTo(() => readColumns(report, request));
    }
    const next = waiting.shift();
    if (next) port.postMessage(next, handedOver(next));
  });
  port.postMessage({ type: 'ready' } satisfies Answer);
}

function answersTo(read: () => ReadReport): Answer[] {
  try {
    const { format, columns, keys, problems } = read();
    const { subjects, ...numbers } = columns;
    const answers: Answer[] = [];
    for (let at = 0; at < subjects.length; at += AT_ONCE) {
      answers.push({
        type: 'some',
        subjects: subjects.slice(at, at + AT_ONCE),
      });
    }
    return [
      ...answers,
      { type: 'done', format, columns: numbers, keys, problems },
    ];
  } catch {
    return [{ type: 'failed' }];
  }
}

/** Numbers go over as they are; all else is copied. */
function handedOver(answer: Answer): ArrayBuffer[] {
  if (answer.type !== 'done') return [];
  const { subject, ids, observedAt, status, ...numbers } = answer.columns;
  const { measure, rowCount, failedRowCount } = numbers;
  return [
    ...[subject, ids, observedAt, status, measure, rowCount, failedRowCount],
    answer.keys,
  ].map(column => column.buffer as ArrayBuffer); // made here, and not shared
}

if (!isMainThread && workerData === MARK && parentPort) serve(parentPort);
