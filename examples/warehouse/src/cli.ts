import path from 'node:path';
import { parseArgs } from 'node:util';
import { feed } from './feed';
import { datasetNamed, makeLate, readLate } from './late';
import { LockedError } from './lock';
import { Made, make } from './make';

const USAGE = `Usage: cli.ts make|feed|late [options]

  make            makes the warehouse, or adds what is missing to it
  feed            keeps it up to date until it is stopped
  late            tells a feeder that runs which loads come late

  --out FOLDER    where it is (default: var/warehouse of the repository)
  --seed NUMBER   same seed, same data (default 4711)
  --days NUMBER   days of history of a new warehouse (default 120)
  --scale NUMBER  share of the full size (default 1)
  --late DATASET=HOURS
                  the load that is due today, and those that were due within so many hours, come that late; with 0 hours
                  those that were made late come now. May be given more than once
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
  if (
    rest.length ||
    (command !== 'make' && command !== 'feed' && command !== 'late')
  ) {
    process.stderr.write(USAGE);
    return 2;
  }
  const options = {
    out: path.resolve(values.out ?? defaultFolder()),
    seed: whole('seed', values.seed, 0),
    days: whole('days', values.days, 1),
    scale: positive('scale', values.scale),
  };
  await readLate(options.out);
  for (const text of values.late) {
    for (const line of await plant(text, options)) say(line);
  }
  if (command === 'late') return 0;
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

/** @returns what comes when, for a person */
async function plant(text: string, { out, seed }: Options): Promise<string[]> {
  const [name, hours] = text.split('=');
  const loads = await makeLate(
    out,
    datasetNamed(name),
    hours === '0' ? 0 : positive('late', hours),
    seed,
    Date.now(),
  );
  return loads.map(
    ({ day, comesAt }) =>
      `${name} of ${day} comes at ${new Date(comesAt).toISOString()}`,
  );
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
