// A replica in a process of its own, to be killed. Its statements take a while.
import { LoggerService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import createKnex from 'knex';
import { ResultWriter } from '../../results/ResultWriter';
import { createRuns } from '../createRuns';
import { readServers } from '../serverConfig';
import { ScriptedEngine } from './ScriptedEngine';

class SlowEngine extends ScriptedEngine {
  override async open(request: Parameters<ScriptedEngine['open']>[0]) {
    await new Promise(resolve => setTimeout(resolve, 40));
    return super.open(request);
  }
}

const silent: LoggerService = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => silent,
};

const knex = createKnex({
  client: 'pg',
  connection: JSON.parse(process.argv[2]),
});
createRuns({
  knex,
  servers: readServers(
    new ConfigReader({
      dataMesh: {
        quality: {
          servers: { warehouse: { engine: 'scripted', concurrency: 4 } },
        },
      },
    }),
  ),
  factories: new Map([
    ['scripted', { type: 'scripted', create: async () => new SlowEngine() }],
  ]),
  writer: new ResultWriter(knex, { keep: 400 * 24 * 60 * 60_000 }),
  logger: silent,
  workers: 4,
  times: { poll: 30, lease: 1_500, heartbeat: 300 },
})
  .start()
  .then(() => process.stdout.write('started\n'));
