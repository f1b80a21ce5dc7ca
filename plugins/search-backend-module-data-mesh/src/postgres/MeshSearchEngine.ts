import { DatabaseService, LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { PgSearchEngine } from '@backstage/plugin-search-backend-module-pg';
import {
  IndexableResultSet,
  SearchQuery,
} from '@backstage/plugin-search-common';
import { MeshDocumentStore } from './MeshDocumentStore';
import { wordsTranslator } from './wordsQuery';

/** Backstage's engine for PostgreSQL with {@link MeshDocumentStore}: configured and indexed in the same way, in the same tables. */
export class MeshSearchEngine extends PgSearchEngine {
  static async fromConfig(
    config: Config,
    options: { database: DatabaseService; logger?: LoggerService },
  ): Promise<MeshSearchEngine> {
    const store = await MeshDocumentStore.create(options.database);
    const engine = new MeshSearchEngine(store, config, options.logger);
    engine.setTranslator(wordsTranslator(engine.translator.bind(engine)));
    return engine;
  }

  /** Tells no number of results where it is not known. */
  async query(query: SearchQuery): Promise<IndexableResultSet> {
    const found = await super.query(query);
    return Number.isNaN(found.numberOfResults)
      ? { ...found, numberOfResults: undefined }
      : found;
  }
}
