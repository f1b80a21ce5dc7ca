import { ReadLimits } from './reading';
import type { ParseFailure } from './parse';

/** Whether a text may use anchors at all: nearly none does, and then nothing needs to be counted. */
function mayHaveAliases(text: string): boolean {
  return hasMark(text, '&') && hasMark(text, '*');
}

/** Whether a character stands where an anchor or an alias may begin, with a name behind it. */
function hasMark(text: string, mark: string): boolean {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (
      (at === 0 || /[\s,[{:?-]/.test(text[at - 1])) &&
      /[^\s,[\]{}]/.test(text[at + 1] ?? ' ')
    ) {
      return true;
    }
  }
  return false;
}

interface Size {
  readonly count: number;
  readonly height: number;
}

const LEAF: Size = { count: 1, height: 0 };

const CYCLE: ParseFailure = {
  code: 'cyclic-alias',
  message: 'An anchor of the document contains an alias to itself.',
  fix: 'Remove the alias: a value cannot contain itself.',
};

/**
 * What is wrong with a document's aliases, if anything: one that contains itself, or more nodes than allowed when they
 * are written out. Each node is visited once, however often it is referred to.
 */
export function aliasFault(
  text: string,
  value: unknown,
  limits: Required<ReadLimits>,
): ParseFailure | undefined {
  if (!mayHaveAliases(text)) {
    return undefined;
  }
  const sizes = new Map<object, Size>();
  const open = new Set<object>();
  let fault: ParseFailure | undefined;

  const measure = (node: unknown, depth: number): Size => {
    if (typeof node !== 'object' || node === null || fault) {
      return LEAF;
    }
    const known = sizes.get(node);
    if (known) {
      return known;
    }
    if (open.has(node)) {
      fault = CYCLE;
      return LEAF;
    }
    if (depth > limits.maxDepth) {
      fault = tooDeep(limits.maxDepth);
      return LEAF;
    }
    open.add(node);
    let count = 1;
    let height = 0;
    for (const inner of Object.values(node)) {
      const size = measure(inner, depth + 1);
      count += size.count;
      height = Math.max(height, size.height);
    }
    open.delete(node);
    const size = { count, height: height + 1 };
    sizes.set(node, size);
    return size;
  };

  const { count, height } = measure(value, 1);
  if (fault) {
    return fault;
  }
  if (height > limits.maxDepth + 1) {
    return tooDeep(limits.maxDepth);
  }
  // Nodes written once are bounded by the length of the text, so only what aliases repeat is held against the limit.
  const written = [...sizes.keys()].reduce(
    (sum, node) => sum + 1 + leaves(node),
    0,
  );
  return count - written > limits.maxAliasNodes
    ? {
        code: 'too-many-aliases',
        message: `The aliases of the document expand to more than ${limits.maxAliasNodes} nodes.`,
        fix: 'Write the values out instead of nesting aliases in aliases.',
      }
    : undefined;
}

function tooDeep(maxDepth: number): ParseFailure {
  return {
    code: 'too-deep',
    message: `The document nests deeper than ${maxDepth} levels when its aliases are written out.`,
    fix: 'Flatten the structure; no part of the standards nests this deep.',
  };
}

function leaves(node: object): number {
  let count = 0;
  for (const inner of Object.values(node)) {
    if (typeof inner !== 'object' || inner === null) {
      count++;
    }
  }
  return count;
}
