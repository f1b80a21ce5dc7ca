import { LoggerService } from '@backstage/backend-plugin-api';
import {
  LunrQueryTranslator,
  LunrSearchEngine,
} from '@backstage/plugin-search-backend-node';
import { sparingly } from './sparingly';

/** Backstage's Lunr, which takes words for misspelt ones as {@link sparingly} does. */
export class SparingLunrEngine extends LunrSearchEngine {
  constructor(options: { logger: LoggerService }) {
    super(options);
    // It is Lunr's, though declared as that of any engine.
    const translator = this.translator as LunrQueryTranslator;
    this.setTranslator(sparingly(translator));
  }
}
