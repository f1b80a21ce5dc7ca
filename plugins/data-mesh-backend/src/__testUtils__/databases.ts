import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  afterAll(dropCopies, 60_000);
  return { databases: TestDatabases.create({ ids, disableDocker: true }), ids };
}

/**
 * A new database with all tables: a copy of one that is migrated once for all tests. To migrate takes seconds on PostgreSQL and
 * a third of one in memory, to copy a tenth of that.
 */
export async function migratedDatabase(
  databases: TestDatabases,
  id: TestDatabaseId,
): Promise<Knex> {
  if (id !== 'SQLITE_3') return copyOnPostgres();
  const knex = await databases.init(id);
  await becomeCopyInMemory(knex);
  return knex;
}

/** By the statements that make it, which stay in a file for the suites that follow. */
async function becomeCopyInMemory(knex: Knex): Promise<void> {
  const file = join(tmpdir(), `data-mesh-template-${migrationsHash()}.sql`);
  const made = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (made === undefined) {
    await knex.migrate.latest({ directory: migrationsDir });
    const making = `${file}.${process.pid}`;
    writeFileSync(making, await statementsOf(knex));
    renameSync(making, file);
    return;
  }
  const connection = await knex.client.acquireConnection();
  try {
    connection.exec(made);
  } finally {
    await knex.client.releaseConnection(connection);
  }
}

/** What makes a database on SQLite with the rows that its migrations left. */
async function statementsOf(knex: Knex): Promise<string> {
  const schema: { name: string; type: string; sql: string }[] = await knex(
    'sqlite_master',
  )
    .select('name', 'type', 'sql')
    .whereNotNull('sql')
    .whereNot('name', 'like', 'sqlite_%');
  const rows: string[] = [];
  for (const { name } of schema.filter(({ type }) => type === 'table')) {
    for (const row of await knex(name)) {
      rows.push(knex(name).insert(row).toQuery());
    }
  }
  const tablesFirst = [...schema].sort(
    (a, b) => Number(b.type === 'table') - Number(a.type === 'table'),
  );
  return ['BEGIN', ...tablesFirst.map(({ sql }) => sql), ...rows, 'COMMIT']
    .map(statement => `${statement};\n`)
    .join('');
}

/** What this suite has on PostgreSQL: who makes and drops databases, and the databases. */
let postgres: { readonly admin: Knex; readonly copies: Knex[] } | undefined;

/**
 * Copied as files, which takes a quarter of the time of a copy through the log, and that half of what it takes to make an empty
 * database and to copy into its place.
 */
async function copyOnPostgres(): Promise<Knex> {
  postgres ??= {
    admin: knexFactory({
      client: 'pg',
      connection: process.env[POSTGRES],
      pool: { min: 0, max: 4 },
    }),
    copies: [],
  };
  const { admin, copies } = postgres;
  const { connectionSettings } = admin.client;
  // Knex hides the password from copies.
  const connection = {
    ...connectionSettings,
    password: connectionSettings.password,
  };
  const template = await templateOn(admin, connection);
  const database = `data_mesh_${randomUUID().replace(/-/g, '')}`;
  await admin.raw('create database ?? template ?? strategy file_copy', [
    database,
    template,
  ]);
  const knex = knexFactory({
    client: 'pg',
    connection: { ...connection, database },
    pool: { min: 0, max: 5, idleTimeoutMillis: 5_000 },
  });
  copies.push(knex);
  return knex;
}

async function dropCopies(): Promise<void> {
  if (!postgres) return;
  const { admin, copies } = postgres;
  for (const knex of copies) {
    await knex.destroy();
    await admin.raw('drop database ?? with (force)', [
      knex.client.config.connection.database,
    ]);
  }
  await admin.destroy();
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
