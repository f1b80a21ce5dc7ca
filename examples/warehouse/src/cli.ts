import path from 'node:path';
import { parseArgs } from 'node:util';
import { addDays, dayOf } from './days';
import { plantLate } from './faults';
import { feed } from './feed';
import { LockedError } from './lock';
import { Made, make } from './make';
import { PLAN } from './plan';
import { loadTime } from './schedule';

const USAGE = `Usage: cli.ts make|feed [options]

  make            makes the warehouse, or adds what is missing to it
  feed            keeps it up to date until it is stopped

  --out FOLDER    where it is (default: var/warehouse of the repository)
  --seed NUMBER   same seed, same data (default 4711)
  --days NUMBER   days of history of a new warehouse (default 120)
  --scale NUMBER  share of the full size (default 1)
  --late DATASET=HOURS
                  the load that is due today comes so many hours late; may be given more than once, and again whenever
                  the feeder is started before the load has come
  --every SECONDS feed: time between two passes (default 300)
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      seed: { type: 'string', default: '4711' },
      days: { type: 'string', default: '120' },
      scale: { type: 'string', default: '1' },
      late: { type: 'string', multiple: true, default: [] },
      every: { type: 'string', default: '300' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command, ...rest] = positionals;
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (rest.length || (command !== 'make' && command !== 'feed')) {
    process.stderr.write(USAGE);
    return 2;
  }
  const options = {
    out: path.resolve(values.out ?? defaultFolder()),
    seed: whole('seed', values.seed, 0),
    days: whole('days', values.days, 1),
    scale: positive('scale', values.scale),
  };
  for (const text of values.late) say(plant(text, options.seed));
  if (command === 'make') return makeOnce(options);
  return keepFeeding(options, positive('every', values.every) * 1000);
}

/** Beside the portal's database. The package is private and always runs from its source, so the way up is fixed. */
function defaultFolder(): string {
  // eslint-disable-next-line no-restricted-syntax
  return path.join(__dirname, '../../../var/warehouse');
}

type Options = Omit<Parameters<typeof make>[0], 'now'>;

async function makeOnce(options: Options): Promise<number> {
  const started = Date.now();
  try {
    const made = await make({ ...options, now: started });
    say(
      `${describe(made)} in ${((Date.now() - started) / 1000).toFixed(1)} s: ${
        options.out
      }`,
    );
  } catch (error) {
    if (!(error instanceof LockedError)) throw error;
    say(error.message);
  }
  return 0;
}

async function keepFeeding(options: Options, every: number): Promise<number> {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => stop.abort());
  }
  await feed({
    ...options,
    every,
    signal: stop.signal,
    onPass: made => {
      if (made.rows > 0) say(describe(made));
    },
    onError: error =>
      process.stderr.write(`A pass failed and is tried again: ${error}\n`),
  });
  return 0;
}

function describe({ how, loads, batches, rows }: Made): string {
  return `Warehouse ${how}: ${loads} loads, ${batches} stream batches, ${rows.toLocaleString(
    'en',
  )} rows`;
}

function say(text: string) {
  process.stdout.write(`${text}\n`);
}

/** @returns when it comes, for a person */
function plant(text: string, seed: number): string {
  const [name, hours] = text.split('=');
  const dataset = PLAN.find(each => each.name === name);
  if (!dataset) {
    throw new Error(
      `--late has no dataset "${name}": it is one of ${PLAN.map(
        each => each.name,
      ).join(', ')}`,
    );
  }
  const day = addDays(dayOf(Date.now()), -1);
  plantLate(name, day, positive('late', hours));
  const { loadedAt } = loadTime(dataset, day, seed);
  return `${name} of ${day} comes at ${new Date(loadedAt).toISOString()}`;
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) {
    throw new Error(
      `--${name} must be a whole number of at least ${least}, not "${text}"`,
    );
  }
  return value;
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value)) {
    throw new Error(`--${name} must be a number above 0, not "${text}"`);
  }
  return value;
}

main().then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  },
);
