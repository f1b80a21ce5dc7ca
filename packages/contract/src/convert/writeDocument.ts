import * as yaml from 'yaml';
import { isMapping, Way } from '../read/fields';
import { Spelled } from '../read/scalars';
import { inOrder } from './keyOrder';
import { Comment, OriginalNodes } from './originalNodes';
import { Transformed } from './transform';

/** Numbers and booleans are written as they were spelled. */
const SPELLED: yaml.ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: value => value instanceof Spelled,
  // Never read with: only for writing.
  test: /^(?!)/,
  resolve: text => text,
  stringify: ({ value }) => String(value),
};

/** Text that YAML 1.1 readers (Python's is one) would take for something else. */
const READ_DIFFERENTLY =
  /^(?:y|n|yes|no|on|off|true|false|null|~|\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|\d{4}-\d\d?-\d\d?.*)$/i;

/** A document that was brought into another shape as text, with the comments that still have a place. */
export function writeDocument(
  { tree, origins }: Transformed,
  originalText: string,
): { readonly text: string; readonly left: readonly Comment[] } {
  const original = new OriginalNodes(originalText);

  const build = (
    value: unknown,
    from: yaml.Node | undefined,
    way: Way | undefined,
  ): yaml.Node => {
    if (Array.isArray(value)) {
      return buildList(value, from, way);
    }
    if (isMapping(value)) {
      return buildMapping(value, from, way);
    }
    return withComments(scalarOf(value, from), from, false);
  };

  const buildList = (
    list: readonly unknown[],
    from: yaml.Node | undefined,
    way: Way | undefined,
  ) => {
    const seq = new yaml.YAMLSeq();
    const made = origins.isMade(list);
    const { lead, first } = leadOf(from, made);
    withComments(seq, from, made);
    list.forEach((item, index) => {
      const inner = made
        ? origins.wayInto(list, index)
        : { up: way, key: index };
      const pair = made ? original.pair(inner) : undefined;
      const before = original.take(pair?.key, 'commentBefore');
      const node = build(item, nodeAt(made, from, inner, index), inner);
      prepend(node, before);
      if (pair ? pair.key === first : index === 0) {
        prepend(node, lead);
      }
      original.place(pair?.key, node);
      seq.items.push(node);
    });
    return seq;
  };

  const buildMapping = (
    mapping: Readonly<Record<string, unknown>>,
    from: yaml.Node | undefined,
    way: Way | undefined,
  ) => {
    const map = new yaml.YAMLMap();
    const made = origins.isMade(mapping);
    const { lead, first } = leadOf(from, made);
    withComments(map, from, made);
    const keys = Object.keys(mapping);
    let leadIsPlaced = lead === undefined;
    for (const key of made ? inOrder(keys) : keys) {
      const inner = made ? origins.wayInto(mapping, key) : { up: way, key };
      const pair = inner && original.pair(inner);
      const name = scalarOf(key, undefined);
      name.spaceBefore = mapping === tree && hasSpace(pair?.key);
      original.place(pair?.key, name);
      const before = original.take(pair?.key, 'commentBefore');
      if (!leadIsPlaced && pair?.key === first) {
        prepend(name, lead);
        leadIsPlaced = true;
      }
      prepend(name, before);
      const value = build(mapping[key], nodeAt(made, from, inner, key), inner);
      map.items.push(new yaml.Pair(name, value));
    }
    if (!leadIsPlaced) {
      prepend(map, lead);
    }
    return map;
  };

  const nodeAt = (
    made: boolean,
    from: yaml.Node | undefined,
    way: Way | undefined,
    key: string | number,
  ) => {
    if (!made) {
      return original.child(from, key);
    }
    return way && original.node(way);
  };

  /** The reader gives the comment before a first key to its mapping; in a new one it may not be the first. */
  const leadOf = (from: yaml.Node | undefined, made: boolean) =>
    made && yaml.isMap(from)
      ? {
          first: from.items[0]?.key,
          lead: original.take(from, 'commentBefore'),
        }
      : {};

  const withComments = <T extends yaml.Node>(
    node: T,
    from: yaml.Node | undefined,
    made: boolean,
  ): T => {
    if (yaml.isCollection(node) && !yaml.isCollection(from)) {
      // What became a collection of its own leaves its comments to the value inside.
      return node;
    }
    const wasFlow = yaml.isCollection(from) && from.flow === true;
    if (yaml.isCollection(node) && wasFlow && !made) {
      node.flow = true;
    }
    const comment = original.take(from, 'comment');
    if (comment !== undefined && wasFlow && made) {
      // What stood behind the brackets would stand behind the last line.
      prepend(node, comment);
    } else if (comment !== undefined) {
      node.comment = comment;
    }
    prepend(node, original.take(from, 'commentBefore'));
    return node;
  };

  const document = new yaml.Document(null, {
    customTags: tags => [SPELLED, ...tags],
  });
  document.contents = build(
    tree,
    original.root(),
    undefined,
  ) as typeof document.contents;
  for (const { node, comment } of original.orphans()) {
    prepend(node, comment);
  }
  document.commentBefore = original.takeOfDocument('commentBefore') ?? null;
  document.comment = original.takeOfDocument('comment') ?? null;
  const text = document.toString({ lineWidth: 0 });
  return { text, left: original.left() };
}

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

function prepend(node: yaml.Node, comment: string | undefined): void {
  if (comment !== undefined) {
    node.commentBefore = node.commentBefore
      ? `${comment}\n${node.commentBefore}`
      : comment;
  }
}
