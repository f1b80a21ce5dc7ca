import { Place } from '../model/place';

/**
 * What a change does to those who read the data.
 *
 * - `breaking`: a consumer that was right before may fail or be wrong now.
 * - `dangerous`: a consumer should look: a promise got weaker, or something may mean something else.
 * - `compatible`: nothing that held before fails.
 * @public
 */
export type Verdict = 'breaking' | 'dangerous' | 'compatible';

/**
 * One difference between two versions of a contract, in terms of their models.
 *
 * What `path`, `before` and `after` are follows from the action:
 * - `added`: `path` leads to the new member of a list, the new entry of a record or the part that was not there;
 *   `after` is the whole of it, `index` its place in the list after.
 * - `removed`: the same with `before`.
 * - `changed`: `path` leads to a field. Where fields say one thing together (value and unit of a service level),
 *   it leads to the member they belong to, and `before` and `after` are objects of just these fields.
 * - `moved`: `path` leads to a list whose members are in another order; `before` and `after` are the keys of those
 *   that stayed.
 * @public
 */
export interface Change {
  readonly action: 'added' | 'removed' | 'changed' | 'moved';
  /** Which kind of change, stable and kebab-case: `property-removed`. The catalogue is `CHANGE_KINDS`. */
  readonly kind: string;
  readonly verdict: Verdict;
  /** What it is about, as a person names it: `orders.customer.id`, `service level latency`, `contract`. */
  readonly subject: string;
  /** One sentence: what was, what is. */
  readonly message: string;
  /** One sentence: why it has this verdict. */
  readonly reason: string;
  /**
   * The way to the value in the model. Members of a list are addressed by what identifies them among their siblings
   * (`{ key: 'orders' }`) as they were before, everything else by its field.
   */
  readonly path: ModelPath;
  /** The value before: absent when there was none. JSON of the model. */
  readonly before?: unknown;
  /** The value after: absent when there is none any more. */
  readonly after?: unknown;
  /** Of an added member of a list: its 0-based place in the list after. */
  readonly index?: number;
  /** Where it stood in the text before, and where it stands in the text after; only from `diffReadings`. */
  readonly placeBefore?: Place;
  readonly placeAfter?: Place;
}

/** A field of the model, or a member of a list by what it is called there; a second of that name is `name (2)`. @public */
export type ModelKey = string | { readonly key: string };

/** @public */
export type ModelPath = readonly ModelKey[];

/**
 * How the declared version number goes with what changed. `honest` is the smallest next version that says the truth:
 * major for a breaking change, minor for a dangerous one or an addition, patch for words only. Before 1.0.0 a breaking
 * change needs a minor and everything else a patch; after a pre-release the next pre-release is enough.
 * @public
 */
export interface VersionVerdict {
  /** As written, as is `declared`. */
  readonly before: string;
  readonly declared: string;
  /** Absent when the version before is no semantic version. */
  readonly honest?: string;
  /**
   * - `fits`: the declared version says at least what `honest` says.
   * - `too-low`: it promises more than is true.
   * - `unchanged`: the text changed and its version did not.
   * - `lower`: it is lower than the one before.
   * - `unknown`: one of them is no semantic version.
   * - `none`: nothing changed.
   */
  readonly judgement:
    | 'fits'
    | 'too-low'
    | 'unchanged'
    | 'lower'
    | 'unknown'
    | 'none';
}

/**
 * What differs between two versions of a contract.
 * @public
 */
export interface ContractDiff {
  /** The worst of its changes; absent when there are none. */
  readonly verdict?: Verdict;
  /** Breaking changes first, then dangerous ones; in the order of the document among equals. */
  readonly changes: readonly Change[];
  readonly version: VersionVerdict;
}
