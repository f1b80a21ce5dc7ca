// `npm test`: every test of the repository, on SQLite and on a real PostgreSQL of its own.
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { freemem, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../postgres.mjs';
import { root, runProgram } from '../toolchain.mjs';

const GB = 2 ** 30;

/**
 * A folder in memory where Linux has some to spare, else the one for what is temporary. The tests make a thousand databases,
 * and files are copied there in a sixth of the time.
 */
async function placeOfDatabases() {
  const memory = '/dev/shm';
  const room = await statfs(memory).catch(() => undefined);
  return room && room.bavail * room.bsize > 4 * GB && freemem() > 8 * GB
    ? memory
    : tmpdir();
}

/** A PostgreSQL that lives as long as the tests. */
async function withPostgres(use) {
  const databaseDir = await mkdtemp(
    join(await placeOfDatabases(), 'data-mesh-postgres-'),
  );
  const { server, addressOf } = await startPostgres(databaseDir, {
    keep: false,
    flags: ['-c', 'fsync=off', '-c', 'max_connections=300'],
  });
  try {
    return await use(addressOf('postgres'));
  } finally {
    await server.stop();
    await rm(databaseDir, { recursive: true, force: true });
  }
}

/**
 * Megabytes above which a worker is replaced after a suite. A new one loads and compiles everything again, so one that has
 * room stays.
 */
function idleLimit() {
  const eighth = totalmem() / 2 ** 20 / 8;
  return Math.round(Math.min(3000, Math.max(1000, eighth)));
}

export async function run(args) {
  return withPostgres(connection =>
    runProgram(
      process.execPath,
      [
        join(root, 'node_modules/.bin/backstage-cli'),
        'repo',
        'test',
        '--watchAll=false',
        `--workerIdleMemoryLimit=${idleLimit()}M`,
        `--runtime=${join(root, 'scripts/jest/runtime.cjs')}`,
        ...args,
      ],
      {
        env: {
          ...process.env,
          // To load modules makes much garbage; in more room it is looked through less often.
          NODE_OPTIONS: `${
            process.env.NODE_OPTIONS ?? ''
          } --max-semi-space-size=64`.trim(),
          BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: connection,
        },
      },
    ),
  );
}
