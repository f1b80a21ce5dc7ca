import { Contract, SchemaObject, SchemaProperty } from './contract';

/**
 * A property with the way to it.
 * @public
 */
export interface PropertyWithPath {
  readonly object: SchemaObject;
  readonly property: SchemaProperty;
  /**
   * Names joined by dots, from the object: `orders.customer.id`. The items of a list add `[]` (`orders.lines[].sku`),
   * the values of a map `{}`.
   */
  readonly path: string;
}

/**
 * Walks all properties of a contract at every depth, parents before their children, in the order of the document.
 * @public
 */
export function* propertiesOf(contract: Contract): Generator<PropertyWithPath> {
  for (const object of contract.schema) {
    yield* walk(object, object.name, object.properties);
  }
}

function* walk(
  object: SchemaObject,
  parent: string,
  properties: readonly SchemaProperty[],
): Generator<PropertyWithPath> {
  for (const property of properties) {
    const path = `${parent}.${property.name}`;
    yield { object, property, path };
    for (const inner of nestedOf(property)) {
      yield* walk(object, `${path}${inner.path}`, inner.properties);
    }
  }
}

/**
 * How many properties a contract has, at every depth. The element type of a list and the key and value types of a map
 * are part of their property and do not count; the properties inside them do.
 * @public
 */
export function countProperties(contract: Contract): number {
  let count = 0;
  for (const { properties } of levelsOf(contract)) {
    count += properties.length;
  }
  return count;
}

/** Properties that stand beside each other, and the path of what holds them. */
export interface Level {
  readonly path: string;
  readonly properties: readonly SchemaProperty[];
}

/** Every list of properties of a contract that is not empty. */
export function* levelsOf(contract: Contract): Generator<Level> {
  for (const object of contract.schema) {
    yield* levels(object.name, object.properties);
  }
}

const FLAT: readonly Level[] = [];

/** The lists of properties directly inside a property, with what they add to its path. */
export function nestedOf(property: SchemaProperty): readonly Level[] {
  if (property.properties.length === 0 && !property.items && !property.map) {
    // Nearly all properties are flat: no need to look further.
    return FLAT;
  }
  const nested: Level[] = [];
  const add = (inner: SchemaProperty | undefined, path: string) => {
    if (inner) {
      if (inner.properties.length > 0) {
        nested.push({ path, properties: inner.properties });
      }
      add(inner.items, `${path}[]`);
      add(inner.map?.value, `${path}{}`);
    }
  };
  add(property, '');
  return nested;
}

function* levels(
  path: string,
  properties: readonly SchemaProperty[],
): Generator<Level> {
  if (properties.length > 0) {
    yield { path, properties };
    for (const property of properties) {
      for (const inner of nestedOf(property)) {
        yield* levels(
          `${path}.${property.name}${inner.path}`,
          inner.properties,
        );
      }
    }
  }
}
