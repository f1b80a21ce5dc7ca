import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPostgres } from '../database/dialect';
import { migrationsDir } from '../database/migrate';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/** Whoever makes the template holds this lock of PostgreSQL; the number means nothing. */
const MAKING = 7_261_443;

/**
 * The databases to test on: SQLite, and PostgreSQL where a server is given by the environment (the whole repository's
 * test command brings one). Never a container.
 */
export function testDatabases(): {
  readonly databases: TestDatabases;
  readonly ids: readonly TestDatabaseId[];
} {
  // A database that is shared with other tests takes its time.
  jest.setTimeout(60_000);
  const ids: TestDatabaseId[] = ['SQLITE_3'];
  if (process.env[POSTGRES]) ids.push('POSTGRES_18');
  else noteOnce(`PostgreSQL is left out: ${POSTGRES} is not set.`);
  return { databases: TestDatabases.create({ ids, disableDocker: true }), ids };
}

/**
 * A new database with all tables. On PostgreSQL it is a copy of one that is migrated once and stays on the server for all
 * tests: to migrate takes seconds there, to copy a tenth of that.
 */
export async function migratedDatabase(
  databases: TestDatabases,
  id: TestDatabaseId,
): Promise<Knex> {
  const knex = await databases.init(id);
  if (isPostgres(knex)) await becomeCopy(knex);
  else await knex.migrate.latest({ directory: migrationsDir });
  return knex;
}

/** Nobody is connected to a database that was just made, so it can be made again. */
async function becomeCopy({ client }: Knex): Promise<void> {
  // Knex hides the password from copies.
  const connection = {
    ...client.config.connection,
    password: client.config.connection.password,
  };
  const admin = knexFactory({
    client: 'pg',
    connection: { ...connection, database: 'postgres' },
  });
  try {
    const template = await templateOn(admin, connection);
    await admin.raw('drop database ??', [connection.database]);
    await admin.raw('create database ?? template ??', [
      connection.database,
      template,
    ]);
  } finally {
    await admin.destroy();
  }
}

/** Made by the first who asks; another one for other migrations. */
async function templateOn(
  admin: Knex,
  connection: Knex.PgConnectionConfig,
): Promise<string> {
  const name = `data_mesh_template_${migrationsHash()}`;
  await admin.transaction(async tx => {
    await tx.raw('select pg_advisory_xact_lock(?)', [MAKING]);
    if (await tx('pg_database').first('oid').where({ datname: name })) return;
    const making = `${name}_making`;
    await admin.raw('drop database if exists ??', [making]);
    await admin.raw('create database ??', [making]);
    const knex = knexFactory({
      client: 'pg',
      connection: { ...connection, database: making },
    });
    try {
      await knex.migrate.latest({ directory: migrationsDir });
    } finally {
      await knex.destroy();
    }
    await admin.raw('alter database ?? rename to ??', [making, name]);
  });
  return name;
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(migrationsDir).sort()) {
    hash.update(file).update(readFileSync(join(migrationsDir, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

let noted = false;

function noteOnce(text: string) {
  if (!noted) process.stderr.write(`${text}\n`);
  noted = true;
}
