import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { companyEntities } from '../explore/company';
import { Portal, startPortal } from '../explore/portal';
// What is written to tables directly has to be added up as the backend does.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import {
  tallyLevels,
  tallyQuarters,
} from '../../../plugins/data-mesh-backend/src/serviceLevel/tallies/tallyLevels';
import { percentile, Row } from '../report';

const PRODUCTS = 2_000;
const REQUESTS = 100;
const WARM_UP = 20;
const PATIENCE_MS = 5 * 60_000;
const DAY = 86_400_000;

const PROMISES = `slaProperties:
  - { property: freshness, value: 26, unit: h }
  - { property: frequency, value: 1, unit: d }
  - { property: timeOfAvailability, value: '06:30' }
  - { property: availability, value: 99.5, unit: '%' }
`;

const questions = [
  { metric: 'board of all 2,000 products', path: '/v1/service-levels/board' },
  {
    metric: 'board of a domain',
    path: '/v1/service-levels/board?domain=domain:default/domain-1',
  },
  {
    metric: 'board of a page further on',
    path: '/v1/service-levels/board?limit=25',
    further: true,
  },
] as const;

/**
 * The board of a domain owner through the REST route of a backend with 2,000 products that promise four things each.
 *
 * @param tablesOf - connects to the same tables
 */
export async function board(
  name: string,
  database: JsonObject,
  tablesOf: () => Knex,
): Promise<Row[]> {
  const portal = await startPortal(database);
  const tables = tablesOf();
  try {
    await portal.grow(companyEntities(PRODUCTS).map(promising), PRODUCTS);
    await untilPromised(tables);
    await spread(tables);
    const rows: Row[] = [];
    for (const question of questions) {
      const times = await timesOf(portal, question);
      rows.push(
        {
          case: name,
          metric: `${question.metric}, p50`,
          value: percentile(times, 0.5),
          unit: 'ms',
        },
        {
          case: name,
          metric: `${question.metric}, p95`,
          value: percentile(times, 0.95),
          unit: 'ms',
          target: '<= 50',
        },
      );
    }
    return rows;
  } finally {
    await tables.destroy();
    await portal.stop();
  }
}

function promising(entity: Entity): Entity {
  return entity.kind === 'DataContract'
    ? {
        ...entity,
        spec: {
          ...entity.spec,
          definition: `${entity.spec?.definition}${PROMISES}`,
        },
      }
    : entity;
}

async function untilPromised(tables: Knex): Promise<void> {
  for (const began = Date.now(); ; ) {
    const [{ n }] = await tables('objectives')
      .where({ promised: true })
      .count({ n: '*' });
    const [{ due }] = await tables('score_due').count({ due: '*' });
    // Scores that are still being evaluated are not what is measured, and would write beside it.
    if (Number(n) >= 4 * PRODUCTS && Number(due) === 0) return;
    if (Date.now() - began > PATIENCE_MS) {
      throw new Error('The promises were not found and scored in time');
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

/**
 * SQLite has one writer at a time, and waits for another one without letting this process do anything else: the backend in it
 * could never end what it is writing.
 */
async function onceFree<T>(write: () => PromiseLike<T>): Promise<T> {
  for (const began = Date.now(); ; ) {
    try {
      return await write();
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (code !== 'SQLITE_BUSY' || Date.now() - began > PATIENCE_MS) {
        throw error;
      }
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

/** As after some months: most is kept, some is broken, some has an incident. */
async function spread(tables: Knex): Promise<void> {
  const now = Date.now();
  const recent = JSON.stringify(
    Array.from({ length: 30 }, (_, day) => [
      now - (30 - day) * DAY,
      now - (29 - day) * DAY,
      day % 9 === 0 ? 'bad' : 'good',
    ]),
  );
  const set = (where: string, standing: string, risk: string) =>
    onceFree(() =>
      tables.raw(
        `update objectives set standing = ?, risk = ${risk}, slices = 30, good = 27, bad = 2, not_measured = 1,
           allowed = 1.5, left_slices = -0.5, left_share = 0.1, attainment = 0.93, recent = ?, next_at = null, judged_at = ?
         where ${where}`,
        [standing, recent, now],
      ),
    );
  await set('id % 10 > 1', 'kept', '(id % 97) / 50.0');
  await set('id % 10 = 1', 'at-risk', '3 + (id % 97) / 200.0');
  await set('id % 10 = 0', 'broken', '4 + (id % 97) / 200.0');
  const ids: number[] = await tables('objectives').pluck('id');
  const pairs: { product_ref: string; contract_ref: string }[] = await tables(
    'objectives',
  )
    .distinct('product_ref', 'contract_ref')
    .orderBy(['product_ref', 'contract_ref'])
    .limit(60);
  const year = new Date(now).getUTCFullYear();
  // What was judged meanwhile.
  await onceFree(() => tables('objective_months').delete());
  for (let from = 0; from < ids.length; from += 30) {
    const some = ids.slice(from, from + 30);
    const months = some.flatMap(id =>
      Array.from({ length: 12 }, (_, month) => ({
        objective_id: id,
        month: year * 100 + month + 1,
        good: 28,
        bad: month % 3,
        not_measured: 0,
        excused: 0,
        slices: 30,
        target: 0.95,
      })),
    );
    await onceFree(() => tables('objective_months').insert(months));
  }
  const promisers: { product_ref: string; contract_ref: string }[] =
    await tables('objectives').distinct('product_ref', 'contract_ref');
  const all = promisers.map(row => ({
    productRef: row.product_ref,
    contractRef: row.contract_ref,
  }));
  await onceFree(() => tallyLevels(tables, all));
  for (const month of [1, 4, 7, 10]) {
    const quarters = all.map(pair => ({ ...pair, month: year * 100 + month }));
    await onceFree(() => tallyQuarters(tables, quarters));
  }
  const changes = ids
    .filter(id => id % 20 === 0)
    .map(id => ({
      objective_id: id,
      at: now - (id % 20) * 3_600_000,
      from_standing: 'kept',
      to_standing: 'broken',
      why: '3 of 30 slices were bad, 1.5 may be.',
    }));
  await onceFree(() => tables('objective_changes').insert(changes));
  const incidents = pairs.map(({ product_ref, contract_ref }, index) => ({
    id: `0INCIDENT${String(index).padStart(5, '0')}`,
    product_ref,
    contract_ref,
    state: index % 3 === 0 ? 'acknowledged' : 'open',
    severity: 'ticket',
    title: 'Nothing has come by 06:30 (UTC).',
    since: now - DAY,
    opened_at: now - index * 60_000,
    roots: JSON.stringify([product_ref]),
    path: JSON.stringify([product_ref]),
    suppressed: index % 4 === 0,
    revision: 1,
  }));
  await onceFree(() => tables('incidents').insert(incidents));
  const isPostgres = String(tables.client.config.client).startsWith('pg');
  await tables.raw(isPostgres ? 'vacuum analyze' : 'analyze');
}

async function timesOf(
  portal: Portal,
  { path, ...more }: (typeof questions)[number],
): Promise<number[]> {
  let asked: string = path;
  if ('further' in more) {
    const first = (await portal.get(path)) as {
      products: { nextCursor: string };
    };
    asked = `${path}&cursor=${encodeURIComponent(first.products.nextCursor)}`;
  }
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + REQUESTS; i += 1) {
    const began = performance.now();
    await portal.get(asked);
    if (i >= WARM_UP) times.push(performance.now() - began);
  }
  return times;
}
