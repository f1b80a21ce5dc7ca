import { Path, Place } from '../model/place';
import { entriesOf, itemsOf, Span, SpanEntry, spansOf } from './spans';
import { countLines, Part } from './split';

const STANDARD_TAG =
  /^(?:!|tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq|merge))$/;

/**
 * Where the values of one document stand in its file. The document is read a second time, with positions, when the
 * first place is asked for: most documents are never asked.
 */
export class Places {
  private read?: { root: Span | undefined };
  private lineStarts?: readonly number[];
  private readonly entries = new Map<Span, ReadonlyMap<string, SpanEntry>>();
  private readonly items = new Map<Span, readonly Span[]>();

  constructor(private readonly part: Part) {}

  /** The place of the value at `path`, or of its nearest parent that is there. */
  of(path: Path): Place {
    if (path.length === 0) {
      return this.start();
    }
    let at = this.root;
    let offset = at?.start ?? 0;
    for (const key of path) {
      const container: Span | undefined = at?.target ?? at;
      at = container && this.inside(container, key);
      if (!at) {
        break;
      }
      offset = at.start;
    }
    return this.at(offset);
  }

  /** Where the document's content starts. Needs no second parse: what is absent altogether is said to be here. */
  private start(): Place {
    const { text, firstLine } = this.part;
    const blank = /(?:[ \t\n\r\uFEFF]|#[^\n\r]*)/y;
    let offset = 0;
    while (blank.test(text)) {
      offset = blank.lastIndex;
    }
    const lineStart =
      Math.max(
        text.lastIndexOf('\n', offset - 1),
        text.lastIndexOf('\r', offset - 1),
      ) + 1;
    return {
      line: firstLine + countLines(text, 0, offset),
      column: offset - (offset === 0 ? 0 : lineStart) + 1,
    };
  }

  /** Each key that its mapping already had, with the way to it. */
  duplicateKeys(): { key: string; path: Path; place: Place }[] {
    const found: { key: string; path: Path; place: Place }[] = [];
    this.walk((span, path) => {
      if (span.kind === 'mapping') {
        const seen = new Set<string>();
        for (const { key, keySpan } of entriesOf(this.part.text, span)) {
          if (seen.has(key) && key !== '<<') {
            const place = this.at(keySpan.start);
            found.push({ key, path: [...path, key], place });
          }
          seen.add(key);
        }
      }
    });
    return found;
  }

  /** Each tag that is not one of YAML's own, with the way to its value. */
  customTags(): { tag: string; path: Path; place: Place }[] {
    const found: { tag: string; path: Path; place: Place }[] = [];
    this.walk(({ tag, start }, path) => {
      if (tag && !STANDARD_TAG.test(tag)) {
        found.push({ tag, path, place: this.at(start) });
      }
    });
    return found;
  }

  /** The place of an offset into the document's text. */
  at(offset: number): Place {
    this.lineStarts ??= lineStartsOf(this.part.text);
    const { lineStarts } = this;
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lineStarts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return {
      line: this.part.firstLine + low,
      column: offset - lineStarts[low] + 1,
    };
  }

  private get root(): Span | undefined {
    this.read ??= { root: spansOf(this.part.text) };
    return this.read.root;
  }

  private inside(container: Span, key: string | number): Span | undefined {
    if (container.kind === 'list') {
      return typeof key === 'number' ? this.itemsOf(container)[key] : undefined;
    }
    if (container.kind === 'mapping') {
      const entry = this.entriesOf(container).get(String(key));
      return entry && (entry.value ?? entry.keySpan);
    }
    return undefined;
  }

  private itemsOf(list: Span): readonly Span[] {
    let items = this.items.get(list);
    if (!items) {
      items = itemsOf(this.part.text, list);
      this.items.set(list, items);
    }
    return items;
  }

  private entriesOf(mapping: Span): ReadonlyMap<string, SpanEntry> {
    let entries = this.entries.get(mapping);
    if (!entries) {
      // The last of several equal keys is the one that counts.
      entries = new Map(
        entriesOf(this.part.text, mapping).map(entry => [entry.key, entry]),
      );
      this.entries.set(mapping, entries);
    }
    return entries;
  }

  private walk(visit: (span: Span, path: Path) => void): void {
    const into = (span: Span | undefined, path: Path) => {
      if (!span) {
        return;
      }
      visit(span, path);
      if (span.kind === 'mapping') {
        entriesOf(this.part.text, span).forEach(({ key, value }) =>
          into(value, [...path, key]),
        );
      } else if (span.kind === 'list') {
        itemsOf(this.part.text, span).forEach((item, index) =>
          into(item, [...path, index]),
        );
      }
    };
    into(this.root, []);
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  const ends = /\r\n|[\n\r]/g;
  while (ends.exec(text)) {
    starts.push(ends.lastIndex);
  }
  return starts;
}
