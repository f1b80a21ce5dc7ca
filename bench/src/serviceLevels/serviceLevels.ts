import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import knexFactory, { Knex } from 'knex';
import { Client } from 'pg';
import { PostgresConnection, withPostgres } from '../postgres';
import { Row } from '../report';
import { board } from './board';
import { judging } from './judging';

/**
 * Service levels: all objectives judged from nothing, one of them after a new result, and the board of a domain owner
 * through the REST route; on a SQLite file and on PostgreSQL with its default settings.
 *
 * @param args - `--database sqlite|postgres`, `--part judging|board`: only that
 */
export async function serviceLevels(args: readonly string[]): Promise<Row[]> {
  const { values } = parseArgs({
    args: [...args],
    options: { database: { type: 'string' }, part: { type: 'string' } },
  });
  const isOf = (database: string) =>
    values.database === undefined || values.database === database;
  const parts: Parts = {
    judging: values.part !== 'board',
    board: values.part !== 'judging',
  };
  const folder = await mkdtemp(join(tmpdir(), 'data-mesh-levels-'));
  try {
    const rows = [
      ...(isOf('sqlite') ? await onSqlite(folder, parts) : []),
      ...(isOf('postgres')
        ? await withPostgres(connection => onPostgres(connection, parts))
        : []),
    ];
    const [load] = loadavg();
    return [
      ...rows,
      { case: 'machine', metric: 'cores', value: cpus().length, unit: '' },
      { case: 'machine', metric: 'load', value: load, unit: 'processes' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Parts {
  readonly judging: boolean;
  readonly board: boolean;
}

async function onSqlite(folder: string, parts: Parts): Promise<Row[]> {
  const open = (filename: string) =>
    knexFactory({
      client: 'better-sqlite3',
      connection: { filename },
      useNullAsDefault: true,
    });
  const judged = parts.judging
    ? await using(open(join(folder, 'judging.sqlite')), knex =>
        judging('SQLite', knex),
      )
    : [];
  const shown = parts.board
    ? await board(
        'SQLite',
        { client: 'better-sqlite3', connection: { directory: folder } },
        () => open(join(folder, 'data-mesh.sqlite')),
      )
    : [];
  return [...judged, ...shown];
}

async function onPostgres(
  connection: PostgresConnection,
  parts: Parts,
): Promise<Row[]> {
  const admin = new Client({ ...connection, database: 'postgres' });
  await admin.connect();
  await admin.query('create database judging');
  await admin.end();
  const open = (database: string) =>
    knexFactory({ client: 'pg', connection: { ...connection, database } });
  const judged = parts.judging
    ? await using(open('judging'), knex => judging('PostgreSQL', knex))
    : [];
  const shown = parts.board
    ? await board(
        'PostgreSQL',
        { client: 'pg', connection: { ...connection } },
        () => open('backstage_plugin_data-mesh'),
      )
    : [];
  return [...judged, ...shown];
}

async function using<T>(
  knex: Knex,
  use: (knex: Knex) => Promise<T>,
): Promise<T> {
  try {
    return await use(knex);
  } finally {
    await knex.destroy();
  }
}
