import { ReadLimits } from './reading';

/** The bounds that hold where a caller sets none. */
export const DEFAULT_LIMITS: Required<ReadLimits> = {
  maxLength: 5_000_000,
  maxDocuments: 1_000,
  maxDepth: 100,
  maxAliasNodes: 100_000,
};
