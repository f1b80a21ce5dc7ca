import {
  createTranslationRef,
  TranslationRef,
} from '@backstage/frontend-plugin-api';
import { contractMessages } from './components/contract/messages';
import { exploreMessages } from './components/explore/messages';
import { governanceMessages } from './components/governance/messages';
import { healthMessages } from './components/health/messages';
import { lineageMessages } from './components/lineage/messages';
import { operationsMessages } from './components/qualityOperations/messages';
import { onboardingMessages } from './components/onboarding/messages';
import { overviewMessages } from './components/overview/messages';
import { pageMessages } from './components/page/messages';
import { pagingMessages } from './components/paging/messages';
import { qualityMessages } from './components/quality/messages';
import { levelCardMessages } from './components/serviceLevel/cards/messages';
import { searchMessages } from './components/search/messages';
import { levelTabMessages } from './components/serviceLevel/messages';
import { levelsMessages } from './components/serviceLevel/page/messages';
import { levelWords } from './components/serviceLevel/shared/messages';
import { firstStepMessages } from './components/firstSteps/messages';
import { templateUseMessages } from './components/templates/messages';
import { templateMessages } from './components/scaffolder/messages';
import { sharedMessages } from './components/shared/messages';
import { termMessages } from './components/shared/term/messages';
import { summaryMessages } from './components/summary/messages';

const messages = {
  ...pageMessages,
  ...exploreMessages,
  ...overviewMessages,
  ...lineageMessages,
  ...summaryMessages,
  ...sharedMessages,
  ...termMessages,
  ...pagingMessages,
  ...healthMessages,
  ...operationsMessages,
  ...qualityMessages,
  ...contractMessages,
  ...searchMessages,
  ...levelWords,
  ...levelTabMessages,
  ...levelCardMessages,
  ...levelsMessages,
  ...governanceMessages,
  ...templateMessages,
  ...templateUseMessages,
  ...firstStepMessages,
  ...onboardingMessages,
};

/** The names of all messages. */
export type MessageName = keyof typeof messages;

/**
 * All words that the plugin's pages and cards show. Its type is given: to derive it from hundreds of messages takes most of
 * the type check.
 * @public
 */
export const dataMeshTranslationRef = createTranslationRef({
  id: 'data-mesh',
  messages: messages as Record<string, string>,
}) as unknown as TranslationRef<
  'data-mesh',
  { readonly [TName in MessageName]: string }
>;
