import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

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

let noted = false;

function noteOnce(text: string) {
  if (!noted) process.stderr.write(`${text}\n`);
  noted = true;
}
