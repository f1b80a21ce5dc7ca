import { Path } from '../model/place';
import { plain, Spelled } from './scalars';

/** The way to a value: a list from the value up to the root, made into a path only when somebody asks. */
export interface Way {
  readonly up: Way | undefined;
  readonly key: string | number;
}

/** The way as a path from the root. The root itself is the empty path. */
export function pathOf(way: Way | undefined): Path {
  const keys: (string | number)[] = [];
  for (let at = way; at; at = at.up) {
    keys.push(at.key);
  }
  return keys.reverse();
}

/** Something the rules of `lint/` cannot see in the model, noted while reading. */
export type Fault =
  /** In a standard whose structure is not written down in `structure/`. */
  | {
      readonly type: 'wrong-kind';
      readonly path: Path;
      readonly expected: string;
      readonly got: string;
      /** Whether a meaning was found all the same. */
      readonly used: boolean;
    }
  | {
      readonly type: 'credential';
      readonly path: Path;
      readonly server: string;
      readonly key: string;
    };

/** So many parts are looked through faster than a map is made of them. */
const FEW = 500;

/** What reading a document leaves behind beside its model. */
export class Notes {
  readonly faults: Fault[] = [];
  /** What `slaDefaultElement` names; the service levels without an element of their own share this very list. */
  defaultElements: readonly string[] = [];
  private readonly parts: object[] = [];
  private readonly ways: (Way | undefined)[] = [];
  private wayOf?: ReadonlyMap<object, Way | undefined>;
  private toOriginal: (path: Path) => Path = path => path;

  /** Remembers where a part of the model comes from. */
  from<T extends object>(fields: Fields, part: T): T {
    this.parts.push(part);
    this.ways.push(fields.way);
    return part;
  }

  /** The path of a part of the model in the document, further down by `keys`; the root for one that is not known. */
  pathOf(part: object, ...keys: readonly (string | number)[]): Path {
    const path = pathOf(this.wayTo(part));
    return this.toOriginal(keys.length > 0 ? [...path, ...keys] : path);
  }

  /** Nobody asks for most parts: a map is made of many only. */
  private wayTo(part: object): Way | undefined {
    if (this.parts.length <= FEW) {
      return this.ways[this.parts.indexOf(part)];
    }
    this.wayOf ??= new Map(
      this.parts.map((each, index) => [each, this.ways[index]]),
    );
    return this.wayOf.get(part);
  }

  /**
   * Says that what was read so far was read from another shape of the document, and where each path of that shape
   * stands in the document as it was written.
   */
  readFrom(toOriginal: (path: Path) => Path): void {
    this.faults.forEach((fault, index) => {
      this.faults[index] = { ...fault, path: toOriginal(fault.path) };
    });
    this.toOriginal = toOriginal;
  }
}

/** One of 32 bits, the same for equal keys. */
function kindOfKey(key: string): number {
  return 1 << (key.length + key.charCodeAt(0));
}

const TRUE: ReadonlySet<string> = new Set(['true', 'yes', 'y', 'on', '1']);

/** The one list for all that is absent: most lists of most parts are. */
const NOTHING: readonly never[] = Object.freeze([]);

/**
 * One mapping of a document, read leniently: what is absent or null is `undefined` (or an empty list), what is of the
 * wrong kind is left out, or used where its meaning is plain. What is wrong is said by `structure/`.
 */
export class Fields {
  /** A bit for each kind of key that is there: see {@link kindOfKey}. */
  private readonly there: number;

  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    readonly way: Way | undefined,
    readonly notes: Notes,
  ) {
    let there = 0;
    // eslint-disable-next-line guard-for-in -- nothing is inherited by what a YAML reader makes
    for (const key in values) {
      there |= kindOfKey(key);
    }
    this.there = there;
  }

  /** Most of the fields that a part can have are absent, and an object takes longer to say so than a bit. */
  raw(key: string): unknown {
    return this.there & kindOfKey(key) ? this.values[key] : undefined;
  }

  keys(): string[] {
    return Object.keys(this.values);
  }

  path(key?: string): Path {
    return key === undefined ? pathOf(this.way) : pathOf({ up: this.way, key });
  }

  /** Text as written; numbers and booleans keep their spelling. */
  text(key: string): string | undefined {
    const value = this.raw(key);
    return typeof value === 'string' ? value || undefined : textOf(value);
  }

  /** Text that must be there; empty when it is not. */
  required(key: string): string {
    return this.text(key) ?? '';
  }

  number(key: string): number | undefined {
    const value = this.raw(key);
    if (typeof value === 'number' || value === undefined) {
      return value;
    }
    const text = textOf(value)?.trim();
    const number = text ? Number(text) : NaN;
    return Number.isFinite(number) ? number : undefined;
  }

  /** A yes or no; absent is no. */
  flag(key: string): boolean {
    const value = this.raw(key);
    if (typeof value === 'boolean') {
      return value;
    }
    return isBlank(value)
      ? false
      : TRUE.has(textOf(value)?.toLowerCase() ?? '');
  }

  /** A list of texts; a text alone is a list of one. */
  texts(key: string): readonly string[] {
    const value = this.raw(key);
    if (isBlank(value)) {
      return NOTHING;
    }
    const list: string[] = [];
    for (const item of Array.isArray(value) ? value : [value]) {
      const text = textOf(item);
      if (text !== undefined) {
        list.push(text);
      }
    }
    return list;
  }

  /** A mapping inside this one. */
  object(key: string): Fields | undefined {
    const value = this.raw(key);
    return isMapping(value)
      ? new Fields(value, { up: this.way, key }, this.notes)
      : undefined;
  }

  /** A list of mappings, each read by `read`; a mapping alone is a list of one, what is no mapping is left out. */
  list<T>(key: string, read: (item: Fields) => T): readonly T[] {
    const value = this.raw(key);
    if (isBlank(value)) {
      return NOTHING;
    }
    const way: Way = { up: this.way, key };
    if (!Array.isArray(value)) {
      return isMapping(value)
        ? [read(new Fields(value, way, this.notes))]
        : NOTHING;
    }
    const list: T[] = [];
    for (let index = 0; index < value.length; index++) {
      const item: unknown = value[index];
      if (isMapping(item)) {
        list.push(read(new Fields(item, { up: way, key: index }, this.notes)));
      }
    }
    return list;
  }
}

/** A scalar as text: `undefined` for collections and null. */
export function textOf(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
      return String(value);
    default:
      return value instanceof Spelled ? value.text : undefined;
  }
}

export function isMapping(
  value: unknown,
): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Spelled)
  );
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** What a value is, in words. */
export function kindOf(value: unknown): string {
  if (value === null) {
    return 'nothing';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  switch (typeof plain(value)) {
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    default:
      return 'a mapping';
  }
}
