import { DRAFT_REASONS, DraftReasonCode } from '@backstage-data-mesh/contract';

type ReasonMessages = {
  readonly [TCode in DraftReasonCode as `onboarding.reason.${TCode}`]: (typeof DRAFT_REASONS)[TCode];
};

/** What drafts say, as messages that can be translated: the English words are those of the drafts themselves. */
export const reasonMessages = Object.fromEntries(
  Object.entries(DRAFT_REASONS).map(([code, words]) => [
    `onboarding.reason.${code}`,
    words,
  ]),
) as ReasonMessages;
