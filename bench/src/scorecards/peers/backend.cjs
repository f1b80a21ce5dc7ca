// Run on its own, with the packages of the peers beside it: `node backend.cjs PEER.json`, where the file is a `PeerTask`.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');

const task = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const need = createRequire(`${task.packages}/package.json`);
const { createBackend } = need('@backstage/backend-defaults');
const { coreServices, createBackendModule, createServiceFactory } = need(
  '@backstage/backend-plugin-api',
);
const { ConfigReader } = need('@backstage/config');
const { catalogServiceRef } = need('@backstage/plugin-catalog-node');

const TOKEN = 'bench-token-that-only-this-process-knows';
const PATIENCE = 120_000;
const said = [];
const waiting = [];

/** The peers say when they begin and end in their log: what the scheduler adds before is no work of theirs. */
const logger = {
  error: message => say(message),
  warn: message => say(message),
  info: message => say(message),
  debug: () => {},
  child: () => logger,
};

function say(message) {
  said.push({ message: String(message), at: performance.now() });
  for (const look of waiting.splice(0)) look();
}

async function saidAfter(from, pattern) {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const found = said.slice(from).find(({ message }) => pattern.test(message));
    if (found) return found.at;
    if (performance.now() > until) {
      throw new Error(
        `${pattern} was not said: ${said
          .slice(-5)
          .map(({ message }) => message)
          .join('; ')}`,
      );
    }
    await new Promise(resolve => {
      waiting.push(resolve);
      setTimeout(resolve, 1_000);
    });
  }
}

const entities = task.products.map(({ name }) => ({
  apiVersion: 'data-mesh/v1',
  kind: 'DataProduct',
  metadata: { namespace: 'default', name },
  spec: { type: 'product', owner: 'group:default/team' },
}));
const factsOf = new Map(task.products.map(({ name, facts }) => [name, facts]));

/** A catalog that answers from memory at once. */
const catalog = {
  async queryEntities({ cursor, limit }) {
    const from = cursor ? Number(cursor) : 0;
    const to = from + limit;
    return {
      items: entities.slice(from, to),
      totalItems: entities.length,
      pageInfo: to < entities.length ? { nextCursor: String(to) } : {},
    };
  },
  getEntityByRef: async ref =>
    entities.find(({ metadata: { name } }) => ref.endsWith(`/${name}`)),
};

async function start(config, features) {
  const { port } = task;
  const baseUrl = `http://127.0.0.1:${port}`;
  const backend = createBackend();
  const provide = (ref, of) =>
    backend.add(
      createServiceFactory({ service: ref, deps: {}, factory: () => of }),
    );
  provide(
    coreServices.rootConfig,
    new ConfigReader({
      backend: {
        baseUrl,
        listen: { port, host: '127.0.0.1' },
        database: {
          client: 'pg',
          connection: task.connection,
          prefix: task.prefix,
        },
        auth: {
          externalAccess: [
            { type: 'static', options: { token: TOKEN, subject: 'bench' } },
          ],
        },
      },
      ...config,
    }),
  );
  provide(coreServices.rootLogger, logger);
  provide(catalogServiceRef, catalog);
  for (const feature of features) backend.add(feature);
  await backend.start();
  const post = async (path, body) => {
    const response = await fetch(`${baseUrl}/api/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body ?? {}),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}: ${text}`);
    }
    return text === '' ? undefined : JSON.parse(text);
  };
  return { post };
}

/** @returns seconds from where it says that it begins to where it says that it is done */
async function triggered({ post }, plugin, id, begins, ends) {
  const from = said.length;
  await post(`${plugin}/.backstage/scheduler/v1/tasks/${id}/trigger`);
  const began = await saidAfter(from, begins);
  return ((await saidAfter(from, ends)) - began) / 1000;
}

