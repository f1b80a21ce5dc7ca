import { isMapping, kindOf, pathOf, textOf, Way } from '../read/fields';
import { Transformation } from './transform';

/** A mapping of the original. It remembers which of its keys were used, so that none is forgotten. */
export class Source {
  private readonly taken = new Set<string>();
  private readonly hidden = new Set<string>();

  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    readonly way: Way | undefined,
    readonly transformation: Transformation,
    /** Where some of its values stand, if not inside it. */
    private readonly elsewhere?: ReadonlyMap<string, Way>,
  ) {}

  has(key: string): boolean {
    return this.look(key) !== undefined;
  }

  /** A value without using it; null is as good as absent. */
  look(key: string): unknown {
    return Object.prototype.hasOwnProperty.call(this.values, key) &&
      !this.hidden.has(key)
      ? this.values[key] ?? undefined
      : undefined;
  }

  take(key: string): unknown {
    this.taken.add(key);
    return this.look(key);
  }

  /** Makes a value as good as absent. */
  hide(key: string): void {
    this.hidden.add(key);
  }

  /** A scalar as it is spelled. */
  takeText(key: string): string | undefined {
    return textOf(this.look(key)) === undefined
      ? undefined
      : textOf(this.take(key)) || undefined;
  }

  wayTo(key: string): Way {
    return this.elsewhere?.get(key) ?? { up: this.way, key };
  }

  /** This mapping, with what another one says where it says nothing itself. */
  over(below: Readonly<Record<string, unknown>>, way: Way): Source {
    const elsewhere = new Map(this.elsewhere);
    for (const key of Object.keys(below)) {
      if (!this.has(key)) {
        elsewhere.set(key, { up: way, key });
      }
    }
    const own = this.names().filter(key => this.has(key));
    const values = Object.fromEntries([
      ...Object.entries(below),
      ...own.map(key => [key, this.values[key]]),
    ]);
    return new Source(values, this.way, this.transformation, elsewhere);
  }

  /** This mapping as if a key were not there. */
  without(key: string): Source {
    const values = Object.fromEntries(
      Object.entries(this.values).filter(([name]) => name !== key),
    );
    return new Source(values, this.way, this.transformation, this.elsewhere);
  }

  /** A mapping inside this one. What is none is said to be wrong, and stays among the {@link rest}. */
  takeMapping(key: string): Source | undefined {
    const value = this.look(key);
    if (isMapping(value)) {
      this.taken.add(key);
      return new Source(value, this.wayTo(key), this.transformation);
    }
    if (value !== undefined) {
      this.wrong(key, 'a mapping');
    }
    return undefined;
  }

  /** The mappings of a list; one alone is a list of one. */
  takeMappings(key: string): Source[] {
    const value = this.look(key);
    const way = this.wayTo(key);
    if (value === undefined) {
      return [];
    }
    if (isMapping(value)) {
      this.taken.add(key);
      this.wrong(key, 'a list', true);
      return [new Source(value, way, this.transformation)];
    }
    if (!Array.isArray(value)) {
      this.wrong(key, 'a list');
      return [];
    }
    this.taken.add(key);
    return value.flatMap((item, index) =>
      this.inner(item, { up: way, key: index }),
    );
  }

  /** The mappings of a mapping, by name. */
  takeNamed(key: string): [string, Source][] {
    const outer = this.takeMapping(key);
    return outer
      ? outer
          .names()
          .flatMap(name =>
            this.inner(outer.look(name) ?? {}, outer.wayTo(name)).map<
              [string, Source]
            >(inner => [name, inner]),
          )
      : [];
  }

  names(): string[] {
    return Object.keys(this.values);
  }

  /** The keys that hold something and were not used. */
  rest(): string[] {
    return this.names().filter(key => !this.taken.has(key) && this.has(key));
  }

  /** Notes that a value is not what it should be. */
  wrong(key: string, expected: string, used = false): void {
    this.fault(this.wayTo(key), this.look(key), expected, used);
  }

  private inner(value: unknown, way: Way): Source[] {
    if (isMapping(value)) {
      return [new Source(value, way, this.transformation)];
    }
    this.fault(way, value, 'a mapping', false);
    this.transformation.drop(
      way,
      kindOf(value),
      'A mapping belongs here, so nothing can be made of it.',
    );
    return [];
  }

  private fault(way: Way, value: unknown, expected: string, used: boolean) {
    this.transformation.faults.push({
      type: 'wrong-kind',
      path: pathOf(way),
      expected,
      got: kindOf(value),
      used,
    });
  }
}
