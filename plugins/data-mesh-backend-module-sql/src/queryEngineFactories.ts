import { PostgresEngine } from '@backstage-data-mesh/engines/sql';
import { QueryEngineFactory } from '@backstage-data-mesh/plugin-data-mesh-node';
import { readSqlOptions } from './readSqlOptions';

/** Servers with `engine: postgres`. */
export const postgresQueryEngineFactory: QueryEngineFactory = {
  type: 'postgres',
  async create({ name, config, logger }) {
    return new PostgresEngine({
      ...readSqlOptions(name, config),
      warn: message => logger.warn(`Server ${name}: ${message}`),
    });
  },
};
