import { MySqlEngine, PostgresEngine } from '@backstage-data-mesh/engines/sql';
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

/** Servers with `engine: mysql`. */
export const mysqlQueryEngineFactory: QueryEngineFactory = {
  type: 'mysql',
  async create({ name, config, logger }) {
    return new MySqlEngine({
      ...readSqlOptions(name, config),
      warn: message => logger.warn(`Server ${name}: ${message}`),
    });
  },
};
