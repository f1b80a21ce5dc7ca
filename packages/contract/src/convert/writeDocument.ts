import * as yaml from 'yaml';
import { Spelled } from '../read/scalars';
import { NodeWriter, prepend } from './nodeWriter';
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

/** A document that was brought into another shape as text, with the comments that still have a place. */
export function writeDocument(
  { tree, origins }: Transformed,
  originalText: string,
): { readonly text: string; readonly left: readonly Comment[] } {
  const original = new OriginalNodes(originalText);
  const writer = new NodeWriter(tree, origins, original);
  const document = new yaml.Document<yaml.Node>(
    writer.node(tree, original.root(), undefined),
    { customTags: tags => [SPELLED, ...tags] },
  );
  for (const { node, comment } of original.orphans()) {
    prepend(node, comment);
  }
  document.commentBefore = original.takeOfDocument('commentBefore') ?? null;
  document.comment = original.takeOfDocument('comment') ?? null;
  const text = document.toString({ lineWidth: 0 });
  return { text, left: original.left() };
}
