import * as yaml from 'yaml';
import { Path, Place } from '../model/place';
import { countLines, Part } from './split';

const STANDARD_TAG =
  /^(?:!|tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq|merge))$/;

/**
 * Where the values of one document stand in its file. The document is parsed a second time, with positions, when the
 * first place is asked for: most documents are never asked.
 */
export class Places {
  private parsed?: { root: yaml.Node | null; lineStarts: readonly number[] };

  private readonly pairs = new Map<
    yaml.YAMLMap,
    ReadonlyMap<string, yaml.Pair>
  >();

  constructor(private readonly part: Part) {}

  /** The place of the value at `path`, or of its nearest parent that is there. */
  of(path: Path): Place {
    if (path.length === 0) {
      return this.start();
    }
    const { root } = this.document();
    let node: unknown = root;
    let offset = offsetOf(root);
    for (const key of path) {
      node = this.childOf(resolve(node, root), key);
      if (node === undefined) {
        break;
      }
      offset = offsetOf(node) ?? offset;
    }
    return this.at(offset ?? 0);
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
    this.walk((node, path) => {
      if (yaml.isMap(node)) {
        const seen = new Set<string>();
        for (const pair of node.items) {
          const key = keyOf(pair);
          if (seen.has(key) && key !== '<<') {
            found.push({
              key,
              path: [...path, key],
              place: this.at(offsetOf(pair.key) ?? 0),
            });
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
    this.walk((node, path) => {
      const { tag } = node;
      if (tag && !STANDARD_TAG.test(tag)) {
        found.push({ tag, path, place: this.at(offsetOf(node) ?? 0) });
      }
    });
    return found;
  }

  /** The place of an offset into the document's text. */
  at(offset: number): Place {
    const { lineStarts } = this.document();
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

  private childOf(node: unknown, key: string | number): unknown {
    if (yaml.isSeq(node)) {
      return typeof key === 'number' ? node.items[key] : undefined;
    }
    if (yaml.isMap(node)) {
      const pair = this.pairsOf(node).get(String(key));
      return offsetOf(pair?.value) === undefined ? pair?.key : pair?.value;
    }
    return undefined;
  }

  private pairsOf(map: yaml.YAMLMap): ReadonlyMap<string, yaml.Pair> {
    let pairs = this.pairs.get(map);
    if (!pairs) {
      // The last of several equal keys is the one that counts.
      pairs = new Map(map.items.map(pair => [keyOf(pair), pair]));
      this.pairs.set(map, pairs);
    }
    return pairs;
  }

  private walk(visit: (node: yaml.Node, path: Path) => void): void {
    const into = (node: unknown, path: Path) => {
      if (!yaml.isNode(node)) {
        return;
      }
      visit(node, path);
      if (yaml.isMap(node)) {
        node.items.forEach(pair => into(pair.value, [...path, keyOf(pair)]));
      } else if (yaml.isSeq(node)) {
        node.items.forEach((item, index) => into(item, [...path, index]));
      }
    };
    into(this.document().root, []);
  }

  private document() {
    this.parsed ??= {
      root: parse(this.part.text),
      lineStarts: lineStartsOf(this.part.text),
    };
    return this.parsed;
  }
}

function parse(text: string): yaml.Node | null {
  try {
    // This parser ends lines at LF only; of the same length, so that offsets stay.
    return yaml.parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
      uniqueKeys: false,
      strict: false,
      logLevel: 'silent',
    }).contents;
  } catch {
    // What the quick reader takes, this one refuses: the places are then those of the document's start.
    return null;
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

/** Follows an alias to its anchor, so that a path goes on into what it stands for. */
function resolve(node: unknown, root: yaml.Node | null): unknown {
  if (!yaml.isAlias(node)) {
    return node;
  }
  let target: unknown;
  yaml.visit(root, {
    Node: (_, candidate) => {
      if (candidate === node) {
        return yaml.visit.BREAK;
      }
      if ('anchor' in candidate && candidate.anchor === node.source) {
        target = candidate;
      }
      return undefined;
    },
  });
  return target;
}

function keyOf(pair: yaml.Pair): string {
  if (!yaml.isScalar(pair.key)) {
    return String(pair.key);
  }
  // The source, not the value: a key `1.0` is not `1`.
  return pair.key.source ?? String(pair.key.value);
}

function offsetOf(node: unknown): number | undefined {
  return yaml.isNode(node) ? node.range?.[0] : undefined;
}
