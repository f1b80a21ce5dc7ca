import { cpus, loadavg } from 'node:os';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import knexFactory, { Knex } from 'knex';
import { Client } from 'pg';
// Nobody else needs them, so that the plugin does not export them; they are what is measured.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import { migrationsDir } from '../../../plugins/data-mesh-backend/src/database/migrate';
import { createGovernanceServices } from '../../../plugins/data-mesh-backend/src/governance/createGovernanceServices';
import { markProductsDue } from '../../../plugins/data-mesh-backend/src/governance/due/markDue';
import { RuleSets } from '../../../plugins/data-mesh-backend/src/governance/registry/RuleSets';
import { AccessService } from '../../../plugins/data-mesh-backend/src/service/AccessService';
/* eslint-enable @backstage/no-relative-monorepo-imports */
import { PostgresConnection, withPostgres } from '../postgres';
import { percentile, Row } from '../report';
import {
  addDomainRules,
  domainKeeperOf,
  fillProducts,
  fillRules,
  functions,
  keeperOf,
} from './governed';
import { installPeers, measurePeer, Peer, PEERS } from './peers/peers';

const SHAPES = [
  { products: 1_000, rules: 10 },
  { products: 1_000, rules: 50 },
  { products: 5_000, rules: 20 },
] as const;
const TIMES = 5;
const PEER_TIMES = 2;
const PEER_NAMES = Object.keys(PEERS) as Peer[]; // of exactly these
const WARM_UP = 20;
const ASKED = 200;
const IN_FLIGHT = 20;
const FEW = 100;
const MANY = 20_000;

/**
 * Scorecards on PostgreSQL with its default settings: evaluated and stored anew, one product read with its reasons, products
 * rolled up over domains, and one product that changed. What is read is read through the services, without HTTP.
 */
export async function scorecards(args: readonly string[]): Promise<Row[]> {
  const isQuick = args.includes('--quick');
  const withPeers = !args.includes('--alone');
  if (withPeers) installPeers();
  const rows = await withPostgres(connection =>
    onPostgres(connection, { isQuick, withPeers, shapes: shapesOf(args) }),
  );
  const [load] = loadavg();
  return [
    ...rows,
    { case: 'machine', metric: 'cores', value: cpus().length, unit: '' },
    { case: 'machine', metric: 'load', value: load, unit: 'processes' },
  ];
}

interface Options {
  readonly isQuick: boolean;
  readonly withPeers: boolean;
  readonly shapes: readonly { products: number; rules: number }[];
}

/** With `--shape=1000x10` only these. */
function shapesOf(args: readonly string[]): Options['shapes'] {
  const wanted = args.filter(arg => arg.startsWith('--shape='));
  return SHAPES.filter(
    ({ products, rules }) =>
      wanted.length === 0 || wanted.includes(`--shape=${products}x${rules}`),
  );
}

async function onPostgres(
  connection: PostgresConnection,
  { isQuick, withPeers, shapes }: Options,
): Promise<Row[]> {
  const admin = new Client({ ...connection, database: 'postgres' });
  await admin.connect();
  await admin.query('create database scorecards');
  await admin.end();
  const knex = knexFactory({
    client: 'pg',
    connection: { ...connection, database: 'scorecards' },
    pool: { min: 0, max: IN_FLIGHT },
  });
  try {
    await knex.migrate.latest({ directory: migrationsDir });
    const rows: Row[] = [];
    for (const { products, rules } of shapes) {
      await fillProducts(knex, products);
      const own = await evaluated(knex, products, rules);
      rows.push(...own);
      if (withPeers) {
        rows.push(
          ...(await beside(knex, connection, products, rules, own[0].value)),
        );
      }
    }
    rows.push(...(await read(knex)));
    const few = await oneChanged(knex, FEW);
    rows.push(...few);
    if (!isQuick) rows.push(...(await oneChanged(knex, MANY)));
    return rows;
  } finally {
    await knex.destroy();
  }
}

async function evaluated(
  knex: Knex,
  products: number,
  rules: number,
): Promise<Row[]> {
  const name = `${products} × ${rules}`;
  let best = Infinity;
  const statements = { count: 0 };
  // One for all times, as in a backend that runs: what follows from the text of a contract alone is then known.
  const keeper = keeperOf(knex);
  const count = () => {
    statements.count += 1;
  };
  for (let time = 0; time < TIMES; time += 1) {
    for (const table of ['scores', 'score_history', 'score_details']) {
      await knex(table).delete();
    }
    await fillRules(knex, rules, String(time));
    await knex.raw('vacuum analyze');
    statements.count = 0;
    knex.on('query', count);
    const began = performance.now();
    const moved = await keeper.run();
    best = Math.min(best, (performance.now() - began) / 1000);
    knex.off('query', count);
    if (moved !== products) {
      throw new Error(`${moved} of ${products} products were evaluated`);
    }
  }
  const batches = Math.ceil(products / 250);
  return [
    {
      case: name,
      metric: 'evaluated and stored',
      value: (products * rules) / best,
      unit: 'rules/s',
      target: '>= 25000',
    },
    {
      case: name,
      metric: 'statements per 250 products',
      value: statements.count / batches,
      unit: '',
    },
  ];
}

