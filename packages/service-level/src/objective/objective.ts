import { Window } from '../budget/window';
import { Terms } from '../slice/reigns';
import { Rule } from '../slice/rule';
import { Cadence } from '../time/cadence';
import { Indicator } from './indicator';

/** Where target and window of an objective come from. @public */
export type SettingSource =
  | 'promise'
  | 'contract'
  | 'product'
  | 'domain'
  | 'default';

/** Where the length of the slices comes from. @public */
export type CadenceSource = 'frequency' | 'schedule' | 'latency' | 'default';

/** Something, and who says so. @public */
export interface Sourced<T, S> {
  readonly value: T;
  readonly from: S;
}

/** What every promise has. @public */
export interface LevelPromise {
  /** Stays the same over versions of the contract: the id of the promise, or its indicator and elements. */
  readonly id: string;
  /** Who promises. */
  readonly by: 'contract' | 'product';
  /** The name as written. */
  readonly property: string;
  /** The value and unit as written. */
  readonly text: string;
  readonly elements: readonly string[];
  /** `regulatory`, `analytics`, `operational`, or whatever is written; in lower case. */
  readonly driver?: string;
  readonly description?: string;
  /** What was not understood or not possible, and what counts instead: sentences. */
  readonly notes: readonly string[];
}

/**
 * A promise whose slices are judged and counted. Durations are in seconds, shares in percent.
 * @public
 */
export interface Objective extends LevelPromise {
  readonly type: 'objective';
  readonly indicator: Indicator;
  readonly rule: Rule;
  /** How often it has to hold, 0 to 1. */
  readonly target: Sourced<number, SettingSource>;
  readonly window: Sourced<Window, SettingSource>;
  readonly cadence: Sourced<Cadence, CadenceSource>;
  /** How long an update takes, in seconds, where someone says it. */
  readonly runTime?: number;
}

/** A promised day. Someone is warned in good time. @public */
export interface Milestone extends LevelPromise {
  readonly type: 'milestone';
  readonly indicator: Indicator;
  /** A day or moment in ISO 8601. */
  readonly date: string;
  /** How many days before to warn. */
  readonly warnDays: readonly number[];
}

/** A promise that nobody can measure, and why. @public */
export interface NotMeasurable extends LevelPromise {
  readonly type: 'not-measurable';
  readonly why: string;
}

/** @public */
export type ServiceLevelObjective = Objective | Milestone | NotMeasurable;

/**
 * What a product, a domain or the configuration says of objectives. All are optional.
 * @public
 */
export interface ObjectiveSettings {
  /** Share of slices that have to be good, in percent. */
  readonly target?: number | string;
  /** `30 days`, `month`, `quarter`, `year`. */
  readonly window?: string;
  /** IANA name, `Europe/Berlin`. */
  readonly timeZone?: string;
  /** From 1 (Monday) to 7. */
  readonly workingDays?: readonly number[];
  /** `2026-12-25` */
  readonly holidays?: readonly string[];
  /** How long an update takes: `30 min`. */
  readonly runTime?: string;
}

/**
 * The terms by which slices are judged from the moment on that a version of an objective is announced, in milliseconds
 * since 1970. `id` is what slices remember: the version of the contract.
 * @public
 */
export function termsOf(
  { rule, cadence }: Pick<Objective, 'rule' | 'cadence'>,
  version: { readonly id: string; readonly from: number },
): Terms {
  return { ...version, rule, cadence: cadence.value };
}
