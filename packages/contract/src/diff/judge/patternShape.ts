/**
 * A pattern as alternatives of characters in a row, for those that are no more than that: neither repeated groups nor
 * references, assertions or flags. The syntax is that of ECMA-262, as ODCS says.
 */
export type PatternShape = readonly Alternative[];

export interface Alternative {
  /** Whether it begins where the value begins, and ends where it ends. */
  readonly start: boolean;
  readonly end: boolean;
  readonly atoms: readonly Atom[];
}

/** One of some characters, so many times. */
export interface Atom {
  readonly set: CharSet;
  readonly min: number;
  readonly max: number;
}

/** From and to, in order, without overlaps. */
export type CharSet = readonly (readonly [number, number])[];

const LONGEST = 1_000;
const MOST_ALTERNATIVES = 100;
const LAST = 0xffff;

const DIGIT: CharSet = [[0x30, 0x39]];
const WORD: CharSet = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
const SPACE: CharSet = unite([
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]);
const LINE_END: CharSet = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];

const CLASSES: ReadonlyMap<string, CharSet> = new Map([
  ['d', DIGIT],
  ['D', others(DIGIT)],
  ['w', WORD],
  ['W', others(WORD)],
  ['s', SPACE],
  ['S', others(SPACE)],
]);

const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['t', 0x09],
  ['n', 0x0a],
  ['v', 0x0b],
  ['f', 0x0c],
  ['r', 0x0d],
]);

/** What cannot be understood ends the reading. */
const STOP = Symbol('more than characters in a row');

class Shaper {
  private at = 0;

  constructor(private readonly text: string) {}

  shape(): PatternShape | undefined {
    try {
      const shape = this.alternatives();
      return this.at === this.text.length ? shape.map(merged) : undefined;
    } catch (error) {
      if (error === STOP) {
        return undefined;
      }
      throw error;
    }
  }

  private alternatives(): Alternative[] {
    const all = this.row();
    while (this.takes('|')) {
      all.push(...this.row());
    }
    return few(all);
  }

  private row(): Alternative[] {
    let rows: Alternative[] = [{ start: false, end: false, atoms: [] }];
    while (this.at < this.text.length && !'|)'.includes(this.text[this.at])) {
      const next = this.part();
      rows = few(rows.flatMap(row => next.map(part => joined(row, part))));
    }
    return rows;
  }

