import * as yaml from 'yaml';
import { isMapping, Way } from '../read/fields';
import { inOrder } from './keyOrder';
import { OriginalNodes } from './originalNodes';
import { Origins } from './origins';

/** Makes the nodes of the new document, each beside the node of the original that it comes from. */
export class NodeWriter {
  constructor(
    private readonly root: unknown,
    private readonly origins: Origins,
    private readonly original: OriginalNodes,
  ) {}

  node(
    value: unknown,
    from: yaml.Node | undefined,
    way: Way | undefined,
  ): yaml.Node {
    if (Array.isArray(value)) {
      return this.list(value, from, way);
    }
    if (isMapping(value)) {
      return this.mapping(value, from, way);
    }
    return this.withComments(scalarOf(value, from), from, false);
  }

  private list(
    list: readonly unknown[],
    from: yaml.Node | undefined,
    way: Way | undefined,
  ): yaml.Node {
    const seq = new yaml.YAMLSeq();
    const made = this.origins.isMade(list);
    const { lead, first } = this.leadOf(from, made);
    this.withComments(seq, from, made);
    list.forEach((item, index) => {
      const inner = made
        ? this.origins.wayInto(list, index)
        : { up: way, key: index };
      const pair = made ? this.original.pair(inner) : undefined;
      const before = this.original.take(pair?.key, 'commentBefore');
      const node = this.node(item, this.from(made, from, inner, index), inner);
      prepend(node, before);
      if (pair ? pair.key === first : index === 0) {
        prepend(node, lead);
      }
      this.original.place(pair?.key, node);
      seq.items.push(node);
    });
    return seq;
  }

  private mapping(
    mapping: Readonly<Record<string, unknown>>,
    from: yaml.Node | undefined,
    way: Way | undefined,
  ): yaml.Node {
    const map = new yaml.YAMLMap();
    const made = this.origins.isMade(mapping);
    const { lead, first } = this.leadOf(from, made);
    this.withComments(map, from, made);
    let leadIsPlaced = lead === undefined;
    const keys = Object.keys(mapping);
    for (const key of made ? inOrder(keys) : keys) {
      const inner = made
        ? this.origins.wayInto(mapping, key)
        : { up: way, key };
      const pair = inner && this.original.pair(inner);
      const name = scalarOf(key, undefined);
      name.spaceBefore = mapping === this.root && hasSpace(pair?.key);
      this.original.place(pair?.key, name);
      const before = this.original.take(pair?.key, 'commentBefore');
      if (!leadIsPlaced && pair?.key === first) {
        prepend(name, lead);
        leadIsPlaced = true;
      }
      prepend(name, before);
      const value = this.node(
        mapping[key],
        this.from(made, from, inner, key),
        inner,
      );
      map.items.push(new yaml.Pair(name, value));
    }
    if (!leadIsPlaced) {
      prepend(map, lead);
    }
    return map;
  }

  /** The original of a value inside a collection. */
  private from(
    made: boolean,
    collection: yaml.Node | undefined,
    way: Way | undefined,
    key: string | number,
  ): yaml.Node | undefined {
    if (!made) {
      return this.original.child(collection, key);
    }
    return way && this.original.node(way);
  }

  /** The reader gives the comment before a first key to its mapping; in a new one it may not be the first. */
  private leadOf(from: yaml.Node | undefined, made: boolean) {
    return made && yaml.isMap(from)
      ? {
          first: from.items[0]?.key,
          lead: this.original.take(from, 'commentBefore'),
        }
      : {};
  }

  private withComments<T extends yaml.Node>(
    node: T,
    from: yaml.Node | undefined,
    made: boolean,
  ): T {
    if (yaml.isCollection(node) && !yaml.isCollection(from)) {
      // What became a collection of its own leaves its comments to the value inside.
      return node;
    }
    const wasFlow = yaml.isCollection(from) && from.flow === true;
    if (yaml.isCollection(node) && wasFlow && !made) {
      node.flow = true;
    }
    const comment = this.original.take(from, 'comment');
    if (comment !== undefined && wasFlow && made) {
      // What stood behind the brackets would stand behind the last line.
      prepend(node, comment);
    } else if (comment !== undefined) {
      node.comment = comment;
    }
    prepend(node, this.original.take(from, 'commentBefore'));
    return node;
  }
}

/** Text that YAML 1.1 readers (Python's is one) would take for something else. */
const READ_DIFFERENTLY =
  /^(?:y|n|yes|no|on|off|true|false|null|~|\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|\d{4}-\d\d?-\d\d?.*)$/i;

/** A scalar in the style in which it was written, where that is known. */
function scalarOf(value: unknown, from: yaml.Node | undefined): yaml.Scalar {
  const scalar = new yaml.Scalar(value ?? null);
  if (typeof value === 'string') {
    if (yaml.isScalar(from) && from.type && String(from.value) === value) {
      scalar.type = from.type;
    } else if (READ_DIFFERENTLY.test(value)) {
      scalar.type = 'QUOTE_DOUBLE';
    }
  }
  return scalar;
}

/** Empty lines part the sections of a document. */
function hasSpace(key: unknown): boolean {
  return yaml.isScalar(key) && key.spaceBefore === true;
}

export function prepend(node: yaml.Node, comment: string | undefined): void {
  if (comment !== undefined) {
    node.commentBefore = node.commentBefore
      ? `${comment}\n${node.commentBefore}`
      : comment;
  }
}
