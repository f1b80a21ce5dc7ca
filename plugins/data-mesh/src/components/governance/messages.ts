import { scoreCardMessages } from './cards/messages';
import { domainsMessages } from './domains/messages';
import { governancePageMessages } from './governance/messages';
import { scorecardsMessages } from './scorecards/messages';
import { scoreWords } from './shared/messages';
import { scorecardTabMessages } from './tab/messages';

/** Messages of scorecards, policies and what follows from them. */
export const governanceMessages = {
  ...scoreWords,
  ...scorecardTabMessages,
  ...scorecardsMessages,
  ...governancePageMessages,
  ...domainsMessages,
  ...scoreCardMessages,
} as const;
