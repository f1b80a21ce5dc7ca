import { Scope } from '../ruleset/scope';

/** What a campaign wants every product to have. @public */
export type CampaignTarget =
  | { readonly level: string }
  | { readonly score: number };

/**
 * "All production products silver by 1 March". Stands in the scorecard that it is about.
 * @public
 */
export interface Campaign {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly target: CampaignTarget;
  /** Within the scope of the scorecard. */
  readonly scope: Scope;
  /** UTC milliseconds; since ever when left out. */
  readonly from?: number;
  /** UTC milliseconds: the end of the day that was written, or the moment. */
  readonly deadline: number;
  /** How long before the deadline owners are reminded, in milliseconds, the longest first. */
  readonly reminders: readonly number[];
}
