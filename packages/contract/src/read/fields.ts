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

/** Something that was not as the model needs it, noted while reading; the rules of `lint/` make problems of it. */
export type Fault =
  | { readonly type: 'missing'; readonly path: Path; readonly what: string }
  | {
      readonly type: 'wrong-kind';
      readonly path: Path;
      readonly expected: string;
      readonly got: string;
      /** Whether a meaning was found all the same. */
      readonly used: boolean;
    }
  | {
      readonly type: 'wrong-value';
      readonly path: Path;
      readonly value: string;
      readonly allowed: readonly string[];
    }
  | {
      readonly type: 'credential';
      readonly path: Path;
      readonly server: string;
      readonly key: string;
    };

/** What reading a document leaves behind beside its model. */
export class Notes {
  readonly faults: Fault[] = [];
  /** What `slaDefaultElement` names; the service levels without an element of their own share this very list. */
  defaultElements: readonly string[] = [];
  private readonly ways = new Map<object, Way | undefined>();
  private toOriginal: (path: Path) => Path = path => path;

  /** Remembers where a part of the model comes from. */
  from<T extends object>(fields: Fields, part: T): T {
    this.ways.set(part, fields.way);
    return part;
  }

  /** The path of a part of the model in the document, further down by `keys`; the root for one that is not known. */
  pathOf(part: object, ...keys: readonly (string | number)[]): Path {
    const path = pathOf(this.ways.get(part));
    return this.toOriginal(keys.length > 0 ? [...path, ...keys] : path);
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

const TRUE: ReadonlySet<string> = new Set(['true', 'yes', 'y', 'on', '1']);
const FALSE: ReadonlySet<string> = new Set(['false', 'no', 'n', 'off', '0']);

/**
 * One mapping of a document, read leniently: what is absent or null is `undefined` (or an empty list), what is of the
 * wrong kind is noted and left out, or used where its meaning is plain.
 */
export class Fields {
  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    readonly way: Way | undefined,
    readonly notes: Notes,
  ) {}

  raw(key: string): unknown {
    return this.values[key];
  }

  keys(): string[] {
    return Object.keys(this.values);
  }

  path(key?: string): Path {
    return key === undefined ? pathOf(this.way) : pathOf({ up: this.way, key });
  }

  /** Text as written; numbers and booleans keep their spelling. */
  text(key: string): string | undefined {
    const value = this.values[key];
    if (typeof value === 'string') {
      return value || undefined;
    }
    if (value === undefined || value === null) {
      return undefined;
    }
    const text = textOf(value);
    if (text === undefined) {
      this.wrong(key, 'text', false);
    }
    return text;
  }

  /** Text that must be there; empty, with a note, when it is not. */
  required(key: string, what: string): string {
    const text = this.text(key);
    if (text === undefined && isBlank(this.values[key])) {
      this.missing(key, what);
    }
    return text ?? '';
  }

  missing(key: string, what: string): void {
    this.notes.faults.push({ type: 'missing', path: this.path(key), what });
  }

  number(key: string): number | undefined {
    const value = this.values[key];
    if (isBlank(value)) {
      return undefined;
    }
    const number = value instanceof Spelled ? value.value : value;
    if (typeof number === 'number') {
      return Number.isFinite(number) ? number : undefined;
    }
    if (typeof number === 'string' && number.trim() !== '') {
      if (isVariable(number)) {
        return undefined;
      }
      if (Number.isFinite(Number(number))) {
        this.wrong(key, 'a number', true);
        return Number(number);
      }
    }
    this.wrong(key, 'a number', false);
    return undefined;
  }

  /** A yes or no; absent is no. */
  flag(key: string): boolean {
    const value = this.values[key];
    if (typeof value === 'boolean') {
      return value;
    }
    if (isBlank(value)) {
      return false;
    }
    if (value instanceof Spelled && typeof value.value === 'boolean') {
      return value.value;
    }
    const word = textOf(value)?.toLowerCase();
    if (word !== undefined && isVariable(word)) {
      return false;
    }
    const yes = word !== undefined && TRUE.has(word);
    this.wrong(key, 'true or false', yes || FALSE.has(word ?? ''));
    return yes;
  }

  /** A list of texts; a text alone is a list of one. */
  texts(key: string): string[] {
    const value = this.values[key];
    if (isBlank(value)) {
      return [];
    }
    if (!Array.isArray(value)) {
      const text = textOf(value);
      this.wrong(key, 'a list of texts', text !== undefined);
      return text === undefined ? [] : [text];
    }
    return value.flatMap((item, index) => {
      const text = textOf(item);
      if (text === undefined) {
        this.wrongItem(key, index, item, 'text');
        return [];
      }
      return [text];
    });
  }

  /** A mapping inside this one. */
  object(key: string): Fields | undefined {
    const value = this.values[key];
    if (isMapping(value)) {
      return this.inner(value, { up: this.way, key });
    }
    if (!isBlank(value)) {
      this.wrong(key, 'a mapping', false);
    }
    return undefined;
  }

  /** A list of mappings; a mapping alone is a list of one. */
  objects(key: string): Fields[] {
    const value = this.values[key];
    if (isBlank(value)) {
      return [];
    }
    const way: Way = { up: this.way, key };
    if (isMapping(value)) {
      this.wrong(key, 'a list', true);
      return [this.inner(value, way)];
    }
    if (!Array.isArray(value)) {
      this.wrong(key, 'a list', false);
      return [];
    }
    const list: Fields[] = [];
    value.forEach((item, index) => {
      if (isMapping(item)) {
        list.push(this.inner(item, { up: way, key: index }));
      } else {
        this.wrongItem(key, index, item, 'a mapping');
      }
    });
    return list;
  }

  wrong(
    key: string,
    expected: string,
    used: boolean,
    got: string = kindOf(this.values[key]),
  ): void {
    const path = this.path(key);
    this.notes.faults.push({ type: 'wrong-kind', path, expected, got, used });
  }

  wrongValue(key: string, value: string, allowed: readonly string[]): void {
    const path = this.path(key);
    this.notes.faults.push({ type: 'wrong-value', path, value, allowed });
  }

  private wrongItem(
    key: string,
    index: number,
    item: unknown,
    expected: string,
  ): void {
    this.notes.faults.push({
      type: 'wrong-kind',
      path: [...this.path(key), index],
      expected,
      got: kindOf(item),
      used: false,
    });
  }

  private inner(values: Readonly<Record<string, unknown>>, way: Way): Fields {
    return new Fields(values, way, this.notes);
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

/** ODCS 3.2 allows `${VAR}` in the place of any value. */
function isVariable(text: string): boolean {
  return text.includes('${');
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function kindOf(value: unknown): string {
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
