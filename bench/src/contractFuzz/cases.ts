import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Clock, exercise } from './exercise';
import { mutate } from './mutate';
import { Random } from './random';

// It is only ever run from the repository.
// eslint-disable-next-line no-restricted-syntax
const ROOT = resolve(__dirname, '../../..');

export interface Case {
  readonly seed: number;
  readonly text: string;
  readonly other: string;
}

/** The files that are mutated: those of the example company, and the real ones beside the repository where they are. */
export function seeds(): string[] {
  return ['examples/org', '../shared/corpus'].flatMap(folder => {
    const from = resolve(ROOT, folder);
    return existsSync(from)
      ? readdirSync(from, { recursive: true, encoding: 'utf8' })
          .filter(name => /\.(?:ya?ml|json)$/.test(name))
          .sort()
          .map(name => join(from, name))
          .filter(path => statSync(path).isFile())
          .map(path => readFileSync(path, 'utf8'))
      : [];
  });
}

export function caseOf(files: readonly string[], seed: number): Case {
  const random = new Random(seed);
  // Mostly small files, which show as much in less time.
  let text = random.of(files);
  for (let i = 0; i < 3 && text.length > 20_000; i++) {
    text = random.of(files);
  }
  const donor = random.of(files);
  const other = random.next() < 0.5 ? text : mutate(text, random, donor);
  return { seed, text: mutate(text, random, donor), other };
}

export interface Outcome {
  /** CPU milliseconds of the slowest step. */
  readonly ms: number;
  readonly step: string;
  readonly error?: string;
}

/** Runs a case; the edits it tries follow from its seed alone. */
export function run({ seed, text, other }: Case): Outcome {
  let slowest = { ms: 0, step: 'nothing' };
  const clock: Clock = (step, work) => {
    const before = process.cpuUsage();
    try {
      return work();
    } finally {
      const { user, system } = process.cpuUsage(before);
      const ms = (user + system) / 1000;
      slowest = ms > slowest.ms ? { ms, step } : slowest;
    }
  };
  try {
    exercise(text, other, new Random(seed + 1), clock);
  } catch (caught) {
    const error = caught instanceof Error ? caught.stack : String(caught);
    return { ...slowest, error };
  }
  return slowest;
}
