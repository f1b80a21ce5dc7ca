import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import { withPostgres } from '../postgres';
import { percentile, Row, Target } from '../report';
import { companyEntities } from './company';
import { Portal, startPortal } from './portal';

const SIZES = [500, 5_000, 20_000];
const REQUESTS = 60;
const WARM_UP = 10;

/** What Explore asks for; each is measured for itself, one request after the other. */
const questions = [
  { metric: 'rows', path: '/v1/products?limit=25', target: '<= 300' },
  {
    metric: 'rows by relevance, with a text',
    path: '/v1/products?limit=25&sort=relevance&q=orders%20plan',
    target: '<= 300',
  },
  {
    metric: 'rows, filtered',
    path: '/v1/products?limit=25&domain=domain:default/domain-1&tag=tag-7&access=open',
    target: '<= 300',
  },
  { metric: 'facets', path: '/v1/product-facets', target: '<= 300' },
  {
    metric: 'facets, with a text',
    path: '/v1/product-facets?q=orders',
    target: '<= 300',
  },
  {
    metric: 'facets, filtered',
    path: '/v1/product-facets?type=aggregate&lifecycle=production&access=open',
    target: '<= 300',
  },
] as const;

/** Explore's first page through the real router, on a SQLite file and on PostgreSQL. */
export async function explore(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'data-mesh-explore-'));
  try {
    const sqlite = await measure('SQLite', {
      client: 'better-sqlite3',
      connection: { directory: folder },
    });
    const postgres = await withPostgres(connection =>
      measure('PostgreSQL', { client: 'pg', connection: { ...connection } }),
    );
    return [...sqlite, ...postgres];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(name: string, database: JsonObject): Promise<Row[]> {
  const portal = await startPortal(database);
  const rows: Row[] = [];
  const middle = new Map<number, number>();
  try {
    for (const size of SIZES) {
      const began = performance.now();
      await portal.grow(companyEntities(size), size);
      process.stdout.write(
        `${name}: ${size} products after ${Math.round(
          (performance.now() - began) / 1000,
        )} s\n`,
      );
      for (const question of questions) {
        const times = await timesOf(portal, question.path);
        if (question.metric === 'rows')
          middle.set(size, percentile(times, 0.5));
        rows.push(
          ...figures(
            `${name}, ${size}`,
            question.metric,
            times,
            question.target,
          ),
        );
      }
      portal.hideHalf(true);
      for (const metric of ['rows', 'facets'] as const) {
        const path = metric === 'rows' ? questions[0].path : questions[3].path;
        rows.push(
          ...figures(
            `${name}, ${size}, half of it hidden`,
            metric,
            await timesOf(portal, path),
            '<= 300',
          ),
        );
      }
      portal.hideHalf(false);
    }
  } finally {
    await portal.stop();
  }
  const [smallest, largest] = [SIZES[0], SIZES[SIZES.length - 1]];
  rows.push({
    case: `${name}, ${largest} beside ${smallest}`,
    metric: 'rows p50',
    value: (middle.get(largest) ?? NaN) / (middle.get(smallest) ?? NaN),
    unit: 'x',
    target: '<= 1.5',
  });
  return rows;
}

async function timesOf(portal: Portal, path: string): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + REQUESTS; i += 1) {
    const began = performance.now();
    await portal.get(path);
    if (i >= WARM_UP) times.push(performance.now() - began);
  }
  return times;
}

function figures(
  name: string,
  metric: string,
  times: readonly number[],
  target: Target,
): Row[] {
  return [
    {
      case: name,
      metric: `${metric} p50`,
      value: percentile(times, 0.5),
      unit: 'ms',
    },
    {
      case: name,
      metric: `${metric} p95`,
      value: percentile(times, 0.95),
      unit: 'ms',
      target,
    },
  ];
}
