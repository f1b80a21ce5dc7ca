import { Path } from '../model/place';
import { AnyRule, Pair } from './rule';

/** Where a value of the model comes from: a part that a reading knows, and the way from there. */
export interface Origin {
  readonly part: object;
  readonly tail: Path;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Where a field stands, seen from its owners. */
export function into(
  origins: Pair<Origin>,
  owners: Pair<JsonObject>,
  field: string,
  { written }: Exclude<AnyRule, { type: 'constant' | 'grouped' }>,
): Pair<Origin> {
  const way = (owner: JsonObject): Path =>
    typeof written === 'function' ? written(owner) : written ?? [field];
  return {
    before: on(origins.before, way(owners.before)),
    after: on(origins.after, way(owners.after)),
  };
}

export function at(
  { before, after }: Pair<Origin>,
  keys: Pair<string | number>,
): Pair<Origin> {
  return { before: on(before, [keys.before]), after: on(after, [keys.after]) };
}

export function on({ part, tail }: Origin, way: Path): Origin {
  return { part, tail: [...tail, ...way] };
}

/** A part that a reading knows itself. */
export function known(part: object): Origin {
  return { part, tail: [] };
}
