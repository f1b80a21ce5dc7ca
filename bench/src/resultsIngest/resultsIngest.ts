import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { Client } from 'pg';
import { withPostgres } from '../postgres';
import { RULES } from '../quality/company';
import { MeasuredPortal, startMeasured } from '../quality/portal';
import { printStatements, watchStatements } from '../quality/statements';
import { percentile, Row } from '../report';
import { HOUR, resultsIn, Shape } from './reports';
import type { Assignment, Order, Said } from './sender';

const IN_FLIGHT = 4;

/**
 * Results in our own batch format through the REST route, several requests at once from another thread, into a
 * PostgreSQL with its default settings; beside it `COPY` of the same rows.
 *
 * @param args - `--contracts N` (default 2,000), `--moments N` (default 48): results of each check; `--times 8` or `--times 1`
 *   only the one of the two cases; `--statements` prints where the database spends its time
 */
export async function resultsIngest(args: readonly string[]): Promise<Row[]> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      contracts: { type: 'string' },
      moments: { type: 'string' },
      times: { type: 'string' },
      statements: { type: 'boolean' },
    },
  });
  const contracts = Number(values.contracts ?? 2_000);
  const moments = Number(values.moments ?? 48);
  if (!(contracts % 500 === 0 && moments % 8 === 0)) {
    throw new Error('--contracts goes in steps of 500, --moments of 8');
  }
  const all: readonly (readonly [string, Shape])[] = [
    [
      'each check 8 times in a request',
      { contracts, contractsAtOnce: 100, momentsAtOnce: 8 },
    ],
    [
      'each check once in a request',
      { contracts, contractsAtOnce: 500, momentsAtOnce: 1 },
    ],
  ];
  const shapes = all.filter(
    ([, { momentsAtOnce }]) =>
      values.times === undefined || momentsAtOnce === Number(values.times),
  );
  const flags = values.statements
    ? ['-c', 'shared_preload_libraries=pg_stat_statements']
    : [];
  return withPostgres(async connection => {
    const measured = await startMeasured(connection, contracts);
    const rows: Row[] = [];
    try {
      // The first results of each check, which are not what goes on every day.
      let from = Date.now() - (shapes.length * moments + 1) * HOUR;
      await send('first', measured, { shape: all[1][1], moments: 1, from });
      await measured.tables.query('vacuum analyze');
      from += HOUR;
      for (const [name, shape] of shapes) {
        if (values.statements) await watchStatements(measured.tables);
        rows.push(...(await send(name, measured, { shape, moments, from })));
        if (values.statements) await printStatements(measured.tables);
        from += moments * HOUR;
      }
      rows.push(...(await sendDbt(measured)));
    } finally {
      await measured.stop();
    }
    const [load] = loadavg();
    return [
      ...rows,
      { case: 'machine', metric: 'cores', value: cpus().length, unit: '' },
      { case: 'machine', metric: 'load', value: load, unit: 'processes' },
    ];
  }, flags);
}

interface Sending {
  readonly shape: Shape;
  readonly moments: number;
  readonly from: number;
}

async function send(
  name: string,
  measured: MeasuredPortal,
  { shape, moments, from }: Sending,
): Promise<Row[]> {
  const { portal, tables } = measured;
  const results = shape.contracts * RULES * moments;
  const worker = await startSender({
    url: `${portal.url}/v1/results`,
    token: portal.token,
    shape,
    requests: results / resultsIn(shape),
    inFlight: IN_FLIGHT,
    from,
  });
  const collect = collector();
  collect();
  const heapBefore = process.memoryUsage().heapUsed;
  const { done, seconds, cpu, longest } = await order(worker, 'go');
  collect();
  const heapAfter = process.memoryUsage().heapUsed;
  await worker.terminate();
  if (done.stored !== results) {
    throw new Error(`${done.stored} of ${results} results were stored`);
  }
  const copied = await copy(tables, from);
  const { rows } = await tables.query(
    `select pg_total_relation_size('results')::float8 / count(*) as bytes from results`,
  );
  const row = (metric: string, value: number, unit: string): Row => ({
    case: name,
    metric,
    value,
    unit,
  });
  return [
    row('results', results, 'results'),
    row('in a request', resultsIn(shape), 'results'),
    {
      ...row('stored', results / seconds, 'results/s'),
      target: '>= 30000',
    },
    row('CPU of the backend', (cpu * 1e6) / results, 'µs/result'),
    row('COPY of the same rows', results / copied, 'results/s'),
    row('COPY beside it', seconds / copied, 'x'),
    row('request p50', percentile(done.times, 0.5), 'ms'),
    row('request p95', percentile(done.times, 0.95), 'ms'),
    row('longest block of the event loop', longest, 'ms'),
    row('heap before', heapBefore / 1e6, 'MB'),
    row('heap after', heapAfter / 1e6, 'MB'),
    row('on disk with index', rows[0].bytes, 'bytes/result'),
  ];
}

/** A large report of another tool, whose tests belong to no contract. */
async function sendDbt({ portal }: MeasuredPortal): Promise<Row[]> {
  const worker = await startSender({
    url: `${portal.url}/v1/results`,
    token: portal.token,
    shape: { contracts: 1, contractsAtOnce: 1, momentsAtOnce: 1 },
    requests: 0,
    inFlight: 1,
    from: 0,
  });
  const { done, seconds, longest } = await order(worker, 'dbt');
  await worker.terminate();
  const name = 'dbt, 10 MB';
  return [
    { case: name, metric: 'results', value: done.stored, unit: 'results' },
    { case: name, metric: 'taken after', value: seconds, unit: 's' },
    {
      case: name,
      metric: 'longest block of the event loop',
      value: longest,
      unit: 'ms',
    },
  ];
}

async function startSender(workerData: Assignment): Promise<Worker> {
  // The worker stands beside this file, which is only ever run from the repository.
  // eslint-disable-next-line no-restricted-syntax
  const worker = new Worker(join(__dirname, 'sender.ts'), { workerData });
  await once(worker, 'message');
  return worker;
}

async function order(worker: Worker, what: Order) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  const cpuBefore = process.cpuUsage();
  worker.postMessage(what);
  const [done]: Said[] = await once(worker, 'message');
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  delay.disable();
  return {
    done,
    seconds,
    /** Seconds of all threads of this process; the sender's is one of them. */
    cpu: (user + system) / 1e6,
    longest: delay.max / 1e6,
  };
}

/** Seconds that the database takes to copy the same rows, in the same order, into a table of the same shape. */
async function copy(tables: Client, from: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'data-mesh-copy-'));
  try {
    // The database may run as another user.
    await chmod(folder, 0o777);
    const file = `'${join(folder, 'rows')}'`;
    await tables.query(
      `copy (select * from results where observed_at >= ${from} order by ctid) to ${file}`,
    );
    await tables.query('create table copied (like results including all)');
    const began = performance.now();
    await tables.query(`copy copied from ${file}`);
    return (performance.now() - began) / 1000;
  } finally {
    await tables.query('drop table if exists copied');
    await rm(folder, { recursive: true, force: true });
  }
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}
