// Takes a report in a process of its own, to be killed in the middle.
import { LoggerService } from '@backstage/backend-plugin-api';
import createKnex from 'knex';
import { readFileSync } from 'node:fs';
import { ReportReader } from '../ReportReader';
import { ReportService } from '../ReportService';
import { ResultWriter } from '../ResultWriter';

const silent: LoggerService = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => silent,
};

const [, , connection, file] = process.argv;
const knex = createKnex({ client: 'pg', connection: JSON.parse(connection) });
new ReportService(
  knex,
  new ResultWriter(knex, { keep: 4_000 * 86_400_000 }),
  new ReportReader(silent),
  { mappings: [] },
).take(readFileSync(file), { by: 'user:default/ci' });
