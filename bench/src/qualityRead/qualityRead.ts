import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { withPostgres } from '../postgres';
import { CHECKS } from '../quality/company';
import { fillHistory } from '../quality/history';
import { MeasuredPortal, startMeasured, waitForRest } from '../quality/portal';
import { printStatements, watchStatements } from '../quality/statements';
import { percentile, Row } from '../report';

const REQUESTS = 300;
const WARM_UP = 30;

/**
 * A product's quality page and a check's history through the REST route, of other products each time, with many results
 * in a PostgreSQL with its default settings.
 *
 * @param args - `--products N` (default 20,000), `--results N` (default 10 million); `--statements` prints where the
 *   database spends its time
 */
export async function qualityRead(args: readonly string[]): Promise<Row[]> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      products: { type: 'string' },
      results: { type: 'string' },
      statements: { type: 'boolean' },
    },
  });
  const products = Number(values.products ?? 20_000);
  const results = Number(values.results ?? 10_000_000);
  const flags = values.statements
    ? ['-c', 'shared_preload_libraries=pg_stat_statements']
    : [];
  return withPostgres(async connection => {
    const measured = await startMeasured(connection, products);
    try {
      const began = performance.now();
      const stored = await fillHistory(
        measured.tables,
        Math.ceil(results / products / CHECKS),
      );
      const seconds = Math.round((performance.now() - began) / 1000);
      process.stdout.write(`${stored} results after ${seconds} s\n`);
      await waitForRest(measured.tables);
      if (values.statements) await watchStatements(measured.tables);
      const rows = await measure(measured, products, `${stored} results`);
      if (values.statements) await printStatements(measured.tables);
      return rows;
    } finally {
      await measured.stop();
    }
  }, flags);
}

async function measure(
  { portal, tables }: MeasuredPortal,
  products: number,
  name: string,
): Promise<Row[]> {
  const times = {
    summary: [] as number[],
    checks: [] as number[],
    page: [] as number[],
    history: [] as number[],
  };
  const cpu = { summary: 0, checks: 0, page: 0, history: 0 };
  for (let i = 0; i < WARM_UP + REQUESTS; i++) {
    const n = Math.imul(i + 1, 7_919) % products;
    const scope = `product=dataproduct:default/product-${n}`;
    const timed = async (what: keyof typeof times, paths: string[]) => {
      const began = performance.now();
      const cpuBefore = process.cpuUsage();
      await Promise.all(paths.map(path => portal.get(path)));
      if (i < WARM_UP) return;
      times[what].push(performance.now() - began);
      const { user, system } = process.cpuUsage(cpuBefore);
      cpu[what] += (user + system) / 1_000;
    };
    const summary = `/v1/quality/summary?${scope}`;
    const checks = `/v1/quality/checks?${scope}&limit=25`;
    // One by one, and together as the page asks for them.
    await timed('summary', [summary]);
    await timed('checks', [checks]);
    await timed('page', [
      summary.replace(`-${n}`, `-${(n + 1) % products}`),
      checks.replace(`-${n}`, `-${(n + 1) % products}`),
    ]);
    const { rows } = await tables.query(
      'select id from checks where contract_ref = $1 limit 1',
      [`datacontract:default/contract-${n}`],
    );
    await timed('history', [`/v1/quality/checks/${rows[0].id}/history`]);
  }
  const shown = [
    ['summary', 'summary'],
    ['checks', 'first page of checks'],
    ['page', 'page: both at once'],
    ['history', 'history of a check'],
  ] as const;
  const [load] = loadavg();
  return [
    ...shown.flatMap(([what, metric]): Row[] => [
      {
        case: name,
        metric: `${metric} p50`,
        value: percentile(times[what], 0.5),
        unit: 'ms',
      },
      {
        case: name,
        metric: `${metric} p95`,
        value: percentile(times[what], 0.95),
        unit: 'ms',
        target: '<= 30',
      },
      {
        case: name,
        metric: `${metric}, CPU of backend and client`,
        value: cpu[what] / REQUESTS,
        unit: 'ms',
      },
    ]),
    { case: 'machine', metric: 'cores', value: cpus().length, unit: '' },
    { case: 'machine', metric: 'load', value: load, unit: 'processes' },
  ];
}
