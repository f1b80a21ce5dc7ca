import { isMapping, pathOf, textOf, Way } from '../read/fields';
import { Spelled } from '../read/scalars';
import { Source } from './source';
import { Transformation } from './transform';

/** A mapping of the new document, while it is made. */
export class Shape {
  readonly value: Record<string, unknown> = {};
  private readonly propertyNames = new Set<string>();
  private customProperties: unknown[] | undefined;

  constructor(
    readonly transformation: Transformation,
    readonly way: Way | undefined,
  ) {
    transformation.origins.add(this.value, way);
  }

  /** A shape for what is made of `source`. */
  static of(source: Source): Shape {
    return new Shape(source.transformation, source.way);
  }

  set(key: string, value: unknown, way: Way | undefined = this.way): this {
    this.transformation.origins.addValue(this.value, key, way);
    if (value !== undefined && value !== null) {
      this.value[key] = value;
    }
    return this;
  }

  /** Takes a value over as it is, under its new name. Where it is absent, its old name is remembered all the same. */
  move(source: Source, from: string, to: string = from): this {
    return this.set(to, source.take(from), source.wayTo(from));
  }

  /**
   * Takes a value over that is text in ODCS: a number or boolean becomes the text it is spelled as. A list or mapping is
   * left among the rest.
   */
  text(source: Source, from: string, to: string = from): this {
    const text = textOf(source.look(from));
    if (text === undefined && source.has(from)) {
      source.wrong(from, 'text');
    } else {
      source.take(from);
    }
    return this.set(to, text, source.wayTo(from));
  }

  texts(source: Source, keys: readonly string[]): this {
    keys.forEach(key => this.text(source, key));
    return this;
  }

  /** Takes a yes or no over. */
  flag(source: Source, from: string, to: string = from): this {
    const value = source.look(from);
    const flag = value instanceof Spelled ? value.value : value;
    if (flag !== undefined && typeof flag !== 'boolean') {
      source.wrong(from, 'true or false');
      return this.set(to, undefined, source.wayTo(from));
    }
    source.take(from);
    return this.set(to, flag, source.wayTo(from));
  }

  /** A list of texts; a text alone stays one, for the reader to say so. */
  textList(source: Source, from: string, to: string = from): this {
    const value = source.take(from);
    if (
      !Array.isArray(value) ||
      value.every(item => typeof item === 'string')
    ) {
      return this.set(to, value, source.wayTo(from));
    }
    const list = value.map(item => textOf(item) ?? item);
    return this.set(to, list, source.wayTo(from));
  }

  /** A list that was made anew; an empty one stays away. */
  list(key: string, items: readonly Shape[], way: Way | undefined): this {
    if (items.length === 0) {
      return this;
    }
    const values = items.map(item => item.value);
    this.transformation.origins.add(values, way);
    this.value[key] = values;
    return this;
  }

  /** A mapping that was made anew; an empty one stays away. */
  child(key: string, shape: Shape): this {
    if (Object.keys(shape.value).length > 0) {
      this.value[key] = shape.value;
    }
    return this;
  }

  /** Takes over the custom properties that the original has. */
  customs(source: Source): this {
    const given = source.take('customProperties');
    const way = source.wayTo('customProperties');
    if (!Array.isArray(given)) {
      return this.set('customProperties', given, way);
    }
    given.forEach((item, index) => {
      const name = isMapping(item) ? textOf(item.property) : undefined;
      if (name !== undefined) {
        this.propertyNames.add(name);
      }
      this.addCustom(
        isMapping(item) && item.value === undefined
          ? { ...item, value: null }
          : item,
        { up: way, key: index },
        way,
      );
    });
    return this;
  }

  /**
   * Keeps something that has no field of its own.
   *
   * @param nameWay - where the name of the property is from, if not from the key of the value
   */
  keep(
    property: string,
    value: unknown,
    way: Way | undefined,
    nameWay: Way | undefined = way,
  ): this {
    if (value === undefined || value === null) {
      return this;
    }
    const name = this.freeName(property);
    const item = { property: name, value };
    const { origins, kept } = this.transformation;
    origins.add(item, way);
    origins.addValue(item, 'property', nameWay);
    origins.addValue(item, 'value', way);
    this.addCustom(item, way);
    kept.push({ path: pathOf(way), property: name });
    return this;
  }

  /** Keeps each of these keys under its own name, if it is there. */
  keepKeys(source: Source, keys: readonly string[]): this {
    keys.forEach(key => this.keep(key, source.take(key), source.wayTo(key)));
    return this;
  }

  /** Keeps everything of `source` that was not used. */
  keepRest(source: Source, prefix = ''): this {
    source
      .rest()
      .forEach(key =>
        this.keep(prefix + key, source.take(key), source.wayTo(key)),
      );
    return this;
  }

  private addCustom(
    item: unknown,
    way: Way | undefined,
    listWay: Way | undefined = this.way,
  ): void {
    const { origins } = this.transformation;
    if (!this.customProperties) {
      const given = this.value.customProperties;
      // What stood there instead of a list stays first, for the reader to say what is wrong with it.
      this.customProperties = given === undefined ? [] : [given];
      this.value.customProperties = this.customProperties;
      origins.add(this.customProperties, listWay);
    }
    origins.addValue(this.customProperties, this.customProperties.length, way);
    this.customProperties.push(item);
  }

  private freeName(property: string): string {
    const { prefix } = this.transformation;
    let name = property;
    for (let count = 1; this.propertyNames.has(name); count++) {
      name = `${prefix}.${property}${count > 1 ? count : ''}`;
    }
    this.propertyNames.add(name);
    return name;
  }
}
