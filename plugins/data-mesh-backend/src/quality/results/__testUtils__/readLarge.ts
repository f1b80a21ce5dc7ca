// Reads large reports in a process that transforms sources as `backstage-cli package start` does.
import { LoggerService } from '@backstage/backend-plugin-api';
import { ReportReader } from '../ReportReader';
import { batchOf } from './reports';

const said: string[] = [];
const logger: LoggerService = {
  error: message => said.push(message),
  warn: message => said.push(message),
  info: () => {},
  debug: () => {},
  child: () => logger,
};
const reader = new ReportReader(logger);
const request = { companions: [], now: Date.now() };
Promise.all(
  [5_000, 20_000].map(results => reader.read(batchOf(results), request)),
).then(async read => {
  const found = read.map(({ columns }) => columns.subject.length);
  process.stdout.write(JSON.stringify({ found, said }));
  // The process ends by itself then.
  await reader.stop();
});
