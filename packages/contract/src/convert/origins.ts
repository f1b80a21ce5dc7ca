import { Path } from '../model/place';
import { isMapping, pathOf, Way } from '../read/fields';

interface Origin {
  readonly way: Way | undefined;
  /** Where the values under some keys come from, if not from the same key further down `way`. */
  readonly keys: Map<string | number, Way | undefined>;
}

/**
 * Where the parts of a made-over document come from. Collections that were made anew are known here; all others were
 * taken over as they stood, so that the way into them is the same in both documents.
 */
export class Origins {
  private readonly made = new Map<object, Origin>();

  /** A collection that was made anew, from what stands at `way`. */
  add(collection: object, way: Way | undefined): void {
    this.made.set(collection, { way, keys: new Map() });
  }

  /** A value inside a new collection, from what stands (or would stand) at `way`. */
  addValue(collection: object, key: string | number, way: Way | undefined) {
    this.made.get(collection)?.keys.set(key, way);
  }

  /** Where `path` of the new document came from in the original; the nearest part for what was not there. */
  toOriginal(root: unknown, path: Path): Path {
    let node = root;
    let way = this.wayOf(root);
    for (const key of path) {
      const origin = isCollection(node) ? this.made.get(node) : undefined;
      const child = childOf(node, key);
      if (origin?.keys.has(key)) {
        way = origin.keys.get(key);
      } else if (isCollection(child) && this.made.has(child)) {
        way = this.wayOf(child);
      } else if (!origin) {
        way = { up: way, key };
      } else {
        // Something that the original has no word for: its nearest part is meant.
        break;
      }
      node = child;
    }
    return pathOf(way);
  }

  /** A copy of a collection that was made anew has its values from where they were. */
  copy(from: object, to: object, way: Way | undefined): void {
    const origin = this.made.get(from);
    this.made.set(to, {
      way: origin ? origin.way : way,
      keys: new Map(origin?.keys),
    });
  }

  /** Whether a collection was made anew. */
  isMade(collection: object): boolean {
    return this.made.has(collection);
  }

  /** The way to what the value under a key of a new collection came from; `undefined` for what came from nowhere. */
  wayInto(collection: object, key: string | number): Way | undefined {
    const origin = this.made.get(collection);
    return origin?.keys.has(key)
      ? origin.keys.get(key)
      : this.wayOf(childOf(collection, key));
  }

  private wayOf(node: unknown): Way | undefined {
    return isCollection(node) ? this.made.get(node)?.way : undefined;
  }
}

function isCollection(node: unknown): node is object {
  return Array.isArray(node) || isMapping(node);
}

function childOf(node: unknown, key: string | number): unknown {
  if (Array.isArray(node)) {
    return typeof key === 'number' ? node[key] : undefined;
  }
  return isMapping(node) && Object.prototype.hasOwnProperty.call(node, key)
    ? node[key]
    : undefined;
}