  private part(): Alternative[] {
    if (this.takes('^')) {
      return [{ start: true, end: false, atoms: [] }];
    }
    if (this.takes('$')) {
      return [{ start: false, end: true, atoms: [] }];
    }
    if (this.takes('(')) {
      if (this.text[this.at] === '?' && !this.takes('?:')) {
        throw STOP;
      }
      const inner = this.alternatives();
      if (!this.takes(')') || /^[*+?{]/.test(this.text.slice(this.at))) {
        throw STOP;
      }
      return inner;
    }
    const set = this.one();
    const [min, max] = this.times();
    return [{ start: false, end: false, atoms: [{ set, min, max }] }];
  }

  private one(): CharSet {
    if (this.takes('[')) {
      return this.charClass();
    }
    if (this.takes('.')) {
      return others(LINE_END);
    }
    if (this.takes('\\')) {
      return this.escaped(false);
    }
    const char = this.text[this.at];
    // A bracket or brace that stands alone is itself in some engines only.
    if ('*+?{}]'.includes(char)) {
      throw STOP;
    }
    this.at++;
    return single(char);
  }

  private escaped(inClass: boolean): CharSet {
    const char = this.text[this.at++] ?? '';
    const known = CLASSES.get(char);
    if (known) {
      return known;
    }
    const control = CONTROLS.get(char);
    if (control !== undefined) {
      return [[control, control]];
    }
    // Other letters and digits are boundaries, references and code points.
    if (!/^[^A-Za-z0-9]$/.test(char) || (inClass && char === '')) {
      throw STOP;
    }
    return single(char);
  }

  private charClass(): CharSet {
    const isNegated = this.takes('^');
    const ranges: (readonly [number, number])[] = [];
    while (!this.takes(']')) {
      if (this.at >= this.text.length) {
        throw STOP;
      }
      const from = this.inClass();
      if (this.text[this.at] === '-' && this.text[this.at + 1] !== ']') {
        this.at++;
        const to = this.inClass();
        if (!isSingle(from) || !isSingle(to)) {
          throw STOP;
        }
        ranges.push([from[0][0], to[0][0]]);
      } else {
        ranges.push(...from);
      }
    }
    const set = unite(ranges);
    return isNegated ? others(set) : set;
  }

  private inClass(): CharSet {
    if (this.takes('\\')) {
      return this.escaped(true);
    }
    // Classes inside of classes are of other engines.
    if (this.text[this.at] === '[') {
      throw STOP;
    }
    return single(this.text[this.at++]);
  }

  private times(): readonly [number, number] {
    const found = /^(?:[*+?]|\{(\d{1,6})(,?)(\d{0,6})\})/.exec(
      this.text.slice(this.at, this.at + 20),
    );
    if (!found) {
      return [1, 1];
    }
    this.at += found[0].length;
    // What a question mark behind it asks for (as few as possible) is the same for values as a whole; a plus is not.
    if (this.text[this.at] === '+') {
      throw STOP;
    }
    this.takes('?');
    switch (found[0]) {
      case '*':
        return [0, Infinity];
      case '+':
        return [1, Infinity];
      case '?':
        return [0, 1];
      default: {
        const min = Number(found[1]);
        const open = found[2] === ',' ? Infinity : min;
        return [min, found[3] === '' ? open : Number(found[3])];
      }
    }
  }

  private takes(token: string): boolean {
    const isHere = this.text.startsWith(token, this.at);
    this.at += isHere ? token.length : 0;
    return isHere;
  }
}

/** Undefined for a pattern that is more than characters in a row, or none at all. */
export function shapeOf(pattern: string): PatternShape | undefined {
  if (pattern.length > LONGEST) {
    return undefined;
  }
  try {
    // What is no pattern says nothing.
    RegExp(pattern);
  } catch {
    return undefined;
  }
  return new Shaper(pattern).shape();
}

function few<T>(list: T[]): T[] {
  if (list.length > MOST_ALTERNATIVES) {
    throw STOP;
  }
  return list;
}

/** Behind the end, and before the start, there can be nothing. */
function joined(row: Alternative, part: Alternative): Alternative {
  const isOdd =
    (row.end && (part.atoms.length > 0 || part.start)) ||
    (part.start && row.atoms.length > 0);
  if (isOdd) {
    throw STOP;
  }
  return {
    start: row.start || part.start,
    end: row.end || part.end,
    atoms: [...row.atoms, ...part.atoms],
  };
}

/** `[a-z][a-z]` is `[a-z]{2}`. */
function merged({ start, end, atoms }: Alternative): Alternative {
  const together: Atom[] = [];
  for (const atom of atoms) {
    const last = together.at(-1);
    if (last && isWithin(last.set, atom.set) && isWithin(atom.set, last.set)) {
      together[together.length - 1] = {
        set: last.set,
        min: last.min + atom.min,
        max: last.max + atom.max,
      };
    } else {
      together.push(atom);
    }
  }
  return { start, end, atoms: together };
}

export function isWithin(one: CharSet, other: CharSet): boolean {
  return one.every(([from, to]) =>
    other.some(([low, high]) => low <= from && to <= high),
  );
}

function single(char: string): CharSet {
  const code = char.charCodeAt(0);
  return [[code, code]];
}

function isSingle(set: CharSet): boolean {
  return set.length === 1 && set[0][0] === set[0][1];
}

function unite(ranges: CharSet): CharSet {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  const united: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = united.at(-1);
    if (last && from <= last[1] + 1) {
      last[1] = Math.max(last[1], to);
    } else {
      united.push([from, to]);
    }
  }
  return united;
}

function others(set: CharSet): CharSet {
  const left: [number, number][] = [];
  let from = 0;
  for (const [low, high] of set) {
    if (low > from) {
      left.push([from, low - 1]);
    }
    from = high + 1;
  }
  return from <= LAST ? [...left, [from, LAST]] : left;
}
