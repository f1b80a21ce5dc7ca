import * as yaml from 'yaml';
import { Path } from '../model/place';
import { Way } from '../read/fields';

/** A comment of the original and where it stands. */
export interface Comment {
  readonly text: string;
  readonly path: Path;
}

type Commented = { comment?: string | null; commentBefore?: string | null };

/** The original document with its comments, found by the ways to its values. Each comment is handed out once. */
export class OriginalNodes {
  private readonly document: yaml.Document | undefined;
  private readonly pairs = new Map<yaml.YAMLMap, Map<string, yaml.Pair>>();
  private readonly anchors = new Map<string, yaml.Node>();
  private readonly carried = new Set<string>();
  private readonly placed = new Map<yaml.Node, yaml.Node>();
  private readonly ids = new Map<object, number>();

  constructor(text: string) {
    this.document = parse(text);
    yaml.visit(this.document?.contents ?? null, {
      Node: (_, node) => {
        if ('anchor' in node && node.anchor) {
          this.anchors.set(node.anchor, node);
        }
      },
    });
  }

  root(): yaml.Node | undefined {
    return this.document?.contents ?? undefined;
  }

  /** The value that stands at `way`. */
  node(way: Way | undefined): yaml.Node | undefined {
    if (!way) {
      return this.root();
    }
    return this.child(this.node(way.up), way.key);
  }

  /** The key and value at `way`, where that leads into a mapping. */
  pair(way: Way | undefined): yaml.Pair | undefined {
    const parent = way && this.node(way.up);
    return way && yaml.isMap(parent)
      ? this.pairsOf(parent).get(String(way.key))
      : undefined;
  }

  child(
    parent: yaml.Node | undefined,
    key: string | number,
  ): yaml.Node | undefined {
    let node: unknown;
    if (yaml.isMap(parent)) {
      node = this.pairsOf(parent).get(String(key))?.value;
    } else if (yaml.isSeq(parent)) {
      node = typeof key === 'number' ? parent.items[key] : undefined;
    }
    if (yaml.isAlias(node)) {
      node = this.anchors.get(node.source);
    }
    return yaml.isNode(node) ? node : undefined;
  }

  /** A comment, for its new place; nothing the second time. */
  take(of: unknown, kind: 'comment' | 'commentBefore'): string | undefined {
    if (!isCommented(of)) {
      return undefined;
    }
    const text = of[kind] ?? undefined;
    const mark = `${this.idOf(of)} ${kind}`;
    if (text === undefined || this.carried.has(mark)) {
      return undefined;
    }
    this.carried.add(mark);
    return text;
  }

  /** Says which node of the new document stands for a key of the original one. */
  place(key: unknown, node: yaml.Node): void {
    if (yaml.isNode(key) && !this.placed.has(key)) {
      this.placed.set(key, node);
    }
  }

  /** Comments above keys that have no new place, with the node that stands for the next key that has. */
  orphans(): { readonly node: yaml.Node; readonly comment: string }[] {
    const orphans: { node: yaml.Node; comment: string }[] = [];
    yaml.visit(this.root() ?? null, {
      Map: (_, map) => {
        let next: yaml.Node | undefined;
        for (let index = map.items.length - 1; index >= 0; index--) {
          const { key } = map.items[index];
          next = (yaml.isNode(key) ? this.placed.get(key) : undefined) ?? next;
          const comment = next && this.take(key, 'commentBefore');
          if (next && comment !== undefined) {
            orphans.push({ node: next, comment });
          }
        }
      },
    });
    return orphans;
  }

  /** Comments before the first and after the last line of content. */
  takeOfDocument(kind: 'comment' | 'commentBefore'): string | undefined {
    return this.take(this.document, kind);
  }

  /** The comments that found no new place. */
  left(): Comment[] {
    const left: Comment[] = [];
    const add = (of: unknown, path: Path) => {
      for (const kind of ['commentBefore', 'comment'] as const) {
        const text = this.take(of, kind);
        if (text !== undefined) {
          left.push({ text, path });
        }
      }
    };
    const into = (node: unknown, path: Path) => {
      add(node, path);
      if (yaml.isMap(node)) {
        for (const pair of node.items) {
          const inner = [...path, keyOf(pair)];
          add(pair.key, inner);
          into(pair.value, inner);
        }
      } else if (yaml.isSeq(node)) {
        node.items.forEach((item, index) => into(item, [...path, index]));
      }
    };
    add(this.document, []);
    into(this.root(), []);
    return left;
  }

  private pairsOf(map: yaml.YAMLMap): Map<string, yaml.Pair> {
    let pairs = this.pairs.get(map);
    if (!pairs) {
      pairs = new Map(map.items.map(pair => [keyOf(pair), pair]));
      this.pairs.set(map, pairs);
    }
    return pairs;
  }

  private idOf(node: object): number {
    const id = this.ids.get(node) ?? this.ids.size;
    this.ids.set(node, id);
    return id;
  }
}

function isCommented(value: unknown): value is Commented & object {
  return yaml.isNode(value) || yaml.isDocument(value);
}

function keyOf(pair: yaml.Pair): string {
  return yaml.isScalar(pair.key)
    ? pair.key.source ?? String(pair.key.value)
    : String(pair.key);
}

function parse(text: string): yaml.Document | undefined {
  try {
    return yaml.parseDocument(text.replace(/\r\n?/g, '\n'), {
      uniqueKeys: false,
      strict: false,
      logLevel: 'silent',
    });
  } catch {
    // What the quick reader takes, this one refuses: then there are no comments.
    return undefined;
  }
}
