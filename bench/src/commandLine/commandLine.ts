import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { percentile, Row } from '../report';
import { writeContracts, writeServices } from './files';

// A benchmark is only ever run from the repository.
// eslint-disable-next-line no-restricted-syntax
const ROOT = resolve(__dirname, '../../..');
const CLI = join(ROOT, 'packages/cli');
const PEER = '@eventcatalog/linter@1.1.1';
const PEER_AT = join(ROOT, 'node_modules/.cache/data-mesh-bench/linter');

const STARTS = 21;
const ROUNDS = 3;
const FEW = 1;
const MANY = 4_000;

/**
 * The command line as it is published: how long it takes to start, and how many small contracts it lints in a second once it
 * has. Beside it, in turn, a bare Node and EventCatalog's linter over as many services.
 */
export async function commandLine(): Promise<Row[]> {
  execFileSync(process.execPath, [join(CLI, 'scripts/build.mjs')]);
  installPeer();
  const folder = mkdtempSync(join(tmpdir(), 'data-mesh-bench-'));
  try {
    const meter = meterIn(folder);
    return [...startRows(folder, meter), ...lintRows(folder, meter)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Outside of the lockfile: no part of the suite needs it. */
function installPeer(): void {
  if (existsSync(join(PEER_AT, 'node_modules/@eventcatalog/linter'))) return;
  mkdirSync(PEER_AT, { recursive: true });
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--prefix', PEER_AT, PEER],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

const OURS = [join(CLI, 'bin/data-mesh.cjs')];
const THEIRS = [
  join(PEER_AT, 'node_modules/@eventcatalog/linter/dist/cli/index.js'),
];

function startRows(folder: string, meter: string): Row[] {
  const one = writeContracts(join(folder, 'start'), FEW);
  const commands = {
    'a bare Node': ['-e', '0'],
    'data-mesh --version': [...OURS, '--version'],
    'data-mesh lint, one contract': [...OURS, 'lint', one],
    [`${PEER} --version`]: [...THEIRS, '--version'],
  };
  const taken = new Map(
    Object.keys(commands).map(name => [name, [] as Cost[]]),
  );
  // In turn, so that what else the machine does hits all alike. The first round fills the caches.
  for (let round = 0; round <= STARTS; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const cost = costOf(args, meter);
      if (round > 0) taken.get(name)?.push(cost);
    }
  }
  return [...taken].flatMap(([name, sample]): Row[] => {
    const wall = sample.map(({ ms }) => ms);
    return [
      {
        case: name,
        metric: 'start, median',
        value: percentile(wall, 0.5),
        unit: 'ms',
        ...(name.startsWith('data-mesh') && { target: '<= 300' }),
      },
      {
        case: name,
        metric: 'start, best',
        value: Math.min(...wall),
        unit: 'ms',
      },
      {
        case: name,
        metric: 'start, CPU, median',
        value: percentile(
          sample.map(({ cpuMs }) => cpuMs),
          0.5,
        ),
        unit: 'ms',
      },
    ];
  });
}

function lintRows(folder: string, meter: string): Row[] {
  const ours = [FEW, MANY].map(count => [
    ...OURS,
    'lint',
    writeContracts(join(folder, `contracts-${count}`), count),
  ]);
  const theirs = [FEW, MANY].map(count => [
    ...THEIRS,
    writeServices(join(folder, `services-${count}`), count),
  ]);
  const costs = [...ours, ...theirs].map(() => [] as Cost[]);
  for (let round = 0; round < ROUNDS; round++) {
    [...ours, ...theirs].forEach((args, index) => {
      costs[index].push(costOf(args, meter));
    });
  }
  const rows = (name: string, unit: string, of: readonly Cost[][]): Row[] => {
    const best = (key: keyof Cost) =>
      of.map(sample => Math.min(...sample.map(cost => cost[key])));
    // What it takes to start is the same for one file as for many.
    const rate = ([few, many]: number[]) =>
      (MANY - FEW) / ((many - few) / 1000);
    return [
      {
        case: name,
        metric: 'once started, by CPU time',
        value: rate(best('cpuMs')),
        unit,
        ...(name.startsWith('data-mesh') && { target: '>= 2000' }),
      },
      { case: name, metric: 'once started', value: rate(best('ms')), unit },
      {
        case: name,
        metric: 'whole run',
        value: best('ms')[1] / 1000,
        unit: 's',
      },
    ];
  };
  return [
    ...rows(
      `data-mesh lint, ${MANY} small contracts`,
      'contracts/s',
      costs.slice(0, 2),
    ),
    ...rows(`${PEER}, ${MANY} services`, 'services/s', costs.slice(2)),
  ];
}

interface Cost {
  /** From being started to its end. */
  readonly ms: number;
  /** Of all its threads. */
  readonly cpuMs: number;
}

/** A module that says at the end of a process how much CPU time it took. */
function meterIn(folder: string): string {
  const meter = join(folder, 'meter.cjs');
  writeFileSync(
    meter,
    "process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeSync(2, `\\ncpu ${(user + system) / 1000}`); });",
  );
  return meter;
}

/** What a run of its own costs. */
function costOf(args: readonly string[], meter: string): Cost {
  const before = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', meter, ...args],
    { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
  );
  const ms = performance.now() - before;
  if (status !== 0) {
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  }
  return { ms, cpuMs: Number(/\ncpu ([\d.]+)$/.exec(stderr)?.[1]) };
}
