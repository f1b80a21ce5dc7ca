import { parseArgs } from 'node:util';
import {
  DataMeshDocumentType,
  dataMeshDocumentTypes,
  findByMeaning,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { SearchQuery } from '@backstage/plugin-search-common';
import { JsonObject } from '@backstage/types';
import { Portal, startPortal } from '../explore/portal';
import { withPostgres } from '../postgres';
import { percentile, Row } from '../report';
import { searchCompany } from './company';
import { multiply } from './multiply';

const FIELDS = 30;
/** Products that the service reads; on PostgreSQL all others are copies of their rows. */
const READ = 1_000;
const REQUESTS = 40;
const WARM_UP = 5;
/** Heap beside what the portal needs anyway while an index is made on a database, in MB. */
const MEMORY = 300;

const QUESTIONS = [
  'which fields hold an e-mail address',
  'which fields contain personal data',
  'orders fresher than an hour',
  'customer discount',
  'forecast region 42',
];

/** The index of a whole company, its memory, and the first page of questions. */
export async function search(args: readonly string[]): Promise<Row[]> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      products: { type: 'string', default: '20000' },
      engine: { type: 'string', multiple: true, default: ['postgres', 'lunr'] },
    },
  });
  const times = Math.max(1, Math.round(Number(values.products) / READ));
  const products = times * READ;
  const rows: Row[] = [];
  if (values.engine.includes('postgres')) {
    rows.push(
      ...(await withPostgres(connection =>
        measure(`PostgreSQL, ${products}`, READ, {
          enlarge: () => multiply(connection, times),
          // As docs/search.md advises, and `npm start -- --postgres` has it.
          database: {
            client: 'pg',
            connection: { ...connection },
            plugin: {
              search: { connection: { options: '-c enable_nestloop=off' } },
            },
          },
          engine: { pg: { highlightOptions: { useHighlight: false } } },
          features: [import('@backstage/plugin-search-backend-module-pg')],
          bounded: true,
        }),
      )),
    );
  }
  if (values.engine.includes('lunr')) {
    const few = Math.ceil(products / 20);
    rows.push(
      ...(await measure(`Lunr, ${few}`, few, {
        database: { client: 'better-sqlite3', connection: ':memory:' },
        features: [],
        enlarge: async () => {},
        // It holds the index itself in memory.
        bounded: false,
      })),
    );
  }
  return rows;
}

interface Setting {
  readonly database: Parameters<typeof startPortal>[0];
  readonly features: NonNullable<
    NonNullable<Parameters<typeof startPortal>[1]>['features']
  >;
  /** What `search` of the configuration says of the engine. */
  readonly engine?: JsonObject;
  readonly bounded: boolean;
  /** Makes a larger company of the one that was read. */
  readonly enlarge: () => Promise<void>;
}

async function measure(
  name: string,
  products: number,
  { database, features, engine, bounded, enlarge }: Setting,
): Promise<Row[]> {
  const schedule = {
    frequency: { hours: 10 },
    // A task can be asked for only once its delay is over.
    initialDelay: { seconds: 1 },
    timeout: { hours: 1 },
  };
  const portal = await startPortal(database, {
    // They are what is measured.
    // eslint-disable-next-line @backstage/no-mixed-plugin-imports
    features: [
      import('@backstage/plugin-search-backend'),
      // eslint-disable-next-line @backstage/no-mixed-plugin-imports
      import('@backstage-data-mesh/plugin-search-backend-module-data-mesh'),
      ...features,
    ],
    config: { search: { ...engine, collators: { dataMesh: { schedule } } } },
  });
  const rows: Row[] = [];
  try {
    await portal.grow(searchCompany(products, FIELDS), products);
    await enlarge();
    process.stdout.write(`${name}: the portal knows all products\n`);
    let seconds = 0;
    let peak = 0;
    for (const type of dataMeshDocumentTypes) {
      const made = await makeIndex(portal, type);
      process.stdout.write(`${name}: ${type} ${made.seconds.toFixed(1)} s\n`);
      seconds += made.seconds;
      peak = Math.max(peak, made.heap);
    }
    rows.push(
      { case: name, metric: 'index, all types', value: seconds, unit: 's' },
      {
        case: name,
        metric: 'heap above before, at most',
        value: peak,
        unit: 'MB',
        ...(bounded && { target: `<= ${MEMORY}` as const }),
      },
    );
    for (const question of QUESTIONS) {
      rows.push(...(await timesOf(portal, name, question)));
    }
    return rows;
  } finally {
    await portal.stop();
  }
}

/** Makes the index of one type, as its schedule would. */
async function makeIndex(
  portal: Portal,
  type: DataMeshDocumentType,
): Promise<{ readonly seconds: number; readonly heap: number }> {
  const task = `search_index_${type.replace('-', '_')}`;
  const tasks = `${searchUrl(portal)}/.backstage/scheduler/v1/tasks`;
  const request = async (path: string, method: 'GET' | 'POST') => {
    const response = await fetch(`${tasks}${path}`, {
      method,
      headers: { authorization: `Bearer ${portal.token}` },
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response;
  };
  const stateOf = async (): Promise<TaskState['taskState']> => {
    const list = await (await request('', 'GET')).json();
    return list.tasks.find((each: TaskState) => each.taskId === task)
      ?.taskState;
  };
  // Its first run, right after the start, may be under way.
  while (!(await stateOf())?.lastRunEndedAt) {
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  const earlier = (await stateOf())?.lastRunEndedAt;
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  let highest = before;
  const sampling = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().heapUsed);
  }, 50);
  const began = performance.now();
  await request(`/${task}/trigger`, 'POST');
  let state: TaskState['taskState'];
  do {
    await new Promise(resolve => setTimeout(resolve, 200));
    state = await stateOf();
    if (state?.lastRunError) throw new Error(String(state.lastRunError));
  } while (!state?.lastRunEndedAt || state.lastRunEndedAt === earlier);
  clearInterval(sampling);
  return {
    seconds: (performance.now() - began) / 1000,
    heap: (highest - before) / 2 ** 20,
  };
}

/** What the scheduler says of a task. */
interface TaskState {
  readonly taskId: string;
  readonly taskState?: {
    readonly lastRunEndedAt?: string;
    readonly lastRunError?: unknown;
  };
}

function searchUrl({ url }: Portal): string {
  return url.replace(/data-mesh$/, 'search');
}

async function timesOf(
  portal: Portal,
  name: string,
  question: string,
): Promise<Row[]> {
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + REQUESTS; i += 1) {
    const began = performance.now();
    const { results } = await findByMeaning(
      { term: question, pageLimit: 25 },
      query => ask(portal, query),
    );
    if (i >= WARM_UP) times.push(performance.now() - began);
    if (results.length === 0) throw new Error(`Nothing found: ${question}`);
  }
  return [
    {
      case: name,
      metric: `"${question}" p50`,
      value: percentile(times, 0.5),
      unit: 'ms',
    },
    {
      case: name,
      metric: `"${question}" p95`,
      value: percentile(times, 0.95),
      unit: 'ms',
      target: '<= 150',
    },
  ];
}

async function ask(portal: Portal, query: SearchQuery) {
  const parameters = new URLSearchParams({
    term: query.term,
    pageLimit: String(query.pageLimit),
  });
  (query.types ?? []).forEach((type, i) => parameters.set(`types[${i}]`, type));
  const response = await fetch(`${searchUrl(portal)}/query?${parameters}`, {
    headers: { authorization: `Bearer ${portal.token}` },
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
