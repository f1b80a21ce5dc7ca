import { nearest } from '@backstage-data-mesh/contract';
import { Absence, Fact, Shape } from './fact';

/** One path of a view, described. @public */
export interface DescribedPath {
  /** With `[]` behind a list whose members are meant: `ports[].name`. */
  readonly path: string;
  readonly type: string;
  readonly unit?: string;
  readonly words: string;
  /** The only values there are. */
  readonly values?: readonly string[];
  readonly absent: Absence;
}

/** All paths of a view, in the order of their declaration: for documentation, editors and suggestions. @public */
export function describePaths(view: Fact): readonly DescribedPath[] {
  return within(view.shape, '');
}

function within(shape: Shape, at: string): DescribedPath[] {
  if (shape.kind === 'list') {
    return within(shape.item, `${at}[]`);
  }
  if (shape.kind !== 'record') {
    return [];
  }
  return Object.entries(shape.fields).flatMap(([name, fact]) => {
    const path = at === '' ? name : `${at}.${name}`;
    const described: DescribedPath = {
      path,
      type: nameOf(fact.shape),
      unit: fact.unit,
      words: fact.words,
      values: fact.shape.kind === 'text' ? fact.shape.values : undefined,
      absent: fact.absent,
    };
    return [described, ...within(fact.shape, path)];
  });
}

/** What a person calls a type. */
export function nameOf(shape: Shape): string {
  switch (shape.kind) {
    case 'bool':
      return 'yes or no';
    case 'list':
      return `list of ${
        shape.item.kind === 'record' ? 'records' : `${nameOf(shape.item)}s`
      }`;
    case 'map':
      return `map of ${nameOf(shape.value)}s`;
    default:
      return shape.kind;
  }
}

/** The path that is most likely meant by one that does not exist; paths are written as in a view. */
export function nearestPath(view: Fact, path: string): string | undefined {
  const all = describePaths(view).map(described => described.path);
  const last = path.slice(path.lastIndexOf('.') + 1);
  // The right field in another section is more likely than a word that looks like it.
  const elsewhere = all.filter(other => other.endsWith(`.${last}`));
  return elsewhere.length === 1 ? elsewhere[0] : nearest(path, all);
}
