import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Knex } from 'knex';
import { freePort, PostgresConnection } from '../../postgres';
import { Facts, FlatRule, flatRules, readFlatFacts } from './facts';

// A benchmark is only ever run from the repository.
// eslint-disable-next-line no-restricted-syntax
const HERE = __dirname;
const PEERS_AT = resolve(
  HERE,
  '../../../../node_modules/.cache/data-mesh-bench/scorecards',
);

/** Of the peers, by the name that the benchmark gives them. */
export const PEERS = {
  'tech-insights': [
    '@backstage-community/plugin-tech-insights-backend@3.1.0',
    '@backstage-community/plugin-tech-insights-backend-module-jsonfc@0.10.0',
  ],
  'Red Hat Scorecard': [
    '@red-hat-developer-hub/backstage-plugin-scorecard-backend@2.8.1',
  ],
} as const;

export type Peer = keyof typeof PEERS;

/** What `backend.cjs` reads. */
interface PeerTask {
  readonly peer: Peer;
  /** Where the packages of the peers are. */
  readonly packages: string;
  readonly connection: PostgresConnection;
  /** Where its backend listens. */
  readonly port: number;
  /** Of databases that nothing was in before: what a task did there decides when it begins next. */
  readonly prefix: string;
  readonly products: readonly {
    readonly name: string;
    readonly facts: Facts;
  }[];
  readonly rules: readonly FlatRule[];
  readonly times: number;
}

/** Outside of the lockfile: no part of the suite needs them, and they bring a Backstage of their own. */
export function installPeers(): void {
  if (existsSync(join(PEERS_AT, 'installed'))) return;
  mkdirSync(PEERS_AT, { recursive: true });
  writeFileSync(join(PEERS_AT, 'package.json'), '{"private":true}');
  execFileSync(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      // None of what they would build is needed here.
      '--ignore-scripts',
      ...Object.values(PEERS).flat(),
    ],
    { cwd: PEERS_AT, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  writeFileSync(join(PEERS_AT, 'installed'), '');
}

/**
 * The same products, facts and rules in a backend of a peer, on the same server.
 *
 * @param passed - how many rules hold by our account: so many must hold by theirs
 * @returns rules evaluated in a second, the best of some times
 */
export async function measurePeer(
  peer: Peer,
  knex: Knex,
  connection: PostgresConnection,
  {
    rules,
    times,
    passed,
  }: Readonly<Record<'rules' | 'times' | 'passed', number>>,
): Promise<number> {
  const task: PeerTask = {
    peer,
    packages: PEERS_AT,
    connection,
    port: await freePort(),
    prefix: `peer_${Date.now()}_`,
    products: await readFlatFacts(knex),
    rules: flatRules(rules),
    times,
  };
  const file = join(PEERS_AT, 'task.json');
  writeFileSync(file, JSON.stringify(task));
  const said = execFileSync(
    process.execPath,
    [join(HERE, 'backend.cjs'), file],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1e8 },
  );
  const found: { seconds: number; rules: number; passed: number }[] =
    JSON.parse(said.trim().split('\n').pop() ?? '[]');
  for (const one of found) {
    if (one.rules !== task.products.length * rules || one.passed !== passed) {
      throw new Error(
        `${peer} says that ${one.passed} of ${one.rules} rules hold, not ${passed}`,
      );
    }
  }
  return Math.max(...found.map(one => one.rules / one.seconds));
}
