import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Row } from '../report';
import { caseOf, seeds } from './cases';
import type { Assignment, Report } from './worker';

/** CPU milliseconds for one step: reading, comparing, converting, or up to three edits. */
const LIMIT_MS = 2_000;

/** CPU milliseconds without a word after which a case hangs. */
const HANGS_MS = 30_000;

const FOLDER = resolve('bench/results/fuzz');

interface Fault {
  readonly seed: number;
  readonly what: string;
  readonly text: string;
}

class Tally {
  cases = 0;
  slowest = 0;
  faults = 0;

  onCase(ms: number): void {
    this.cases++;
    this.slowest = Math.max(this.slowest, ms);
  }

  async onFault({ seed, what, text }: Fault): Promise<void> {
    this.faults++;
    const file = join(FOLDER, `${seed}.txt`);
    await mkdir(FOLDER, { recursive: true });
    await writeFile(file, text);
    process.stdout.write(`seed ${seed}: ${what}\n  kept in ${file}\n`);
  }
}

/** Runs one worker until the time is over, or until it hangs or dies. */
async function watch(
  workerData: Assignment,
  tally: Tally,
): Promise<{ seed: number; hung?: string }> {
  // The worker stands beside this file, which is only ever run from the repository.
  // eslint-disable-next-line no-restricted-syntax
  const worker = new Worker(join(__dirname, 'worker.ts'), { workerData });
  let seed = workerData.firstSeed;
  let began = process.cpuUsage();
  const kept: Promise<void>[] = [];
  try {
    return await new Promise((fulfil, reject) => {
      const timer = setInterval(() => {
        const { user, system } = process.cpuUsage(began);
        if ((user + system) / 1000 > HANGS_MS) {
          clearInterval(timer);
          fulfil({ seed, hung: `It hung for ${HANGS_MS / 1000} s` });
        }
      }, 1_000);
      worker.on('message', (report: Report) => {
        began = process.cpuUsage();
        switch (report.type) {
          case 'begin':
            seed = report.seed;
            break;
          case 'end':
            tally.onCase(report.ms);
            break;
          case 'fault':
            kept.push(tally.onFault(report));
            break;
          default:
            clearInterval(timer);
            fulfil({ seed });
        }
      });
      worker.on('error', error => {
        clearInterval(timer);
        fulfil({ seed, hung: `It broke the worker: ${error.stack}` });
      });
      worker.on('messageerror', reject);
    });
  } finally {
    await Promise.all(kept);
    await worker.terminate();
  }
}

/**
 * Mutates real files and puts them through all of the contract library, in a worker that is watched: whatever throws,
 * or takes longer than two seconds, is written to `bench/results/fuzz/`, as small as it can be made.
 *
 * @param args - `--minutes N` (default 1), `--seed N` (default: from the clock)
 */
export async function contractFuzz(args: readonly string[]): Promise<Row[]> {
  const { values } = parseArgs({
    args: [...args],
    options: { minutes: { type: 'string' }, seed: { type: 'string' } },
  });
  const minutes = Number(values.minutes ?? 1);
  const firstSeed = Number(values.seed ?? Date.now() % 1_000_000_000);
  if (!(minutes > 0) || !Number.isInteger(firstSeed)) {
    throw new Error('--minutes needs a positive number, --seed a whole one');
  }
  process.stdout.write(`seed ${firstSeed}, ${minutes} minutes\n`);

  const until = Date.now() + minutes * 60_000;
  let seed = firstSeed;
  const tally = new Tally();
  while (Date.now() < until) {
    const outcome = await watch(
      { firstSeed: seed, until, limit: LIMIT_MS },
      tally,
    );
    seed = outcome.seed + 1;
    if (outcome.hung) {
      const { text } = caseOf(seeds(), outcome.seed);
      await tally.onFault({ seed: outcome.seed, what: outcome.hung, text });
    }
  }
  const { cases, slowest, faults } = tally;
  return [
    { case: 'mutants', metric: 'tried', value: cases, unit: 'files' },
    { case: 'mutants', metric: 'slowest step', value: slowest, unit: 'ms' },
    {
      case: 'mutants',
      metric: 'that threw, lied or hung',
      value: faults,
      unit: 'files',
      target: '<= 0',
    },
  ];
}