/** Facts are retrieved and stored; then the checks of all entities are run over them and returned. */
async function techInsights() {
  const { techInsightsFactRetrieversExtensionPoint } = need(
    '@backstage-community/plugin-tech-insights-node',
  );
  const retriever = {
    id: 'facts',
    version: '1.0.0',
    title: 'Facts',
    description: 'Facts',
    entityFilter: [{ kind: 'DataProduct' }],
    schema: Object.fromEntries(
      Object.entries(task.products[0].facts).map(([fact, value]) => [
        fact,
        {
          type: { number: 'integer', string: 'string', boolean: 'boolean' }[
            typeof value
          ],
          description: fact,
        },
      ]),
    ),
    handler: async () =>
      task.products.map(({ name, facts }) => ({
        entity: { namespace: 'default', kind: 'DataProduct', name },
        facts,
      })),
  };
  const portal = await start(
    {
      techInsights: {
        factRetrievers: {
          facts: {
            cadence: '0 0 1 1 *',
            initialDelay: { milliseconds: 1 },
            lifecycle: { timeToLive: { days: 14 } },
          },
        },
        factChecker: {
          checks: Object.fromEntries(
            task.rules.map(({ id, fact, operator, value }) => [
              id,
              {
                type: 'json-rules-engine',
                name: id,
                description: id,
                factIds: ['facts'],
                rule: { conditions: { all: [{ fact, operator, value }] } },
              },
            ]),
          ),
        },
      },
    },
    [
      need('@backstage-community/plugin-tech-insights-backend'),
      need('@backstage-community/plugin-tech-insights-backend-module-jsonfc'),
      createBackendModule({
        pluginId: 'tech-insights',
        moduleId: 'bench',
        register(env) {
          env.registerInit({
            deps: { facts: techInsightsFactRetrieversExtensionPoint },
            async init({ facts }) {
              facts.addFactRetrievers({ facts: retriever });
            },
          });
        },
      }),
    ],
  );
  // It begins by itself, and waits for that before it can be told to.
  await saidAfter(0, /^Stored \d+ facts/);
  const times = [];
  for (let time = 0; time < task.times; time += 1) {
    const stored = await triggered(
      portal,
      'tech-insights',
      'facts',
      /^Retrieving facts for/,
      /^Stored \d+ facts/,
    );
    const began = performance.now();
    const results = await portal.post('tech-insights/checks/run', {
      entities: [],
    });
    const ran = (performance.now() - began) / 1000;
    const all = results.flatMap(one => one.results);
    times.push({
      seconds: stored + ran,
      rules: all.length,
      passed: all.filter(({ result }) => result).length,
    });
  }
  return times;
}

/** Metrics of all entities are pulled, put against their thresholds and stored. */
async function redHat() {
  const { scorecardMetricsExtensionPoint } = need(
    '@red-hat-developer-hub/backstage-plugin-scorecard-node',
  );
  const holds = ({ fact, operator, value }, facts) => {
    switch (operator) {
      case 'equal':
        return facts[fact] === value;
      case 'notEqual':
        return facts[fact] !== value;
      case 'greaterThanInclusive':
        return facts[fact] >= value;
      default:
        return facts[fact] <= value;
    }
  };
  const metrics = task.rules.map(rule => ({
    rule,
    id: `bench.${rule.id}`,
    title: rule.id,
    description: rule.id,
    type: 'boolean',
  }));
  const provider = {
    getProviderDatasourceId: () => 'bench',
    getProviderId: () => 'bench.rules',
    getMetricType: () => 'boolean',
    getMetric: () => metrics[0],
    getMetricIds: () => metrics.map(({ id }) => id),
    getMetrics: () => metrics,
    getMetricThresholds: () => ({
      rules: [
        { key: 'success', expression: '==true' },
        { key: 'error', expression: '==false' },
      ],
    }),
    getCatalogFilter: () => ({ kind: 'DataProduct' }),
    calculateMetric: async () => true,
    calculateMetrics: async ({ metadata: { name } }) => {
      const facts = factsOf.get(name);
      return new Map(metrics.map(({ id, rule }) => [id, holds(rule, facts)]));
    },
  };
  const portal = await start(
    {
      scorecard: {
        plugins: {
          'bench.rules': {
            schedule: {
              frequency: { trigger: 'manual' },
              timeout: { minutes: 15 },
            },
          },
        },
      },
    },
    [
      need('@red-hat-developer-hub/backstage-plugin-scorecard-backend'),
      createBackendModule({
        pluginId: 'scorecard',
        moduleId: 'bench',
        register(env) {
          env.registerInit({
            deps: { metrics: scorecardMetricsExtensionPoint },
            async init({ metrics: point }) {
              point.addMetricProvider(provider);
            },
          });
        },
      }),
    ],
  );
  await saidAfter(0, /^Scheduled: /);
  const stored = await storedMetrics();
  const times = [];
  for (let time = 0; time < task.times; time += 1) {
    const seconds = await triggered(
      portal,
      'scorecard',
      'bench.rules',
      /^Pulling metrics for/,
      /^Completed metric pull/,
    );
    times.push({ seconds, ...(await stored.fresh()) });
  }
  return times;
}

/** What it has in its tables: nothing else says how many of its metrics are true. */
async function storedMetrics() {
  const { Client } = need('pg');
  const client = new Client({
    ...task.connection,
    database: `${task.prefix}scorecard`,
  });
  await client.connect();
  let last = 0;
  return {
    /** Those that came since it was asked before. */
    async fresh() {
      const { rows } = await client.query(
        `select max(id) as last, count(*)::int as rules,
           count(case when value::text = 'true' then 1 end)::int as passed
         from metric_values where id > $1`,
        [last],
      );
      const [{ rules, passed }] = rows;
      last = rows[0].last ?? last;
      return { rules, passed };
    },
  };
}

(task.peer === 'tech-insights' ? techInsights : redHat)().then(
  times => {
    process.stdout.write(`${JSON.stringify(times)}\n`);
    process.exit(0);
  },
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
