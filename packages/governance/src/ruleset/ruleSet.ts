import { Campaign } from '../campaign/campaign';
import { Rule } from '../rule/rule';
import { RuleProblem } from '../rule/problem';
import { Scope } from './scope';

/** What scorecards and policies have in common. @public */
export interface RuleSetBase {
  /** The name of the entity. */
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  /** Entity reference, as written. */
  readonly owner?: string;
  /** The domain that made it, and within which it applies; nothing for a global one. */
  readonly domain?: string;
  readonly lifecycle?: string;
  /** Over what its rules are: `spec.type`. */
  readonly about: 'product' | 'domain';
  readonly scope: Scope;
  /** In the order of the document. */
  readonly rules: readonly Rule[];
  /** Changes with all that changes answers, and not with words. */
  readonly hash: string;
}

/** A share from which on a score is called so. @public */
export interface Band {
  readonly name: string;
  readonly title: string;
  /** Percent; the lowest has 0. */
  readonly from: number;
}

/** @public */
export interface ScorecardLevel {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
}

/** A question that a domain answers of itself. @public */
export interface SurveyQuestion {
  /** The rule language reads the answer as `survey.answers.ID`. */
  readonly id: string;
  readonly text: string;
  readonly category?: string;
  /** What each grade means, the lowest first. */
  readonly answers: readonly {
    readonly grade: number;
    readonly text: string;
  }[];
}

/** Weighted rules that make a score, bands and levels. @public */
export interface Scorecard extends RuleSetBase {
  readonly kind: 'scorecard';
  /** Lowest first. A level needs all its rules, and those of the levels below it. */
  readonly levels: readonly ScorecardLevel[];
  /** Highest first. */
  readonly bands: readonly Band[];
  readonly survey: readonly SurveyQuestion[];
  readonly campaigns: readonly Campaign[];
}

/** Rules that have to be kept. @public */
export interface Policy extends RuleSetBase {
  readonly kind: 'policy';
}

/** @public */
export type RuleSet = Scorecard | Policy;

/** The bands that count where a scorecard names none. @public */
export const DEFAULT_BANDS: readonly Band[] = [
  { name: 'excellent', title: 'Excellent', from: 90 },
  { name: 'good', title: 'Good', from: 70 },
  { name: 'fair', title: 'Fair', from: 50 },
  { name: 'poor', title: 'Poor', from: 0 },
];

/**
 * What came of reading. `set` is missing only where nothing could be made of the document; a broken rule is there, and its
 * outcome is `error`.
 * @public
 */
export interface RuleSetReading<T extends RuleSet = RuleSet> {
  readonly set?: T;
  /** In the order of the document. */
  readonly problems: readonly RuleProblem[];
}
