import { KindDefinition, VersionPart } from './kind';
import { PROMISE_KINDS } from './promises';
import { SCHEMA_KINDS } from './schema';
import { SURROUNDING_KINDS } from './surroundings';
import { Verdict } from '../change';

export const KINDS = {
  ...SCHEMA_KINDS,
  ...PROMISE_KINDS,
  ...SURROUNDING_KINDS,
} as const satisfies Record<string, KindDefinition>;

export type KindId = keyof typeof KINDS;

/**
 * One kind of change. A kind has one verdict, so that its id says what it does to consumers.
 * @public
 */
export interface ChangeKind {
  /** Stable, kebab-case: `property-removed`. Never changes once published. */
  readonly id: string;
  readonly verdict: Verdict;
  /** The part of the version number that it must raise, from 1.0.0 on. */
  readonly raises: VersionPart;
  /** What it is: `a property is gone`. */
  readonly about: string;
  /** One sentence: why it has this verdict. */
  readonly why: string;
}

/**
 * Every kind of change there is.
 * @public
 */
export const CHANGE_KINDS: readonly ChangeKind[] =
  Object.entries<KindDefinition>(KINDS).map(([id, kind]) => ({ id, ...kind }));

const KIND_BY_ID: ReadonlyMap<string, KindDefinition> = new Map(
  Object.entries<KindDefinition>(KINDS),
);

/** The definition of a kind by its id; nothing for one that is not known. */
export function kindOf(id: string): KindDefinition | undefined {
  return KIND_BY_ID.get(id);
}