const AT_LEAST: Readonly<Record<Peer, number>> = {
  'tech-insights': 5,
  'Red Hat Scorecard': 2,
};

/** The same in the peers, one after the other on the same server, and how much more of it is done here. */
async function beside(
  knex: Knex,
  connection: PostgresConnection,
  products: number,
  rules: number,
  ours: number,
): Promise<Row[]> {
  const [row] = await knex('scores').sum({ passed: 'passed' });
  const rows: Row[] = [];
  for (const peer of PEER_NAMES) {
    const theirs = await measurePeer(peer, knex, connection, {
      rules,
      times: PEER_TIMES,
      passed: Number(row.passed),
    });
    rows.push(
      {
        case: `${products} × ${rules}, ${peer}`,
        metric: 'evaluated and stored',
        value: theirs,
        unit: 'rules/s',
      },
      {
        case: `${products} × ${rules}, ${peer}`,
        metric: 'as much here',
        value: ours / theirs,
        unit: 'times',
        target: `>= ${AT_LEAST[peer]}`,
      },
    );
  }
  return rows;
}

async function read(knex: Knex): Promise<Row[]> {
  const { access, credentials } = everything();
  const { productScores, rollUps } = createGovernanceServices(
    knex,
    access,
    new RuleSets(functions),
    functions,
  );
  const refs: string[] = await knex('products').orderBy('id').pluck('ref');
  const one = (i: number) =>
    productScores.scores(
      refs[(i * 7919) % refs.length],
      undefined,
      credentials,
    );
  for (let i = 0; i < WARM_UP; i += 1) await one(i);
  const times: number[] = [];
  for (let i = 0; i < ASKED; i += 1) {
    const began = performance.now();
    await one(i);
    times.push(performance.now() - began);
  }
  const began = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      while (next < ASKED * 5) {
        next += 1;
        await one(next);
      }
    }),
  );
  const perSecond = (ASKED * 5) / ((performance.now() - began) / 1000);
  const rolled: number[] = [];
  for (let i = 0; i < WARM_UP; i += 1) await rollUps.rollUp({}, credentials);
  for (let i = 0; i < WARM_UP; i += 1) {
    const at = performance.now();
    await rollUps.rollUp({}, credentials);
    rolled.push(performance.now() - at);
  }
  return [
    {
      case: "one product's scorecard",
      metric: 'p50',
      value: percentile(times, 0.5),
      unit: 'ms',
      target: '<= 3',
    },
    {
      case: "one product's scorecard",
      metric: `${IN_FLIGHT} in flight`,
      value: perSecond,
      unit: 'requests/s',
      target: '>= 500',
    },
    {
      case: `roll-up of ${refs.length} products`,
      metric: 'p50',
      value: percentile(rolled, 0.5),
      unit: 'ms',
      target: '<= 50',
    },
  ];
}

/** Someone who sees everything: who may see what is measured elsewhere. */
function everything(): {
  access: AccessService;
  credentials: BackstageCredentials;
} {
  const visible = { type: 'all' } as const;
  const view = { products: visible, contracts: visible, sees: () => true };
  const nothing = async () => new Set<string>();
  return {
    access: {
      toProducts: async () => ({ view, products: { visible } }),
      toCatalog: async () => view,
      requireProduct: async () => {},
      mayRequestWaivers: nothing,
      mayApproveWaivers: nothing,
    } as unknown as AccessService, // all that is asked of it here
    credentials: {
      $$type: '@backstage/BackstageCredentials',
    } as BackstageCredentials,
  };
}

async function oneChanged(knex: Knex, products: number): Promise<Row[]> {
  await fillProducts(knex, products);
  await fillRules(knex, 20);
  await addDomainRules(knex);
  const keeper = keeperOf(knex);
  const domains = domainKeeperOf(knex);
  await keeper.run();
  await domains.run();
  await knex.raw('vacuum analyze');
  const refs: string[] = await knex('products').orderBy('id').pluck('ref');
  const times: number[] = [];
  const ofDomains: number[] = [];
  for (let i = 0; i < WARM_UP * 3; i += 1) {
    const ref = refs[(i * 7919) % refs.length];
    await knex('products')
      .where({ ref })
      .update({ lifecycle: `stage-${i}` });
    await markProductsDue(knex, [ref]);
    const began = performance.now();
    await keeper.run();
    if (i >= WARM_UP) times.push(performance.now() - began);
    const after = performance.now();
    await domains.run();
    if (i >= WARM_UP) ofDomains.push(performance.now() - after);
  }
  return [
    {
      case: 'one changed product',
      metric: `among ${products}`,
      value: percentile(times, 0.5),
      unit: 'ms',
    },
    {
      case: 'its domain and those above it',
      metric: `among ${products}`,
      value: percentile(ofDomains, 0.5),
      unit: 'ms',
    },
  ];
}
