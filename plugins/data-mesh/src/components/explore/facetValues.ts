import type {
  FacetValue,
  ProductFacetName,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** A value with how deep it lies in its tree. */
export type FacetLine = Readonly<{ value: FacetValue; depth: number }>;

/**
 * Puts values under the value they belong to, in the order they came. Only domains have parents; a parent that is not
 * among the values, or that is its own ancestor, makes a value a root.
 */
export function asTree(values: readonly FacetValue[]): FacetLine[] {
  const known = new Map(values.map(value => [value.value, value]));
  const children = new Map<string, FacetValue[]>();
  const roots: FacetValue[] = [];
  for (const value of values) {
    const parent = value.parent;
    if (
      parent !== undefined &&
      known.has(parent) &&
      !isCircular(value, known)
    ) {
      children.set(parent, [...(children.get(parent) ?? []), value]);
    } else {
      roots.push(value);
    }
  }
  const lines: FacetLine[] = [];
  const add = (value: FacetValue, depth: number) => {
    lines.push({ value, depth });
    children.get(value.value)?.forEach(child => add(child, depth + 1));
  };
  roots.forEach(root => add(root, 0));
  return lines;
}

function isCircular(
  value: FacetValue,
  known: ReadonlyMap<string, FacetValue>,
): boolean {
  const seen = new Set([value.value]);
  let parent = value.parent;
  while (parent !== undefined) {
    if (seen.has(parent)) {
      return true;
    }
    seen.add(parent);
    parent = known.get(parent)?.parent;
  }
  return false;
}

/** Values for which the page has words of its own; all others are shown as the service labels them. */
const worded = {
  access: ['open', 'request', 'unknown'],
  standard: ['none'],
  quality: ['pass', 'warn', 'fail', 'error', 'not-measured'],
} as const satisfies Partial<Record<ProductFacetName, readonly string[]>>;

type Worded = (typeof worded)[keyof typeof worded][number];

/** The key of the words for a value, if the page has some. */
export function wordsFor(
  facet: ProductFacetName,
  value: string,
): Worded | undefined {
  const words: Partial<Record<ProductFacetName, readonly Worded[]>> = worded;
  return words[facet]?.find(word => word === value);
}
