// `npm start`: the example company's data, the portal, and the feeder that keeps the data fresh.
import { spawn } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../postgres.mjs';
import { root } from '../toolchain.mjs';

const APP_IN_DEVELOPMENT = 'http://localhost:3000';
const BACKEND = 'http://localhost:7007';
const PATIENCE_MS = 10 * 60_000;
const logFile = join(root, 'var/log/portal.log');

const children = new Set();
let stopping = false;

function stop() {
  stopping = true;
  for (const child of children) {
    try {
      // Its whole group: the portal's own children outlive it otherwise.
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      child.kill('SIGTERM');
    }
  }
}

/** Starts a program in a process group of its own, its output in the log. */
function start(args, { log, verbose, env = {} }) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...env,
      NODE_ENV: process.env.NODE_ENV ?? 'development',
      BROWSER: 'none',
    },
  });
  children.add(child);
  for (const stream of [child.stdout, child.stderr]) {
    stream.pipe(log, { end: false });
    if (verbose) stream.pipe(process.stdout, { end: false });
  }
  child.ended = new Promise(resolve => {
    child.on('exit', code => {
      children.delete(child);
      resolve(code ?? 1);
    });
  });
  return child;
}

function portIsFree(port) {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Whether the example company's products can be seen, by somebody of the company. */
async function companyIsThere() {
  try {
    const session = await fetch(`${BACKEND}/api/auth/example/refresh`, {
      headers: {
        'x-example-user': 'ines.moreau',
        'x-requested-with': 'XMLHttpRequest',
      },
    });
    const { token } = (await session.json()).backstageIdentity;
    const page = await fetch(`${BACKEND}/api/data-mesh/v1/products?limit=1`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return (await page.json()).totalItems > 0;
  } catch {
    // She is not in the catalog yet.
    return false;
  }
}

async function whenReady(portal, app) {
  const deadline = Date.now() + PATIENCE_MS;
  let ended = false;
  portal.ended.then(() => (ended = true));
  while (Date.now() < deadline && !ended && !stopping) {
    if (
      (await answers(`${BACKEND}/.backstage/health/v1/readiness`)) &&
      (await answers(app)) &&
      (await companyIsThere())
    )
      return true;
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  return false;
}

/** What the portal is given so that PostgreSQL holds its tables and its search, and is a server of data besides. */
async function onPostgres() {
  const { server, port, isNew } = await startPostgres(
    join(root, 'var/postgres'),
    { keep: true },
  );
  if (isNew) {
    await server.createDatabase('returns_desk');
    const client = server.getPgClient('returns_desk', '127.0.0.1');
    await client.connect();
    await client.query(
      readFileSync(join(root, 'examples/returns-desk/tables.sql'), 'utf8'),
    );
    await client.end();
  }
  return {
    server,
    args: ['app-config.yaml', 'app-config.postgres.yaml'].flatMap(file => [
      '--config',
      join(root, file),
    ]),
    env: {
      POSTGRES_HOST: '127.0.0.1',
      POSTGRES_PORT: String(port),
      POSTGRES_USER: 'postgres',
      POSTGRES_PASSWORD: 'postgres',
    },
  };
}

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      verbose: { type: 'boolean', short: 'v', default: false },
      // The pages as `build:all` last left them, from the backend: nothing is compiled while one looks at them.
      built: { type: 'boolean', default: false },
      // Tables and search in a PostgreSQL that it brings, which is a server to onboard tables from as well.
      postgres: { type: 'boolean', default: false },
      // For the example data: `--late web-orders=40`, see examples/warehouse/README.md.
      late: { type: 'string', multiple: true, default: [] },
    },
  });
  if (values.built && !existsSync(join(root, 'packages/app/dist/index.html'))) {
    console.error('There are no built pages yet: run `yarn build:all` first.');
    return 1;
  }
  const app = values.built ? BACKEND : APP_IN_DEVELOPMENT;

  for (const port of values.built ? [7007] : [3000, 7007]) {
    if (!(await portIsFree(port))) {
      console.error(
        `Port ${port} is in use: stop what listens there (perhaps the portal runs already) and start again.`,
      );
      return 1;
    }
  }

  mkdirSync(join(root, 'var/log'), { recursive: true });
  mkdirSync(join(root, 'var/db'), { recursive: true });
  const log = createWriteStream(logFile);
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('exit', stop);

  const transform = join(
    root,
    'node_modules/@backstage/cli/config/nodeTransform.cjs',
  );
  const warehouse = [
    '--require',
    transform,
    join(root, 'examples/warehouse/src/cli.ts'),
  ];
  const began = Date.now();

  const postgres = values.postgres ? await onPostgres() : undefined;

  // The data is made while the portal comes up; neither waits for the other.
  console.log(
    `Making the example data and starting the portal (log: ${logFile}) …`,
  );
  const portal = start(
    [
      join(root, 'node_modules/.bin/backstage-cli'),
      'repo',
      'start',
      ...(values.built ? ['packages/backend'] : []),
      ...(postgres?.args ?? []),
    ],
    {
      log,
      verbose: values.verbose,
      env: {
        ...postgres?.env,
        ...(values.built && {
          APP_CONFIG_app_baseUrl: app,
          APP_CONFIG_backend_cors_origin: app,
          // They are read from the disk they lie on; copying them into the database takes a minute.
          APP_CONFIG_app_disableStaticFallbackCache: 'true',
        }),
      },
    },
  );
  const late = values.late.flatMap(each => ['--late', each]);
  const make = start([...warehouse, 'make', ...late], {
    log,
    verbose: values.verbose,
  });
  const fed = make.ended.then(code => {
    if (stopping) return;
    if (code !== 0)
      console.error(
        `The example data could not be made: see ${logFile}. The portal runs without it.`,
      );
    else start([...warehouse, 'feed'], { log, verbose: values.verbose });
  });

  if (await whenReady(portal, app)) {
    await fed;
    if (!stopping) {
      console.log(
        `\nThe data mesh portal is at ${app} (after ${Math.round(
          (Date.now() - began) / 1000,
        )} s). Ctrl+C stops it.\n`,
      );
    }
  } else if (!stopping) {
    console.error(
      readFileSync(logFile, 'utf8').split('\n').slice(-40).join('\n'),
    );
    console.error(`The portal did not start; the whole log is in ${logFile}.`);
    stop();
    await postgres?.server.stop();
    return 1;
  }

  const code = await portal.ended;
  const asked = stopping;
  stop();
  await Promise.all([...children].map(child => child.ended));
  await postgres?.server.stop();
  return asked ? 0 : code;
}
