import * as jsYaml from 'js-yaml';
import { SCHEMA } from './scalars';

/** Where a value stands in the text of its document, as the quick reader met it. */
export interface Span {
  /** Of its first character, behind its tag and its anchor; of a value that is not there: where it would stand. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'mapping' | 'list' | 'other';
  /** What was read: of keys, their text is made of it. */
  readonly value: unknown;
  /** Keys, values and items in the order of the text, with an empty one wherever the reader looked in vain. */
  readonly inner: readonly Span[];
  /** Of an alias: what it stands for. */
  readonly target?: Span;
  readonly tag?: string;
}

/** What the reader tells of itself; its types leave some of it out. */
type State = jsYaml.State & {
  readonly tag?: string | null;
  readonly anchor?: string | null;
};

/** A value whose end the reader has not met yet. */
interface Open {
  readonly at: number;
  inner?: Span[];
}

const NOTHING: readonly never[] = [];

const HASH = 0x23;

/** More than any document that was read before has. */
const MAX_DEPTH = 100_000;

class Listener {
  root: Span | undefined;
  private readonly stack: Open[] = [];
  private readonly anchors = new Map<string, Span>();
  /** The reader leaves a byte order mark out. */
  private readonly offset: number;

  constructor(private readonly text: string) {
    this.offset = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  open({ position }: State): void {
    this.stack.push({ at: position + this.offset });
  }

  close(state: State): void {
    const open = this.stack.pop();
    if (!open) {
      return;
    }
    const span = this.span(open, state);
    if (state.anchor) {
      this.anchors.set(state.anchor, span);
    }
    const outer = this.stack.at(-1);
    if (outer) {
      (outer.inner ??= []).push(span);
    } else {
      this.root = span;
    }
  }

  private span({ at, inner }: Open, state: State): Span {
    const { text } = this;
    const end = state.position + this.offset;
    const value: unknown = state.result;
    const from = contentFrom(text, at);
    const start = from < end ? from : at;
    const tag = state.tag && state.tag !== '?' ? state.tag : undefined;
    const only = inner?.length === 1 ? inner[0] : undefined;
    if (typeof value !== 'object' || value === null) {
      return { start, end, kind: 'other', value, inner: NOTHING, tag };
    }
    // Before the reader knows that a value is no block mapping, it reads it as if it were a key.
    if (only && only.value === value) {
      return { ...only, start, end, tag: tag ?? only.tag };
    }
    const target =
      text[start] === '*' ? this.anchors.get(aliasAt(text, start)) : undefined;
    return {
      start,
      end,
      kind: target ? 'other' : kindOf(state.kind),
      value,
      inner: inner ?? NOTHING,
      target,
      tag,
    };
  }
}

/**
 * Reads a document again and listens to where the reader is as it begins and ends each value: about as quick as reading
 * alone. Undefined for what cannot be read.
 */
export function spansOf(text: string): Span | undefined {
  const listener = new Listener(text);
  try {
    const options = {
      schema: SCHEMA,
      json: true,
      maxDepth: MAX_DEPTH,
      listener: (event: jsYaml.EventType, state: State) =>
        event === 'open' ? listener.open(state) : listener.close(state),
    };
    jsYaml.load(text, options);
  } catch {
    return undefined;
  }
  return listener.root;
}

function kindOf(kind: unknown): Span['kind'] {
  switch (kind) {
    case 'mapping':
      return 'mapping';
    case 'sequence':
      return 'list';
    default:
      return 'other';
  }
}

function aliasAt(text: string, start: number): string {
  return text.slice(start + 1, wordEnd(text, start + 1));
}

/** Behind tag and anchor, and what is between them. */
function contentFrom(text: string, at: number): number {
  let from = behindSpace(text, at);
  while (text[from] === '&' || text[from] === '!') {
    from = behindSpace(text, wordEnd(text, from));
  }
  return from;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[ \t\r\n,[\]{}]/.test(text[at])) {
    at++;
  }
  return at;
}

/** Behind blanks, line breaks and comments. */
function behindSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const char = text.charCodeAt(at);
    if (char === HASH && (at === 0 || isSpace(text.charCodeAt(at - 1)))) {
      while (at < text.length && text[at] !== '\n' && text[at] !== '\r') {
        at++;
      }
    } else if (isSpace(char)) {
      at++;
    } else {
      return at;
    }
  }
}

function isSpace(char: number): boolean {
  return (
    char === 0x20 ||
    char === 0x0a ||
    char === 0x0d ||
    char === 0x09 ||
    char === 0xfeff
  );
}

export interface SpanEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** Absent where there is not even a colon. */
  readonly value?: Span;
}

/** The keys of a mapping with their values. */
export function entriesOf(text: string, { inner }: Span): SpanEntry[] {
  const entries: SpanEntry[] = [];
  for (let at = 0; at < inner.length; at++) {
    const keySpan = inner[at];
    const value = isBeforeColon(text, keySpan, inner[at + 1])
      ? inner[++at]
      : undefined;
    // Without a colon, it is a key where something is there at all: the reader looks for one more at the end.
    if (value || keySpan.end > keySpan.start) {
      entries.push({ key: String(keySpan.value), keySpan, value });
    }
  }
  return entries;
}

/** The items of a list. */
export function itemsOf(text: string, list: Span): Span[] {
  const { inner, start, end } = list;
  if (text[start] === '[') {
    return flowItems(text, inner);
  }
  // The reader makes nothing of a dash that has the next one below it.
  const items: Span[] = [];
  let behind = start;
  for (const item of inner) {
    items.push(...emptyItems(text, behind, item.start).slice(0, -1), item);
    behind = item.end;
  }
  return [...items, ...emptyItems(text, behind, end)];
}

/** `[a: 1, b]` has a mapping for its first item. */
function flowItems(text: string, inner: readonly Span[]): Span[] {
  const items: Span[] = [];
  for (let at = 0; at < inner.length; at++) {
    const item = inner[at];
    items.push(
      isBeforeColon(text, item, inner[at + 1])
        ? { ...item, kind: 'mapping', inner: [item, inner[++at]] }
        : item,
    );
  }
  return items;
}

/** What would stand behind each dash between two offsets. */
function emptyItems(text: string, from: number, to: number): Span[] {
  const items: Span[] = [];
  let at = behindSpace(text, from);
  while (text[at] === '-' && at < to) {
    const start = at + 1;
    items.push({
      start,
      end: start,
      kind: 'other',
      value: null,
      inner: NOTHING,
    });
    at = behindSpace(text, start);
  }
  return items;
}

function isBeforeColon(
  text: string,
  key: Span,
  next: Span | undefined,
): boolean {
  if (!next) {
    return false;
  }
  const at = behindSpace(text, key.end);
  return text[at] === ':' && at < next.start;
}
