import { Change, ModelKey, ModelPath } from './change';
import { KindId, KINDS } from './kinds/kinds';
import { Origin } from './origin';
import { Pair, Scope, Subject } from './rule';

/** A change, and what its places can be found by. */
export interface Found {
  readonly change: Change;
  readonly before?: Origin;
  readonly after?: Origin;
}

/** A pair of parts on the way down, and what is known about them. */
export interface Site {
  readonly up?: Site;
  readonly keys: readonly ModelKey[];
  readonly subject: Subject;
  readonly scope: Scope;
  readonly origins: Pair<Origin>;
}

/** What is known of a change beside its site and its kind. */
export interface Draft
  extends Pick<Change, 'action' | 'before' | 'after' | 'index' | 'message'> {
  /** The way from the site on. */
  readonly keys: ModelPath;
  /** The subject of the site, when absent. */
  readonly subject?: Subject;
  readonly origins: Partial<Pair<Origin>>;
}

/** A change of a kind, found at a site. */
export function foundAt(
  site: Site,
  kind: KindId,
  { keys, origins, subject = site.subject, ...rest }: Draft,
): Found {
  const { verdict, why } = KINDS[kind];
  return {
    change: {
      ...defined(rest),
      kind,
      verdict,
      subject: subject.name,
      reason: why,
      path: [...pathTo(site), ...keys],
    },
    ...origins,
  };
}

function pathTo(site: Site | undefined): ModelKey[] {
  return site ? [...pathTo(site.up), ...site.keys] : [];
}

/** Without the fields that are `undefined`, so that a change is the same after a way through JSON. */
function defined<T extends object>(value: T): T {
  // Only optional fields can be undefined.
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined),
  ) as T;
}
