/** How the members of a list are known again in another version of it. */
export interface Identity<Member> {
  /** What a person calls it; the start of its key. */
  name(member: Member): string | undefined;
  /** What it is known by, surest first. Each is tried on those that are still alone. */
  readonly marks: readonly Mark<Member>[];
}

export interface Mark<Member> {
  of(member: Member): string | undefined;
  /**
   * Where it says nothing when several have it: an id in the whole `list` (one that was copied with its lines tells
   * nothing), a likeness among the `rest`. Those of any other mark are paired in their order.
   */
  readonly alone?: 'list' | 'rest';
}

/** Which members are the same, by their indexes. */
export interface Matching {
  /** For each member before: the index of the same after, if it is still there. */
  readonly after: readonly (number | undefined)[];
  /** The indexes of those that are new. */
  readonly added: readonly number[];
}

/**
 * Finds the members of one list again in another: by their marks, then what is just equal, and what has no name in its
 * order.
 */
export function matchMembers<Member>(
  before: readonly Member[],
  after: readonly Member[],
  { name, marks }: Identity<Member>,
): Matching {
  const found: (number | undefined)[] = before.map(() => undefined);
  let left = [...before.keys()];
  let right = [...after.keys()];
  const last: readonly Mark<Member>[] = [
    { of: member => JSON.stringify(member) },
    { of: member => (name(member) ? undefined : 'nameless') },
  ];
  for (const { of, alone } of [...marks, ...last]) {
    if (left.length === 0 || right.length === 0) {
      break;
    }
    const seekers = byMark(before, alone === 'list' ? before.keys() : left, of);
    const candidates = byMark(
      after,
      alone === 'list' ? after.keys() : right,
      of,
    );
    const taken = new Set(found);
    for (const [mark, seeking] of seekers) {
      const there = candidates.get(mark) ?? [];
      if (!alone || (seeking.length === 1 && there.length === 1)) {
        seeking.slice(0, there.length).forEach((index, i) => {
          if (found[index] === undefined && !taken.has(there[i])) {
            found[index] = there[i];
          }
        });
      }
    }
    const now = new Set(found);
    left = left.filter(index => found[index] === undefined);
    right = right.filter(index => !now.has(index));
  }
  return { after: found, added: right };
}

function byMark<Member>(
  members: readonly Member[],
  indexes: Iterable<number>,
  of: Mark<Member>['of'],
): Map<string, number[]> {
  const marks = new Map<string, number[]>();
  for (const index of indexes) {
    const mark = of(members[index]);
    if (mark) {
      const same = marks.get(mark);
      if (same) {
        same.push(index);
      } else {
        marks.set(mark, [index]);
      }
    }
  }
  return marks;
}

/** Keys of which each is given once. */
export class Keys {
  readonly list: string[] = [];
  private readonly used = new Set<string>();
  private readonly next = new Map<string, number>();

  add(name: string | undefined, index: number): string {
    const base = name || `#${index + 1}`;
    let key = base;
    let number = this.next.get(base) ?? 2;
    while (this.used.has(key)) {
      key = `${base} (${number++})`;
    }
    this.next.set(base, number);
    this.used.add(key);
    this.list.push(key);
    return key;
  }
}

/**
 * What tells the members of one list apart, in their order: their names; a second of the same name is `name (2)`, one
 * without a name `#` and its place.
 */
export function keysOf<Member>(
  members: readonly Member[],
  { name }: Identity<Member>,
): Keys {
  const keys = new Keys();
  members.forEach((member, index) => keys.add(name(member), index));
  return keys;
}
