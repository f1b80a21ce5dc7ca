import { QueryEngine } from '@backstage-data-mesh/engines';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';

/**
 * Makes the engines of one type, for the servers that `dataMesh.quality.servers` configures with it.
 * @public
 */
export interface QueryEngineFactory {
  /** What stands as `engine` in the configuration of a server. */
  readonly type: string;
  /**
   * Reads the configuration of a server and throws an `InputError` that names what is wrong in it. Does not connect yet.
   */
  create(options: QueryEngineOptions): Promise<QueryEngine>;
}

/** @public */
export interface QueryEngineOptions {
  /** Name of the server in the configuration. */
  readonly name: string;
  /** All that is configured for the server: `dataMesh.quality.servers.<name>`. */
  readonly config: Config;
  readonly logger: LoggerService;
}
