import { parseArgs } from 'node:util';
import {
  DataMeshDocumentType,
  dataMeshDocumentTypes,
  findByMeaning,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { SearchQuery } from '@backstage/plugin-search-common';
import { JsonObject } from '@backstage/types';
import { Portal, startPortal } from '../explore/portal';
import { PostgresConnection, withPostgres } from '../postgres';
import { percentile, Row } from '../report';
import { searchCompany } from './company';
import { hasIndex } from './hasIndex';
import { multiply } from './multiply';

const FIELDS = 30;
/** Products that the service reads; on PostgreSQL all others are copies of their rows. */
const READ = 1_000;
const REQUESTS = 40;
/** Of Backstage's engine, which takes seconds over some questions. */
const PEER_REQUESTS = 10;
const WARM_UP = 5;
/** Heap beside what the portal needs anyway while an index is made on a database, in MB. */
const MEMORY = 300;

const QUESTIONS = [
  'which fields hold an e-mail address',
  'which fields contain personal data',
  'orders fresher than an hour',
  'customer discount',
  'forecast region 42',
  // One word of a sixth of all documents, and none: the page as it opens.
  'customer',
  '',
];

/** The index of a whole company, its memory, and the first page of questions. */
export async function search(args: readonly string[]): Promise<Row[]> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      products: { type: 'string', default: '20000' },
      engine: { type: 'string', multiple: true, default: ['postgres', 'lunr'] },
      keep: { type: 'string' },
    },
  });
  const times = Math.max(1, Math.round(Number(values.products) / READ));
  const products = times * READ;
  const rows: Row[] = [];
  if (values.engine.includes('postgres')) {
    rows.push(
      ...(await withPostgres(
        connection => onPostgres(connection, times),
        [],
        values.keep,
      )),
    );
  }
  if (values.engine.includes('lunr')) {
    const few = Math.ceil(products / 20);
    rows.push(
      ...(await measure(`Lunr, ${few}`, few, {
        database: { client: 'better-sqlite3', connection: ':memory:' },
        features: [
          // eslint-disable-next-line @backstage/no-mixed-plugin-imports
          import(
            '@backstage-data-mesh/plugin-search-backend-module-data-mesh/lunr'
          ),
        ],
        enlarge: async () => {},
        // It holds the index itself in memory.
        bounded: false,
        isMade: false,
      })),
    );
  }
  return rows;
}

/** Ours with the index, and Backstage's own engine asked for the same in it. */
async function onPostgres(
  connection: PostgresConnection,
  times: number,
): Promise<Row[]> {
  const name = `PostgreSQL, ${times * READ}`;
  const setting = {
    database: { client: 'pg', connection: { ...connection } },
    // As docs/search.md advises, and `npm start -- --postgres` has it.
    engine: { pg: { highlightOptions: { useHighlight: false } } },
    enlarge: () => multiply(connection, times),
    bounded: true,
  };
  return [
    ...(await measure(name, READ, {
      ...setting,
      features: [
        // eslint-disable-next-line @backstage/no-mixed-plugin-imports
        import(
          '@backstage-data-mesh/plugin-search-backend-module-data-mesh/postgres'
        ),
      ],
      isMade: await hasIndex(connection),
    })),
    ...(await measure(`${name}, Backstage's engine`, READ, {
      ...setting,
      features: [import('@backstage/plugin-search-backend-module-pg')],
      isMade: await hasIndex(connection),
      isPeer: true,
    })),
  ];
}

interface Setting {
  readonly database: Parameters<typeof startPortal>[0];
  readonly features: NonNullable<
    NonNullable<Parameters<typeof startPortal>[1]>['features']
  >;
  /** What `search` of the configuration says of the engine. */
  readonly engine?: JsonObject;
  readonly bounded: boolean;
  /** The index is there already; then only questions are measured. */
  readonly isMade: boolean;
  /** Not ours: no target is its. */
  readonly isPeer?: boolean;
  /** Makes a larger company of the one that was read. */
  readonly enlarge: () => Promise<void>;
}

async function measure(
  name: string,
  products: number,
  { database, features, engine, bounded, isMade, isPeer, enlarge }: Setting,
): Promise<Row[]> {
  const schedule = {
    frequency: { hours: 10 },
    // A task can be asked for only once its delay is over.
    initialDelay: isMade ? { hours: 10 } : { seconds: 1 },
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
    config: {
      search: { ...engine, collators: { dataMesh: { schedule } } },
      // The catalog of a portal that has its index already is empty, and stays unread.
      ...(isMade && { dataMesh: { sync: { schedule } } }),
    },
  });
  const rows: Row[] = [];
  try {
    if (!isMade) {
      await portal.grow(searchCompany(products, FIELDS), products);
      await enlarge();
      process.stdout.write(`${name}: the portal knows all products\n`);
      rows.push(...(await makeAll(portal, name, bounded)));
    }
    for (const question of QUESTIONS) {
      rows.push(...(await timesOf(portal, name, question, isPeer)));
    }
    return rows;
  } finally {
    await portal.stop();
  }
}

/** Makes the index of all types. */
async function makeAll(
  portal: Portal,
  name: string,
  bounded: boolean,
): Promise<Row[]> {
  let seconds = 0;
  let peak = 0;
  for (const type of dataMeshDocumentTypes) {
    const made = await makeIndex(portal, type);
    process.stdout.write(`${name}: ${type} ${made.seconds.toFixed(1)} s\n`);
    seconds += made.seconds;
    peak = Math.max(peak, made.heap);
  }
  return [
    { case: name, metric: 'index, all types', value: seconds, unit: 's' },
    {
      case: name,
      metric: 'heap above before, at most',
      value: peak,
      unit: 'MB',
      ...(bounded && { target: `<= ${MEMORY}` as const }),
    },
  ];
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
  isPeer = false,
): Promise<Row[]> {
  const times: number[] = [];
  const requests = isPeer ? PEER_REQUESTS : REQUESTS;
  for (let i = 0; i < WARM_UP + requests; i += 1) {
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
      ...(!isPeer && { target: '<= 150' as const }),
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
